import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { commands } from '../../src/node/cli/commands/index.ts';
import {
  callmix,
  capturedIo,
  temporaryFolder,
  type CapturedIo,
  type Outcome,
} from './captured-io.ts';
import { BAD, MET, NOT_MET, SMALL, SMALL_WITH_VARIANT } from './floors.ts';
import { parseCsv } from './parse-csv.ts';

let folder: ReturnType<typeof temporaryFolder>;
let io: CapturedIo;

beforeAll(() => {
  folder = temporaryFolder();
  const files = { SMALL, MET, NOT_MET, BAD, SMALL_WITH_VARIANT };
  for (const [name, text] of Object.entries(files)) {
    writeFileSync(join(folder.path, `${name.toLowerCase().replaceAll('_', '-')}.yaml`), text);
  }
  mkdirSync(join(folder.path, 'sub'));
});
afterAll(() => folder.remove());
beforeEach(() => {
  io = capturedIo({ folder: folder.path });
});

function type(line: string): Promise<Outcome> {
  return callmix(line.split(' ').filter(Boolean), io);
}

function written(name: string): string {
  return readFileSync(join(folder.path, name), 'utf8');
}

const FEW = '--runs 32 --threads 1';
/** For a 5th percentile to be known at all. */
const ENOUGH = '--runs 160 --threads 1';

describe('callmix', () => {
  test('alone prints six examples and the next command', async () => {
    const { code, out, err } = await type('');
    expect(code).toBe(0);
    expect(out.match(/^ {2}callmix /gmu)).toHaveLength(6);
    expect(out).toContain('next: callmix init floor.yaml');
    expect(err).toBe('');
  });

  test.each(Object.keys(commands))('%s --help says what it does', async (command) => {
    const { code, out, err } = await type(`${command} --help`);
    expect(code).toBe(0);
    expect(out).toContain(commands[command]!.about.slice(0, 30));
    expect(out).not.toContain('$1');
    expect(err).toBe('');
  });

  test('--version is the one in package.json', async () => {
    const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
    expect((await type('--version')).out).toBe(`${version}\n`);
  });

  test('completes commands and writes a completion script', async () => {
    expect((await type('completion')).out).toContain('callmix --get-yargs-completions');
    io = capturedIo({ folder: folder.path });
    const { out } = await type('--get-yargs-completions callmix sw');
    expect(out).toContain('sweep');
  });
});

describe('run', () => {
  test('a bare file is run', async () => {
    const { code, out, err } = await type(`small.yaml ${FEW}`);
    expect(code).toBe(0);
    expect(out).toMatch(/^Small: 2 telemarketers \+ 1 closer, closers on .+, 1 week$/mu);
    expect(out).toMatch(/^32 possible weeks, seed \S+; middle profit settled to ±/mu);
    expect(out).toMatch(/^ {2}profit +-?\$\S+ +-?\$\S+ +-?\$\S+$/mu);
    expect(out).toMatch(/^reproduce: callmix run small\.yaml --seed \S+ --runs 32 {2}# engine/mu);
    expect(out).toContain('next: callmix sweep small.yaml');
    expect(out).not.toMatch(/NaN|undefined|null|Infinity/u);
    expect(err).toBe('');
  });

  test('what to try next is of the same floor', async () => {
    const { out } = await type(`small.yaml ${FEW} --set closing.close_rate=20%..25%`);
    expect(out).toContain(
      'next: callmix sweep small.yaml --over closers=1..4 --set closing.close_rate=20%..25%' +
        '    callmix report small.yaml -o small.html --set closing.close_rate=20%..25%',
    );
    io = capturedIo({ folder: folder.path });
    const swept = await type(`sweep small.yaml --over closers=1..2 --budget 68k ${FEW}`);
    expect(swept.out).toContain(
      'next: callmix report small.yaml --over closers=1..2 --budget 68000 -o small.html',
    );
  });

  test('folders on the way to a file are made; where the system lets none be made, it says so', async () => {
    expect((await type(`small.yaml -o made/on/the/way.csv ${FEW}`)).code).toBe(0);
    expect(written('made/on/the/way.csv')).toContain('profit');
    io = capturedIo({ folder: folder.path });
    const { code, err } = await type(`small.yaml -o /proc/none/here.csv ${FEW}`);
    expect(code).not.toBe(0);
    expect(err).toContain('cannot write /proc/none/here.csv');
  });

  test('the reproduce line gives the same months', async () => {
    const first = (await type(`small.yaml ${FEW} --set closers=2 --seed another`)).out;
    const line = /^reproduce: callmix (.*?) {2}#.*sha256 (\w+)/mu.exec(first)!;
    io = capturedIo({ folder: folder.path });
    const again = (await type(line[1]!)).out;
    expect(again).toContain(line[2]);
  });

  test('standard input is a file', async () => {
    io = capturedIo({ folder: folder.path, input: SMALL });
    expect((await type(`run - ${FEW}`)).out).toContain('Small');
  });

  test('several files give one row each', async () => {
    const { code, out } = await type(`run small.yaml met.yaml ${ENOUGH}`);
    expect(code).toBe(0);
    expect(out.match(/^Small +-?\$/gmu)).toHaveLength(2);
  });

  test('--json is one object on standard output and nothing else', async () => {
    const { out, err } = await type(`run small.yaml ${FEW} --json`);
    expect(JSON.parse(out)).toMatchObject({
      format_version: '1.0',
      command: 'run',
      runs: 32,
    });
    expect(err).toBe('');
  });

  test('--full shows more, -q the verdict alone', async () => {
    const full = (await type(`run small.yaml ${FEW} --full`)).out;
    expect(full).toContain('MONEY');
    io = capturedIo({ folder: folder.path });
    const quiet = (await type(`run small.yaml ${FEW} -q`)).out;
    expect(quiet).not.toContain('low 5%');
    expect(quiet.length).toBeGreaterThan(20);
  });

  test('--ascii is plain', async () => {
    expect((await type(`run small.yaml ${FEW} --ascii`)).out).toMatch(/^[\u0000-\u007f]*$/u);
  });

  test('--samples has one row a month that agrees with the result', async () => {
    const { out } = await type(`run small.yaml ${FEW} --samples months.csv --json`);
    const rows = parseCsv(written('months.csv'));
    expect(rows).toHaveLength(32);
    const mean = rows.reduce((sum, row) => sum + Number(row['profit_usd']), 0) / 32;
    const { metrics } = JSON.parse(out) as { metrics: Record<string, { mean: number }> };
    expect(mean).toBeCloseTo(metrics['profit']!.mean, 6);
    expect(Object.keys(rows[0]!).some((name) => name.startsWith('in.'))).toBe(true);
  });

  test('threads never change a result', async () => {
    const one = (await type('run small.yaml --runs 96 --threads 1 --json')).out;
    io = capturedIo({ folder: folder.path });
    const two = (await type('run small.yaml --runs 96 --threads 2 --json')).out;
    expect(two).toBe(one);
  });
});

describe('expectations', () => {
  test('met: 0', async () => {
    const { code, out } = await type(`run met.yaml ${ENOUGH}`);
    expect(code).toBe(0);
    expect(out).toMatch(/expect +profit p05 >= -\$1000k +met/u);
  });

  test('not met: 3, all of them listed', async () => {
    const { code, out } = await type(`run not-met.yaml ${ENOUGH}`);
    expect(code).toBe(3);
    expect(out).toMatch(/profit p05 >= \$1000k +NOT MET/u);
    expect(out).toContain('lost_leads p90 <= 99%');
  });

  test('--ignore-expect: 0, still told', async () => {
    const { code, out } = await type(`run not-met.yaml ${ENOUGH} --ignore-expect`);
    expect(code).toBe(0);
    expect(out).toContain('NOT MET');
  });

  test('undecided: 4', async () => {
    const middle = JSON.parse((await type(`run small.yaml ${FEW} --json`)).out) as {
      metrics: { profit: { p50: number } };
    };
    const limit = Math.round(middle.metrics.profit.p50);
    const text = `${SMALL}expect:\n  - profit p50 >= ${limit < 0 ? '-' : ''}$${Math.abs(limit)}\n`;
    io = capturedIo({ folder: folder.path, input: text });
    const { code, out } = await type(`run - ${FEW}`);
    expect(out).toContain('TOO CLOSE TO CALL');
    expect(code).toBe(4);
  });
});

describe('compare', () => {
  test('a file with its variants', async () => {
    const { code, out } = await type(`compare small-with-variant.yaml ${FEW}`);
    expect(code).toBe(0);
    expect(out).toMatch(/^Small against two-closers$/mu);
    expect(out).toMatch(/better in \S+ of 100: /u);
  });

  test('needs two', async () => {
    const { code, err } = await type('compare small.yaml');
    expect(code).toBe(2);
    expect(err).toContain('expected a second scenario file');
  });

  test('as JSON has paired differences', async () => {
    const json = JSON.parse(
      (await type(`compare small-with-variant.yaml ${FEW} --json`)).out,
    ) as object;
    expect(json).toMatchObject({ differences: [{ a: 'Small', b: 'two-closers' }] });
  });
});

describe('sweep', () => {
  test('prints a grid and writes a table', async () => {
    const { code, out, err } = await type(
      `sweep small.yaml --over closers=1..3 --over telemarketers=2..6/2 ${FEW} -o mixes.csv`,
    );
    expect(code).toBe(0);
    expect(out).toMatch(/^Small: 9 mixes, 1 week$/mu);
    expect(out).toMatch(/^ {2}3 .*\n {2}2 .*\n {2}1 .*\n +2 +4 +6\n/mu);
    expect(err).toContain('wrote mixes.csv');
    const rows = parseCsv(written('mixes.csv'));
    expect(rows.map(({ closers, telemarketers }) => `${closers}/${telemarketers}`)).toEqual(
      [1, 2, 3].flatMap((closers) =>
        [2, 4, 6].map((telemarketers) => `${closers}/${telemarketers}`),
      ),
    );
  });

  test('over pay plans is a table, best first', async () => {
    const { out } = await type(`sweep small.yaml --over pay.closers=hourly,base-plus ${FEW}`);
    expect(out).toContain('best is better in');
  });

  test.each([
    ['', 'one to four keys'],
    ['--over closers', 'KEY=a..b or KEY=v,v'],
    ['--over a=1 --over b=1 --over c=1 --over d=1 --over e=1', 'one to four keys'],
  ])('refuses %s', async (over, message) => {
    const { code, err } = await type(`sweep small.yaml ${over}`);
    expect(code).toBe(2);
    expect(err).toContain(message);
  });
});

describe('files', () => {
  test('problems of all files come at once, with exit code 2', async () => {
    const { code, out, err } = await type('check bad.yaml small.yaml missing.yaml');
    expect(code).toBe(2);
    expect(err).toMatch(/^bad\.yaml:5:3 .*Did you mean "close_rate"/mu);
    expect(err).toMatch(/^bad\.yaml:6:\d+ /mu);
    expect(err).toContain('missing.yaml  no such file.');
    expect(err).toContain('3 problems, nothing simulated.');
    expect(out).toBe('');
  });

  test('problems as JSON', async () => {
    const { code, out } = await type('run bad.yaml --json');
    expect(code).toBe(2);
    const { problems } = JSON.parse(out) as { problems: { file: string; line: number }[] };
    expect(problems.map(({ file, line }) => `${file}:${line}`)).toEqual([
      'bad.yaml:5',
      'bad.yaml:6',
    ]);
  });

  test('check says what is set and what is guessed', async () => {
    const { code, out } = await type('check small.yaml');
    expect(code).toBe(0);
    expect(out).toMatch(/^small\.yaml: fine, \d+ values? set, \d+ guesses$/mu);
  });

  test('show prints every value, with origins on request', async () => {
    expect((await type('show small.yaml')).out).toContain('connect_rate');
    io = capturedIo({ folder: folder.path });
    expect((await type('show small.yaml --origin')).out).toContain('small.yaml:3');
  });

  test.each([
    ['run sub', 'is a folder'],
    ['run missing.yaml', 'no such file'],
    ['run small.yaml/x', 'is a file'],
    ['rnu', 'Did you mean the command "run"?'],
  ])('%s: one clear line', async (line, message) => {
    const { code, err } = await type(line);
    expect(code).toBe(2);
    expect(err).toContain(message);
  });
});

describe('writing', () => {
  test('nothing is overwritten without --force, and that is known before simulating', async () => {
    writeFileSync(join(folder.path, 'kept.json'), 'precious');
    const { code, err } = await type('run small.yaml --runs 100000 -o kept.json');
    expect(code).toBe(2);
    expect(err).toContain('--force');
    // Found only when writing, it would be our fault: exit code 1.
    expect(written('kept.json')).toBe('precious');
  });

  test('with --force it is', async () => {
    writeFileSync(join(folder.path, 'old.json'), 'old');
    expect((await type(`run small.yaml ${FEW} -o old.json --force`)).code).toBe(0);
    expect(JSON.parse(written('old.json'))).toMatchObject({ command: 'run' });
  });

  test.each([
    ['run small.yaml -o sub', 'is a folder'],
    ['run small.yaml -o result', 'expected a file ending in'],
    ['run small.yaml -o small.yaml/x.csv', 'cannot write'],
    ['run small.yaml -o a.csv --format json', 'contradict'],
    ['run small.yaml --json --format csv', 'contradict'],
    ['run small.yaml -o a.csv -o a.csv', 'two outputs'],
    ['run small.yaml --samples a.txt', '.csv or .ndjson'],
    ['run small.yaml met.yaml --samples a.csv', 'one scenario'],
  ])('%s is refused', async (line, message) => {
    const { code, err } = await type(line);
    expect(code).toBe(2);
    expect(err).toContain(message);
    expect(existsSync(join(folder.path, 'a.csv'))).toBe(false);
  });
});
