import { execFileSync } from 'node:child_process';
import { afterEach, expect, test, vi } from 'vitest';
import { setEngineFlags } from '../../src/node/engine-flags.ts';

const set = vi.hoisted(() => vi.fn<(flag: string) => void>());
vi.mock('node:v8', () => ({ setFlagsFromString: set }));
afterEach(() => set.mockClear());

test('this Node knows every flag', () => {
  setEngineFlags('24.0.0');
  const known = execFileSync(process.execPath, ['--v8-options'], { encoding: 'utf8' });
  expect(set).toHaveBeenCalledTimes(3);
  for (const [flag] of set.mock.calls) expect(known).toContain(`  ${flag.split('=')[0]} (`);
});

test('an engine newer than any tried is left alone', () => {
  setEngineFlags('25.0.0');
  expect(set).not.toHaveBeenCalled();
});
