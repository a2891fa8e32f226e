import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { callmix, capturedIo, temporaryFolder } from './captured-io.ts';
import * as read from '../../src/node/cli/values.ts';

let folder: ReturnType<typeof temporaryFolder>;
beforeAll(() => {
  folder = temporaryFolder();
});
afterAll(() => folder.remove());

describe('hostile arguments', () => {
  test.each([
    '--runs=abc',
    '--runs=-3',
    '--runs=1e3',
    '--runs=0',
    '--runs=1.5',
    '--runs=NaN',
    '--runs=999999999999999999999',
    '--precision=0',
    '--precision=200%',
    '--precision=two',
    '--time=never',
    '--time=0s',
    '--threads=0',
    '--threads=many',
    '--budget=lots',
    '--metric=profits',
    '--metric=__proto__',
    '--set=closers',
    '--set==4',
    '--seed=',
    '--progress=loud',
    '--format=xml',
    '--rusn=3',
    '--no-colour',
  ])('%s: exit 2, one line, nothing simulated', async (flag) => {
    const io = capturedIo({ folder: folder.path, input: 'extends: two-plus-one\n' });
    const { code, out, err } = await callmix(['sweep', '-', '--over', 'closers=1..2', flag], io);
    expect(code).toBe(2);
    expect(out).toBe('');
    expect(err.trim().split('\n')).toHaveLength(1);
    expect(err).toMatch(/expected|unknown|no metric/u);
  });

  test.each([
    [['--runs', '3', '--runs', '4'], 'more than once'],
    [['--seed'], 'expected a value'],
    [['--metric', 'profits'], 'Did you mean "profit"?'],
    [['--presicion', '1%'], 'Did you mean --precision?'],
    [['--run', '64'], 'Did you mean --runs?'],
  ])('%j is refused with a hint', async (flags, message) => {
    const io = capturedIo({ folder: folder.path, input: 'extends: two-plus-one\n' });
    const { code, err } = await callmix(['run', '-', ...flags], io);
    expect(code).toBe(2);
    expect(err).toContain(message);
  });

  test('messages do not follow the language of the machine', async () => {
    const before = process.env['LC_ALL'];
    process.env['LC_ALL'] = 'de_DE.UTF-8';
    try {
      const io = capturedIo({ folder: folder.path });
      expect((await callmix(['--help'], io)).out).toContain('Commands:');
    } finally {
      if (before === undefined) delete process.env['LC_ALL'];
      else process.env['LC_ALL'] = before;
    }
  });
});

describe('values of flags', () => {
  test('are read as people write them', () => {
    expect(read.wholeNumber('runs', '1,000', 1, 5000)).toBe(1000);
    expect(read.share('precision', '1%')).toBe(0.01);
    expect(read.share('precision', '.05')).toBe(0.05);
    expect(read.seconds('time', '2 min')).toBe(120);
    expect(read.money('budget', '68k')).toBe(68_000);
    expect(read.money('budget', '$1.2M')).toBe(1_200_000);
    expect(read.setting('set', 'pay.closers=$3k/month + 7% of revenue')).toEqual({
      key: 'pay.closers',
      text: '$3k/month + 7% of revenue',
    });
  });

  test('give a finite number or a usage error, whatever is typed', () => {
    const readers = [
      (text: string) => read.wholeNumber('runs', text, 1, 100),
      (text: string) => read.share('precision', text),
      (text: string) => read.seconds('time', text),
      (text: string) => read.money('budget', text),
    ];
    const typed = fc.oneof(fc.string(), fc.stringMatching(/^[\d.,_%kMsmin$ -]{0,8}$/u));
    fc.assert(
      fc.property(typed, fc.constantFrom(...readers), (text, reader) => {
        try {
          expect(Number.isFinite(reader(text))).toBe(true);
        } catch (error) {
          expect((error as Error).name).toBe('UsageError');
        }
      }),
      { numRuns: 2000 },
    );
  });
});
