import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

/** The rooms of src/, lowest first. A file may import from its own room and from lower ones. */
const ROOMS = [
  'random',
  'stats',
  'floor',
  'pay',
  'metrics',
  'scenario',
  'study',
  'report',
  'node',
  '', // src/index.ts and other doors stand above all rooms
];
const FROM_STUDY_UP = ROOMS.indexOf('study');
const ROOT = new URL('../', import.meta.url);
const MOST_LINES = 400;
const UNFINISHED = ['TO' + 'DO', 'FIX' + 'ME', 'XX' + 'X']; // in two halves, so that this file may hold them

interface Source {
  /** From the root of the project: `src/stats/odds.ts`. */
  readonly file: string;
  readonly text: string;
}

interface Import {
  readonly file: string;
  readonly target: string;
}

function sourcesIn(folder: string): Source[] {
  return readdirSync(new URL(folder, ROOT), { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.[cm]?[jt]s$/u.test(file))
    .map((file) => ({
      file: folder + file,
      text: readFileSync(new URL(folder + file, ROOT), 'utf8'),
    }));
}

function importsOf({ file, text }: Source): Import[] {
  const found = text.matchAll(/(?:\bfrom|\bimport|\bimport\()\s*['"]([^'"]+)['"]/gu);
  return [...found].map(([, target]) => ({ file, target: target! }));
}

/** The room a file of src/ is in; the empty name for a file on top. */
function roomOf(file: string): string {
  const [, room, rest] = file.split('/');
  return rest === undefined ? '' : room!;
}

function upwardImports(sources: readonly Source[]): string[] {
  return sources.flatMap(importsOf).flatMap(({ file, target }) => {
    if (!target.startsWith('.')) return [];
    const room = roomOf(new URL(target, new URL(file, 'http://x/')).pathname.slice(1));
    return ROOMS.indexOf(room) > ROOMS.indexOf(roomOf(file)) ? [`${file} imports ${target}`] : [];
  });
}

function nodeImports(sources: readonly Source[]): string[] {
  return sources
    .filter(({ file }) => roomOf(file) !== 'node')
    .flatMap(importsOf)
    .filter(({ target }) => target.startsWith('node:'))
    .map(({ file, target }) => `${file} imports ${target}`);
}

function chanceAndClock(sources: readonly Source[]): string[] {
  return sources
    .filter(({ file }) => ROOMS.indexOf(roomOf(file)) < FROM_STUDY_UP)
    .flatMap(({ file, text }) => {
      const used =
        /\bMath\.random\b|\bnew Date\b|\bDate\.\w+|\bperformance\.\w+|\bIntl\.\w+|\btoLocale\w+/u.exec(
          withoutComments(text),
        );
      return used ? [`${file} uses ${used[0]}`] : [];
    });
}

function longFiles(sources: readonly Source[]): string[] {
  return sources
    .map(({ file, text }) => ({ file, lines: text.split('\n').length - 1 }))
    .filter(({ lines }) => lines > MOST_LINES)
    .map(({ file, lines }) => `${file} has ${lines} lines`);
}

function unfinished(sources: readonly Source[]): string[] {
  return sources.flatMap(({ file, text }) =>
    UNFINISHED.filter((word) => new RegExp(`\\b${word}\\b`, 'u').test(text)).map(
      (word) => `${file} says ${word}`,
    ),
  );
}

function withoutComments(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\//gu, '').replace(/(^|\s)\/\/.*$/gmu, '');
}

const sources = sourcesIn('src/');
const tests = sourcesIn('test/');

test('every folder of src/ is a room', () => {
  expect(sources.map(({ file }) => roomOf(file)).filter((room) => !ROOMS.includes(room))).toEqual(
    [],
  );
});

test('rooms import only from lower rooms', () => {
  expect(upwardImports(sources)).toEqual([]);
});

test('only src/node knows about Node, so that everything else runs in a browser', () => {
  expect(nodeImports(sources)).toEqual([]);
});

test('time and chance reach the simulation through its arguments only', () => {
  expect(chanceAndClock(sources)).toEqual([]);
});

test('every file can be read in one go', () => {
  expect(longFiles([...sources, ...tests])).toEqual([]);
});

test('nothing is left unfinished', () => {
  expect(unfinished([...sources, ...tests])).toEqual([]);
});

test('the lock file names no registry', () => {
  expect(readFileSync(new URL('package-lock.json', ROOT), 'utf8')).not.toMatch(
    /"resolved"|https?:\/\/[^"]*registry/u,
  );
});

describe('a planted violation is found', () => {
  const plant = (file: string, text: string): Source[] => [{ file, text }];

  test('of the direction', () => {
    const wrong = plant('src/floor/handoff/queue.ts', "import { run } from '../../study/run.ts';");
    expect(upwardImports(wrong)).toEqual(['src/floor/handoff/queue.ts imports ../../study/run.ts']);
    expect(upwardImports(plant('src/floor/a.ts', "export type { B } from '../pay/b.ts';"))).toEqual(
      ['src/floor/a.ts imports ../pay/b.ts'],
    );
    expect(upwardImports(plant('src/pay/a.ts', "import '../index.ts';"))).toHaveLength(1);
    expect(upwardImports(plant('src/study/a.ts', "await import('../node/b.ts');"))).toHaveLength(1);
    expect(upwardImports(plant('src/node/a.ts', "import { b } from '../study/b.ts';"))).toEqual([]);
  });

  test('of Node, chance and the clock', () => {
    const text = "import { readFile } from 'node:fs/promises';\nlet now = Date.now();";
    expect(nodeImports(plant('src/report/page.ts', text))).toHaveLength(1);
    expect(nodeImports(plant('src/node/files.ts', text))).toEqual([]);
    expect(chanceAndClock(plant('src/pay/plan.ts', text))).toEqual([
      'src/pay/plan.ts uses Date.now',
    ]);
    expect(chanceAndClock(plant('src/study/run.ts', text))).toEqual([]);
    expect(chanceAndClock(plant('src/pay/plan.ts', '// never Math.random'))).toEqual([]);
  });

  test('of length and of work put off', () => {
    expect(longFiles(plant('src/a.ts', '\n'.repeat(401)))).toEqual(['src/a.ts has 401 lines']);
    expect(longFiles(plant('src/a.ts', '\n'.repeat(400)))).toEqual([]);
    expect(unfinished(plant('src/a.ts', `// ${UNFINISHED[0]!} later`))).toHaveLength(1);
  });
});
