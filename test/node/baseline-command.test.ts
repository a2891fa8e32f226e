import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import {
  callmix,
  capturedIo,
  temporaryFolder,
  type CapturedIo,
  type Outcome,
} from './captured-io.ts';
import { SMALL } from './floors.ts';

let folder: ReturnType<typeof temporaryFolder>;
let io: CapturedIo;

beforeAll(async () => {
  folder = temporaryFolder();
  writeFileSync(join(folder.path, 'small.yaml'), SMALL);
  io = capturedIo({ folder: folder.path });
  await type(`run small.yaml ${FEW} -o may.json`);
});
afterAll(() => folder.remove());
beforeEach(() => {
  io = capturedIo({ folder: folder.path });
});

function type(line: string): Promise<Outcome> {
  return callmix(line.split(' ').filter(Boolean), io);
}

function again(line: string, threads = 1): Promise<Outcome> {
  io = capturedIo({ folder: folder.path });
  return type(`${line} --runs 64 --threads ${threads}`);
}

const FEW = '--runs 64 --threads 1';
const SINCE = '--baseline may.json';
const CHANGES = '--set closing.deal=3000 --set calling.connect_rate=7%';

describe('run --baseline', () => {
  test('tells in text what changed, and how to get it again', async () => {
    const { code, out, err } = await type(`run small.yaml ${FEW} ${SINCE} ${CHANGES}`);
    expect([code, err]).toEqual([0, '']);
    expect(out).toMatch(/^ {2}2 inputs changed since may\.json; profit \S+ in the middle week/mu);
    expect(out).toMatch(
      /^ {2}SINCE may\.json\n +was +now\n {2}calling\.connect_rate\.value +\S+ +7%$/mu,
    );
    expect(out).toMatch(/^ +was +now +change/mu);
    expect(out).toMatch(/^ {2}profit .*(?:lower|higher) in \d+ of 100$/mu);
    expect(out).toContain('Old and new inputs on the same 64 possible weeks');
    expect(out).toMatch(/^reproduce: callmix run small\.yaml --baseline may\.json --set /mu);
    expect(out).not.toMatch(/NaN|undefined|null|Infinity/u);
  });

  test.each([60, 80, 160])('fits into %i columns', async (width) => {
    io = capturedIo({ folder: folder.path, environment: { COLUMNS: String(width) } });
    const { out } = await type(
      `run small.yaml ${FEW} ${SINCE} ${CHANGES} --set handoff.returned=4%`,
    );
    const [body] = out.split('\nreproduce:');
    for (const line of body!.split('\n')) expect(line.length).toBeLessThanOrEqual(width);
  });

  test('tells in Markdown what changed', async () => {
    const { out } = await type(`run small.yaml ${FEW} ${SINCE} ${CHANGES} --format md`);
    expect(out).toContain('| since may.json | was | now |');
    expect(out).toMatch(/^\| {2}\| was \| now \| change \| 9 in 10 weeks \| odds \|$/mu);
    expect(out).toMatch(/^\| profit \| .* of 100 \|$/mu);
  });

  test('tells in JSON what changed, the same on two threads', async () => {
    const { out } = await again(`run small.yaml ${SINCE} ${CHANGES} --json`);
    const { changed } = JSON.parse(out) as { changed: Record<string, never> };
    expect(changed).toMatchObject({
      since: 'may.json',
      runs: 64,
      target: 'profit',
      inputs: [{ key: 'calling.connect_rate.value', now: '7%' }, { key: 'closing.deal.average' }],
      metrics: { profit: { unit: 'USD', better_in: expect.any(Number) as number } },
    });
    const two = await again(`run small.yaml ${SINCE} ${CHANGES} --json`, 2);
    expect(two.out).toBe(out);
  });

  test('says so where nothing changed', async () => {
    const { out } = await type(`run small.yaml ${FEW} ${SINCE}`);
    expect(out).toContain('Nothing changed since may.json.');
    expect(out).not.toContain('SINCE');
    expect(out).not.toContain('another average profit');
  });

  test('is no part of a run without it', async () => {
    const { out } = await type(`run small.yaml ${FEW} --json`);
    expect(out).not.toContain('"changed"');
    expect(out).toBe(readFileSync(join(folder.path, 'may.json'), 'utf8'));
  });

  test('changes nothing else of a run', async () => {
    const plain = JSON.parse((await again('run small.yaml --json')).out) as Record<string, unknown>;
    const told = JSON.parse((await again(`run small.yaml ${SINCE} --json`)).out) as Record<
      string,
      unknown
    >;
    const { changed, verdict, ...rest } = told;
    expect(changed).toMatchObject({ inputs: [], cause: null });
    expect((verdict as string[]).filter((sentence) => !sentence.startsWith('Nothing'))).toEqual(
      plain['verdict'],
    );
    expect(rest).toEqual({ ...plain, verdict: undefined });
  });
});

describe('a baseline that is none is refused', () => {
  test.each<[string, string, string]>([
    ['small.yaml --baseline april.json', '', '--baseline april.json: no such file.'],
    ['small.yaml --baseline .', '', '--baseline . is a folder; name a file in it.'],
    ['small.yaml --baseline bad.json', 'floor\n', 'found text that is not JSON.'],
    ['small.yaml --baseline bad.json', '{"command": "sweep"}', 'found a result of sweep.'],
    [
      `small.yaml ${SINCE} --set currency=EUR`,
      '',
      '--baseline may.json: expected a run in EUR, as "Small" is, found one in USD.',
    ],
    [
      `small.yaml ${SINCE} --set period.length=2weeks`,
      '',
      '--baseline may.json: expected a run of 2 weeks, as "Small" is, found one of 1 week.',
    ],
    [`small.yaml small.yaml ${SINCE}`, '', '--baseline is about one scenario: name one FILE.'],
  ])('%s (%s)', async (line, text, message) => {
    writeFileSync(join(folder.path, 'bad.json'), text);
    const { code, out, err } = await type(`run ${line} ${FEW}`);
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain(message);
    expect(err.trim().split('\n')).toHaveLength(1);
  });

  test('an older result, which holds no scenario', async () => {
    const result = JSON.parse(readFileSync(join(folder.path, 'may.json'), 'utf8')) as {
      scenario: { resolved?: unknown };
    };
    delete result.scenario.resolved;
    writeFileSync(join(folder.path, 'old.json'), JSON.stringify(result));
    const { code, err } = await type(`run small.yaml ${FEW} --baseline old.json`);
    expect(code).toBe(2);
    expect(err).toContain('found a result without its scenario, as engine');
  });
});
