import { describe, expect, test } from 'vitest';
import type { Expectation, Scenario } from '../../src/scenario/scenario.ts';
import type { Asked } from '../../src/study/solve/result.ts';
import type { Sight } from '../../src/study/solve/sight.ts';
import { solveSentences, type ToldSolved } from '../../src/study/verdict/solve.ts';

const floor = {
  currency: 'USD',
  period: { length: { count: 1, unit: 'month' } },
} as unknown as Scenario;

function condition(metric: string, must: Expectation['must'], limit: number): Asked {
  const expectation = { metric, at: 'mean', must, limit } as unknown as Expectation;
  return { kind: 'condition', expectation, own: { expectation } as never };
}

const between: Asked = { kind: 'break-even', a: 'Old', b: 'New', onlyA: false, own: null };

function sight(value: number, found: number, half: number, limit: number, less = true): Sight {
  const margin = less ? limit - found : found - limit;
  return { value, found, margin, low: margin - half, high: margin + half, met: 'undecided' };
}

function told(changes: Partial<ToldSolved>): string {
  const base: ToldSolved = {
    key: 'team.closers.count',
    name: 'closers',
    whole: true,
    middle: 4,
    range: [4, 4],
    searched: [1, 8],
    metric: 'lost_leads',
    asked: condition('lost_leads', '<=', 0.15),
    largest: false,
    solved: { kind: 'nothing' },
    others: [],
    likely: null,
  };
  return solveSentences({ ...base, ...changes }, [floor, floor]).join(' ');
}

const line = {
  key: 'closing.deal.average',
  name: 'the average deal',
  whole: false,
  middle: 500,
  range: [400, 600],
  searched: [100, 1000],
} as const;
const profitable = {
  ...line,
  metric: 'profit',
  asked: condition('profit', '>=', 0),
} as const;
const compared = { ...line, metric: 'profit', asked: between } as const;
const step = {
  kind: 'step',
  begins: true,
  holds: sight(5, 0.112, 0.01, 0.15),
  fails: sight(3, 0.23, 0.01, 0.15),
  undecided: [],
} as const;

describe('what solve says', () => {
  test.each<[string, Partial<ToldSolved>, string]>([
    [
      'a number',
      { solved: step },
      '5 closers: the smallest number at which average lost before a closer is at most 15% (11%). At 3 closers it is not (23%). The file has 4 closers.',
    ],
    [
      'a number and one that cannot be told',
      { solved: { ...step, undecided: [sight(4, 0.151, 0.012, 0.15)] } },
      '4 closers cannot be told (13.9% to 16.3% against your 15.0%).',
    ],
    [
      'the largest, where the condition goes on',
      { largest: true, solved: step },
      'It goes on to the largest number tried, so what is told is the smallest.',
    ],
    [
      'the smallest, where the condition ceases',
      { solved: { ...step, begins: false } },
      'It begins at the smallest number tried, so what is told is the largest.',
    ],
    [
      'a value',
      {
        ...profitable,
        solved: { kind: 'turn', narrow: true, at: 520, ci95: [510, 531], begins: true },
      },
      'Average profit is at least $0 where the average deal is $520 or more (95 in 100: $510 to $531). The file says $400 to $600.',
    ],
    [
      'a value with one end',
      {
        ...profitable,
        solved: { kind: 'turn', narrow: false, at: 520, ci95: [510, null], begins: false },
      },
      '$520 or less (95 in 100: at least $510).',
    ],
    [
      'a value without ends',
      {
        ...profitable,
        solved: { kind: 'turn', narrow: false, at: 520, ci95: [null, null], begins: true },
      },
      '(how far off that may be cannot be told)',
    ],
    [
      'what the file leaves open',
      {
        ...profitable,
        likely: 0.37,
        solved: { kind: 'turn', narrow: true, at: 520, ci95: [510, 531], begins: true },
      },
      'The file says $400 to $600, 9 in 10 sure: in 37 of 100 cases that this leaves open, average profit is at least $0.',
    ],
    [
      'turns elsewhere',
      {
        ...profitable,
        others: [{ from: 800, to: 850 }],
        solved: { kind: 'turn', narrow: true, at: 520, ci95: [510, 531], begins: true },
      },
      'it turns also between $800 and $850',
    ],
    [
      'always',
      { ...profitable, solved: { kind: 'always', nearest: { value: 100, found: 1200 } } },
      'Average profit is at least $0 at every value tried, $100 to $1k; nearest to the limit is $1.2k at $100.',
    ],
    [
      'never',
      { ...profitable, solved: { kind: 'never', nearest: { value: 1000, found: -1200 } } },
      'Average profit is not at least $0 at any value tried, $100 to $1k; the highest is -$1.2k at $1k.',
    ],
    [
      'open',
      { ...profitable, solved: { kind: 'open', nearest: { value: 300, found: 20 } } },
      'Too close to call',
    ],
    [
      'flat',
      { ...profitable, solved: { kind: 'flat', found: 7000 } },
      'The average deal changes nothing here: profit is $7k at every value tried',
    ],
    [
      'nothing',
      { ...profitable, solved: { kind: 'nothing' } },
      'Profit has no value at any value tried, $100 to $1k.',
    ],
    [
      'two: equal at',
      {
        ...compared,
        solved: { kind: 'turn', narrow: true, at: 520, ci95: [510, 531], begins: true },
      },
      'By average profit, Old and New are equal where the average deal is $520 (95 in 100: $510 to $531). Above it New has more profit than Old.',
    ],
    [
      'two: always one',
      { ...compared, solved: { kind: 'always', nearest: { value: 100, found: 2820 } } },
      'New has more profit than Old at every value tried, $100 to $1k; the smallest difference is $2.82k at $100.',
    ],
    [
      'two: always the other',
      { ...compared, solved: { kind: 'never', nearest: { value: 100, found: -2820 } } },
      'Old has more profit than New at every value tried, $100 to $1k; the smallest difference is $2.82k at $100.',
    ],
    [
      'two: a share',
      {
        ...compared,
        metric: 'lost_leads',
        solved: { kind: 'never', nearest: { value: 100, found: -0.034 } },
      },
      'the smallest difference is 3.4 points at $100.',
    ],
    [
      'two: the same',
      { ...compared, solved: { kind: 'flat', found: 0 } },
      'Old and New have the same profit at every value tried',
    ],
    [
      'two: apart by as much',
      { ...compared, solved: { kind: 'flat', found: 300 } },
      'profit of New is +$300 against Old at every value tried',
    ],
    [
      'two: a key of one',
      { ...compared, asked: { ...between, onlyA: true }, solved: { kind: 'flat', found: 0 } },
      'New does not have that key and stays as it is all along.',
    ],
  ])('%s', (_, changes, expected) => {
    // prettier-ignore
    const text = told(changes);
    expect(text).toContain(expected);
    expect(text).not.toMatch(/NaN|undefined|null|Infinity|optimal|guarantee|confidence/u);
  });
});
