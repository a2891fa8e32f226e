import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { worldOf } from '../../src/node/files.ts';
import { loadScenario } from '../../src/scenario/load.ts';
import type { Scenario } from '../../src/scenario/scenario.ts';
import { callmix, capturedIo } from './captured-io.ts';

const ROOT = new URL('../../', import.meta.url);

function shipped(file: string): string {
  return readFileSync(new URL(file, ROOT), 'utf8');
}

/** What a file comes to; what it is called aside. */
function valuesOf(text: string): Omit<Scenario, 'name'> {
  const { name, ...values } = loadScenario(
    { file: 'floor.yaml', text },
    worldOf('floor.yaml', ROOT.pathname),
  ).scenario;
  expect(name.toLowerCase()).toBe('floor');
  return values;
}

test('the file of init, the one that ships and the one in the README say the same', async () => {
  const { out } = await callmix(['init', '-'], capturedIo({ folder: ROOT.pathname }));
  const [, readme] = /```yaml\n(.*?)```/su.exec(shipped('README.md'))!;
  const first = valuesOf(out);
  expect(valuesOf(shipped('scenarios/floor.yaml'))).toEqual(first);
  expect(valuesOf(readme!)).toEqual(first);
  expect(valuesOf(readme!.replace('$3.5k', '$3.6k'))).not.toEqual(first);
});
