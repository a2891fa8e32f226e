import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { scenarioJsonSchema } from '../../src/scenario/schema.ts';
import { presets } from '../../src/scenario/presets/index.ts';
import {
  callmix,
  capturedIo,
  temporaryFolder,
  type CapturedIo,
  type Outcome,
} from './captured-io.ts';
import { SMALL_WITH_VARIANT } from './floors.ts';

let folder: ReturnType<typeof temporaryFolder>;
let io: CapturedIo;
beforeAll(() => {
  folder = temporaryFolder();
  writeFileSync(join(folder.path, 'small.yaml'), SMALL_WITH_VARIANT);
});
afterAll(() => {
  folder.remove();
});
beforeEach(() => {
  io = capturedIo({ folder: folder.path });
});

function type(line: string): Promise<Outcome> {
  return callmix(line.split(' '), io);
}

describe('init', () => {
  test.each(Object.keys(presets))(
    '--preset %s writes a short file that is fine',
    async (preset) => {
      const { code, out } = await type(`init --preset ${preset} ${preset}.yaml`);
      expect(code).toBe(0);
      expect(out).toBe(`next: callmix run ${preset}.yaml\n`);
      const text = readFileSync(join(folder.path, `${preset}.yaml`), 'utf8');
      expect(text.trimEnd().split('\n').length).toBeLessThanOrEqual(12);
      io = capturedIo({ folder: folder.path });
      expect((await type(`check ${preset}.yaml`)).code).toBe(0);
    },
  );

  test('- prints it', async () => {
    expect((await type('init -')).out).toMatch(/^extends: callback-queue/u);
  });

  test('overwrites nothing', async () => {
    await type('init mine.yaml');
    writeFileSync(join(folder.path, 'mine.yaml'), 'edited');
    io = capturedIo({ folder: folder.path });
    expect((await type('init mine.yaml')).code).toBe(2);
    expect(readFileSync(join(folder.path, 'mine.yaml'), 'utf8')).toBe('edited');
  });

  test('knows its presets', async () => {
    const { code, err } = await type('init --preset callback-queu');
    expect(code).toBe(2);
    expect(err).toContain('Did you mean "callback-queue"?');
  });
});

describe('presets and schema', () => {
  test('lists them, or prints one', async () => {
    expect((await type('presets')).out).toMatch(/^callback-queue +\S/mu);
    io = capturedIo({ folder: folder.path });
    expect((await type('presets two-plus-one')).out).toBe(presets['two-plus-one']!.text);
  });

  test('schema is JSON', async () => {
    expect(JSON.parse((await type('schema')).out)).toEqual(scenarioJsonSchema());
  });

  test('schema can be written to a file', async () => {
    const { out, err } = await type('schema -o scenario.schema.json');
    expect(out).toBe('');
    expect(err).toContain('wrote scenario.schema.json');
    const text = readFileSync(join(folder.path, 'scenario.schema.json'), 'utf8');
    expect(JSON.parse(text)).toEqual(scenarioJsonSchema());
  });
});

describe('report', () => {
  const WORK = '--runs 64 --threads 1 --over closers=1..3 --over telemarketers=2..4/2';

  test('writes a page and pictures, and says where they lie', async () => {
    const { code, out } = await type(
      `report small.yaml ${WORK} -o out/small.html --pictures out/charts`,
    );
    expect(code).toBe(0);
    expect(out).toContain('report: out/small.html\n');
    expect(out).toContain('pictures: out/charts\n');
    const page = readFileSync(join(folder.path, 'out/small.html'), 'utf8');
    expect(page).toMatch(/^<!doctype html>/iu);
    expect(page).toContain('two-closers');
    const files = readdirSync(join(folder.path, 'out/charts'));
    expect(files).toContain('mix-maps.svg');
    const png = readFileSync(join(folder.path, 'out/charts/mix-maps.png'));
    expect(png.subarray(1, 4).toString('latin1')).toBe('PNG');
  });

  test('overwrites neither the page nor a picture', async () => {
    writeFileSync(join(folder.path, 'kept.html'), 'precious');
    expect((await type(`report small.yaml ${WORK} -o kept.html`)).code).toBe(2);
    writeFileSync(join(folder.path, 'mix.svg'), 'precious');
    io = capturedIo({ folder: folder.path });
    expect((await type(`report small.yaml ${WORK} -o new.html --pictures .`)).code).toBe(2);
    expect(existsSync(join(folder.path, 'new.html'))).toBe(false);
    expect(readFileSync(join(folder.path, 'kept.html'), 'utf8')).toBe('precious');
  });
});

test.each(['run', 'compare', 'sweep --over closers=1..2'])(
  '%s writes a page, too',
  async (command) => {
    const name = `${command.split(' ')[0]!}.html`;
    const [verb, ...flags] = command.split(' ');
    const { code } = await type([verb, 'small.yaml', ...flags, '--runs 64 -o', name].join(' '));
    expect(code).toBe(0);
    expect(readFileSync(join(folder.path, name), 'utf8')).toMatch(/^<!doctype html>/iu);
  },
);

test('report writes pages only, and says so before it simulates', async () => {
  const { code, err } = await type('report small.yaml --runs 32 -o page.txt');
  expect(code).toBe(2);
  expect(err).toContain('.html');
  expect(existsSync(join(folder.path, 'page.txt'))).toBe(false);
});
