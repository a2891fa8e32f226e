import fc from 'fast-check';
import { expect, test } from 'vitest';
import { protectedArgs, defineCommand, type Declaration } from '../../src/node/cli/command.ts';
import { sweepFlags } from '../../src/node/cli/commands/sweep.ts';
import { EXIT } from '../../src/node/cli/errors.ts';
import { outputFlags, scenarioFlags, studyFlags } from '../../src/node/cli/options.ts';
import { parserOf } from '../../src/node/cli/parser.ts';
import { capturedIo } from './captured-io.ts';

type Arguments = Readonly<Record<string, unknown>>;

const flags = { ...scenarioFlags, ...studyFlags, ...outputFlags, ...sweepFlags };

/** Commands with every flag there is. */
const declarations = {
  many: {
    usage: ['many [files..]', '$0'],
    positionals: { files: { type: 'string', array: true } },
  },
  one: { usage: 'one <file>', positionals: { file: { type: 'string' } } },
  none: { usage: 'none', positionals: {} },
} as const satisfies Record<string, Pick<Declaration, 'usage' | 'positionals'>>;

/** Arguments of the commands that ran. */
const kept: Arguments[] = [];
const shelf = Object.fromEntries(
  Object.entries(declarations).map(([name, declaration]) => [
    name,
    defineCommand<Arguments>({
      ...declaration,
      about: name,
      flags,
      examples: [],
      run(args) {
        kept.push(args);
        return Promise.resolve(EXIT.done);
      },
    }),
  ]),
);

const io = capturedIo({ folder: '.' });

async function plainly(name: string, words: readonly string[]): Promise<Arguments | null> {
  kept.length = 0;
  await shelf[name]!.runPlain(words, io);
  return kept[0] ?? null;
}

/** What the parser gives, each argument once: it has them under all spellings, and adds its own. */
async function parsed(args: readonly string[]): Promise<Arguments> {
  kept.length = 0;
  const parser = parserOf(io, () => undefined, shelf);
  await parser.parseAsync(protectedArgs(args), {}, () => undefined).catch(() => undefined);
  const all = Object.entries(kept[0] ?? {});
  return Object.fromEntries(all.filter(([name]) => !OTHERS.test(name)));
}

const OTHERS = /^(?:_|\$0|.|.*-.*)$/u;

const names = Object.keys(flags);
const words = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.constantFrom('floor.yaml', 'a b.yaml', 'run', '-', 'x=1', '3', '1e3'),
  },
  { weight: 4, arbitrary: fc.constantFrom(...names).map((name) => `--${name}`) },
  {
    weight: 6,
    arbitrary: fc.constantFrom(
      ...['--runs 32', '--runs=32', '--seed a', '--seed=a=b', '--set closers=4', '--set=closers=4'],
      ...['--over closers=1..6', '--budget 68k', '--precision 1%', '--time 10s', '--metric profit'],
      ...['-o a.csv', '--output=b.json', '--format json', '--progress none', '--threads 2'],
      ...['-q', '-v', '--full', '--json', '--force', '--ascii', '--no-color', '--dial-by-dial'],
    ),
  },
  {
    weight: 2,
    arbitrary: fc.constantFrom(
      ...['--', '-x', '-qv', '-oa.csv', '-o=a.csv', '-1', '--help', '-h', 'help', '--version', ''],
      ...['--runs 0', '--metric no', '--progress no', '--json=true', '--json true', '--no-json'],
      ...['--noColor', '--dialByDial', '--seed=', '--seed "a"', "'a'", '"a"', '`a`', '--seed -5'],
      ...[
        '--help=a',
        '--set',
        '--a.b',
        '--seed true',
        'true',
        'false',
        '--seed help',
        '--json help',
      ],
    ),
  },
  { weight: 1, arbitrary: fc.string({ maxLength: 4 }) },
);
const lines = fc.array(words, { maxLength: 6 }).map((parts) => parts.flatMap(split));

/** A flag and its value are two words; a file's name with a space in it is one. */
function split(part: string): string[] {
  return part.startsWith('-') ? part.split(' ') : [part];
}

test('a line that is read without the parser means the same to it', async () => {
  let plain = 0;
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...Object.keys(shelf)), lines, async (name, line) => {
      const found = await plainly(name, line);
      if (found === null) return;
      plain++;
      expect(await parsed([name, ...line])).toEqual(found);
    }),
    { numRuns: 500 },
  );
  expect(plain).toBeGreaterThan(50);
});

test('a line without a command means the same, too', async () => {
  await fc.assert(
    fc.asyncProperty(lines, async (line) => {
      if (Object.hasOwn(shelf, line[0] ?? '')) return;
      const found = await plainly('many', line);
      if (found !== null) expect(await parsed(line)).toEqual(found);
    }),
    { numRuns: 500 },
  );
});
