import { expect, test } from 'vitest';
import type {
  Alone,
  Changed,
  ChangedInput,
  ChangedMetric,
} from '../../src/study/baseline/types.ts';
import { changedSentence } from '../../src/study/verdict/changed.ts';
import { sampleFloor } from './sample-floor.ts';

const { scenario } = sampleFloor();

function input(key: string, was: string, now: string): ChangedInput {
  return { at: key.split('.'), key, was, now };
}

const CONNECT = input('calling.connect_rate.value', '9%', '8%');
const CLOSERS = input('team.closers.count', '3', '4');
const DEAL = input('closing.deal.average', '$2,400', '$2,600');

/** Profit that is so much more in the middle month, lower in that share of months. */
function profit(p50: number, lowerIn: number, half = 500): ChangedMetric {
  const ci95 = [p50 - half, p50 + half] as const;
  const change = { mean: p50, se: half / 2, ci95, p05: p50 - 9_000, p50, p95: p50 + 9_000 };
  const told = { betterIn: 1 - lowerIn, verdict: null, favours: null };
  return { was: 12_000, now: 12_000 + p50, change: { ...change, ...told }, lowerIn };
}

function does(mean: number, ...inputs: ChangedInput[]): Alone {
  return { inputs, mean, halfWidth: 300 };
}

function changed(over: Partial<Changed>): Changed {
  const none = {
    alike: null,
    cause: null,
    against: null,
    notes: [],
    same: [],
    metrics: {},
    inputs: [],
  };
  return { since: 'may.json', engine: '0.1.0', runs: 512, target: 'profit', ...none, ...over };
}

test.each<[string, Changed | null, string | null]>([
  ['nobody asked', null, null],
  ['nothing', changed({ same: ['profit'] }), 'Nothing changed since may.json.'],
  [
    'one that leans',
    changed({ inputs: [CONNECT], metrics: { profit: profit(-4_000, 0.71) } }),
    '1 input changed since may.json; profit -$4k in the middle month (71 of 100 lower: leaning), because connect rate 9% -> 8%.',
  ],
  [
    'three with one that explains most',
    changed({
      inputs: [CONNECT, CLOSERS, DEAL],
      metrics: { profit: profit(-4_000, 0.71) },
      cause: does(-3_000, CONNECT),
    }),
    '3 inputs changed since may.json; profit -$4k in the middle month (71 of 100 lower: leaning), mostly because connect rate 9% -> 8%.',
  ],
  [
    'more than before, for sure',
    changed({
      inputs: [DEAL, CLOSERS],
      metrics: { profit: profit(8_000, 0.03) },
      cause: does(9_000, DEAL),
    }),
    '2 inputs changed since may.json; profit +$8k in the middle month (97 of 100 higher: clear), mostly because average deal $2,400 -> $2,600.',
  ],
  [
    'a section of several keys',
    changed({
      inputs: [
        CONNECT,
        { ...CONNECT, key: 'calling.a' },
        { ...CONNECT, key: 'calling.b' },
        CLOSERS,
      ],
      metrics: { profit: profit(-4_000, 0.85) },
      cause: does(-4_000, CONNECT, CONNECT, CONNECT),
    }),
    '4 inputs changed since may.json; profit -$4k in the middle month (85 of 100 lower: likely), mostly because the 3 changes of calling.',
  ],
  [
    'two that do about as much',
    changed({
      inputs: [CONNECT, CLOSERS, DEAL],
      metrics: { profit: profit(-4_000, 0.71) },
      alike: [does(-2_000, CONNECT), does(-1_900, DEAL)],
    }),
    '3 inputs changed since may.json; profit -$4k in the middle month (71 of 100 lower: leaning), mostly because connect rate 9% -> 8% and average deal $2,400 -> $2,600, about alike.',
  ],
  [
    'two that pull against each other',
    changed({
      inputs: [CONNECT, DEAL],
      metrics: { profit: profit(200, 0.48) },
      against: [does(5_000, DEAL), does(-4_800, CONNECT)],
    }),
    '2 inputs changed since may.json; profit +$200 in the middle month (52 of 100 higher: toss-up). ' +
      'They pull against each other: average deal $2,400 -> $2,600 alone +$5k on average, connect rate 9% -> 8% alone -$4.8k.',
  ],
  [
    'several of which none stands out',
    changed({ inputs: [CONNECT, CLOSERS, DEAL], metrics: { profit: profit(-4_000, 0.71) } }),
    '3 inputs changed since may.json; profit -$4k in the middle month (71 of 100 lower: leaning); none of them alone explains half of it.',
  ],
  [
    'noise',
    changed({ inputs: [CONNECT, CLOSERS], metrics: { profit: profit(100, 0.5) } }),
    '2 inputs changed since may.json; profit +$100 in the middle month (50 of 100 lower: toss-up).',
  ],
  [
    'the same middle month, other months worse',
    changed({ inputs: [CLOSERS], metrics: { profit: { ...profit(0, 0.66) } } }),
    '1 input changed since may.json; profit as before in the middle month (66 of 100 lower: leaning), because closers 3 -> 4.',
  ],
  [
    'one that profit does not feel',
    changed({ inputs: [input('pay.plans.spare', '$30/h', '$31/h')], same: ['profit', 'sales'] }),
    '1 input changed since may.json; profit is in every month what it was: pay.plans.spare $30/h -> $31/h.',
  ],
  [
    'a target without a value',
    changed({ inputs: [CONNECT, CLOSERS], target: 'cost_per_sale' }),
    '2 inputs changed since may.json; cost per sale has no value to compare.',
  ],
])('%s', (_, found, sentence) => {
  expect(changedSentence(found, scenario)).toBe(sentence);
});
