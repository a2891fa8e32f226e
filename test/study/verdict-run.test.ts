import { expect, test } from 'vitest';
import type { MetricName } from '../../src/metrics/index.ts';
import { streamOf } from '../../src/random/stream.ts';
import { drawInputs } from '../../src/scenario/inputs.ts';
import { inputsInUse } from '../../src/study/samples.ts';
import { bottleneckSentence } from '../../src/study/verdict/bottleneck.ts';
import { guessesOf, guessSentence } from '../../src/study/verdict/guesses.ts';
import { nobodySentences } from '../../src/study/verdict/nobody.ts';
import { bestThreshold, decidingInputs, outcomeSentence } from '../../src/study/verdict/outcome.ts';
import { spanName } from '../../src/study/verdict/spans.ts';
import { estimate, estimates } from './sample-estimates.ts';
import { payOf, sampleFloor, teamOf } from './sample-floor.ts';

const { scenario } = sampleFloor();

/** 400 months whose profit is `slope` per point of close rate above 19 %, plus luck that reads no input. */
function monthsWhere(slope: number, luck: number) {
  const inputs = inputsInUse(scenario);
  const profits = new Float64Array(400);
  const columns = inputs.map(() => new Float64Array(400));
  for (let month = 0; month < 400; month++) {
    const draw = drawInputs(inputs, '7', month, 'stratified');
    inputs.forEach(({ path, quantity }, i) => (columns[i]![month] = draw(path, quantity)));
    const rate = draw('closing.close_rate', scenario.closing.close_rate!);
    const normal = streamOf('7', month, 'profit').normal();
    profits[month] = 100 * slope * (rate - 0.19) + luck * normal;
  }
  const names = ['profit_usd', ...inputs.map(({ path }) => `in.${path}`)];
  return { names, columns: [profits, ...columns] };
}

const money = {
  profit: estimate('profit', 12_345, 900),
  total_cost: estimate('total_cost', 67_120, 400),
};

test('the outcome gives the middle, its cost, the odds of a loss and the input that decides', () => {
  const sentence = outcomeSentence(money, monthsWhere(2_000, 1_000), scenario)!;
  const pattern =
    /^Middle month \+\$12k, on \$67\.1k of cost\. It loses money in (\d+) of 100 possible months, mainly if the close rate is under (\d+)%\.$/;
  const [, odds, threshold] = pattern.exec(sentence)!;
  expect(Number(odds)).toBeGreaterThan(10);
  expect(Number(odds)).toBeLessThan(25);
  expect(Math.abs(Number(threshold) - 19)).toBeLessThanOrEqual(1);
});

test('luck alone gets no cause', () => {
  expect(outcomeSentence(money, monthsWhere(0, 1_000), scenario)).toMatch(/possible months\.$/);
});

test('what the floor loses and what bad luck loses are kept apart', () => {
  const doubt = { unknown: null, losingFloors: 0.274, losingAtMiddle: 17, months: 128 };
  const told = (over: Partial<typeof doubt>) =>
    outcomeSentence(money, monthsWhere(0, 1_000), scenario, { ...doubt, ...over })!;
  expect(told({})).toMatch(
    /possible months\. About 25 of 100 floors that your numbers allow lose money on average; at your middle rates bad luck alone makes about 15 of 100 months lose\.$/,
  );
  expect(told({ losingFloors: 0, losingAtMiddle: 0 })).toMatch(
    /\. None of the floors that your numbers allow lose money on average; at your middle rates bad luck alone makes none of 128 months lose\.$/,
  );
});

test('inputs that decide most are all given where months do not tell them apart', () => {
  const one = monthsWhere(2_000, 1_000);
  expect(decidingInputs(one, scenario).map(({ path }) => path)).toEqual(['closing.close_rate']);
  // A second input that adds as much as the first.
  const inputs = inputsInUse(scenario);
  const at = (path: string): Float64Array =>
    one.columns[1 + inputs.findIndex((input) => input.path === path)]!;
  const [close, connect] = [at('closing.close_rate'), at('calling.connect_rate.value')].map(
    ranksOf,
  );
  const profits = close!.map((rank, month) => rank + connect![month]!);
  const two = { ...one, columns: [profits, ...one.columns.slice(1)] };
  expect(
    decidingInputs(two, scenario)
      .map(({ path }) => path)
      .toSorted(),
  ).toEqual(['calling.connect_rate.value', 'closing.close_rate']);
  expect(decidingInputs(monthsWhere(0, 1_000), scenario)).toEqual([]);
});

/** Places of values in order of size. */
function ranksOf(values: Float64Array): Float64Array {
  const order = Float64Array.from(values).sort();
  return values.map((value) => order.indexOf(value));
}

test('where most months lose, the outcome tells when money is made', () => {
  const sentence = outcomeSentence(money, monthsWhere(-2_000, 1_000), scenario)!;
  expect(sentence).toMatch(
    /It makes money in only \d+ of 100 possible months, mainly if the close rate is under (18|19|20)%\.$/,
  );
});

test('never and always are said as such', () => {
  const months = (profit: number) => ({
    names: ['profit_usd'],
    columns: [new Float64Array(1_536).fill(profit)],
  });
  expect(outcomeSentence(money, months(5), scenario)).toMatch(
    /It loses money in none of 1,536 possible months\.$/,
  );
  expect(outcomeSentence(money, months(0), scenario)).toMatch(/It loses money in none of/);
  expect(outcomeSentence(money, months(-5), scenario)).toMatch(
    /It loses money in all 1,536 possible months\.$/,
  );
});

test('the threshold is where wanted and other months part', () => {
  const values = Float64Array.of(0.3, 0.1, 0.2, 0.5, 0.4);
  const wanted = [false, true, true, false, false];
  expect(bestThreshold(values, wanted, true)).toEqual({ threshold: 0.25, separation: 1 });
  expect(
    bestThreshold(
      values,
      wanted.map((lost) => !lost),
      false,
    ),
  ).toEqual({ threshold: 0.25, separation: 1 });
});

test('a replication is called by the length of the horizon', () => {
  const named = (count: number, unit: 'h' | 'month' | 'year') =>
    spanName({ ...scenario.period, length: { count, unit } }).many;
  expect([named(1, 'month'), named(1, 'year'), named(3, 'month'), named(160, 'h')]).toEqual([
    'months',
    'years',
    'stretches of 3 months',
    'stretches of 160 h',
  ]);
});

const floor = (changes: Partial<Record<MetricName, number>>, booked = false) =>
  bottleneckSentence(
    estimates({
      closer_idle: 0.3,
      closer_occupancy: 0.7,
      lost_leads: 0.2,
      lost_to_waiting: 0.03,
      rejected_leads: 0.1,
      time_on_rejects: 0.05,
      ...changes,
    }),
    booked,
    0,
  );

test('more lost leads than there were are those left over from before', () => {
  expect(floor({ lost_leads: 2.63, lost_to_waiting: 1.96 })).toContain(
    '263 leads are lost for every 100 that come in, many of them left over from before: 196 because nobody was free, 67 never reached',
  );
});

test('the bottleneck always gives both numbers, and of the lost those for whom nobody was free', () => {
  const facts =
    /losers have nothing to do 30% of their time, 20 in 100 leads are lost: 3 because nobody was free, 17 never reached\.$/;
  expect(floor({})).toMatch(facts);
  expect(floor({})).toMatch(/^Closers have/);
  const named = floor({ time_on_rejects: 0.31 })!;
  expect(named.slice(0, named.indexOf(' Separate'))).toMatch(facts);
});

test.each([
  [{ rejected_leads: 0.31, closer_occupancy: 0.76 }, /^The filter is weak \(31 in 100/],
  [{ rejected_leads: 0.3, closer_occupancy: 0.76 }, /^Closers have/],
  [{ rejected_leads: 0.31, closer_occupancy: 0.75 }, /^Closers have/],
  [{ time_on_rejects: 0.31 }, /^Overlapping roles \(31% of closers' busy time goes to rejected/],
  [{ closer_prospecting: 0.31 }, /^Overlapping roles \(31% of closers' time goes to finding/],
  [{ time_on_rejects: 0.3 }, /^Closers have/],
  [{ closer_idle: 0.46, lost_to_waiting: 0.04 }, /^You are short of leads, not of closers/],
  [{ closer_idle: 0.45, lost_to_waiting: 0.04 }, /^Closers have/],
  [{ closer_idle: 0.46, lost_to_waiting: 0.05 }, /^Closers have/],
  [{ closer_idle: 0.14, lost_to_waiting: 0.06 }, /^You are short of closers, not of leads/],
  [{ closer_idle: 0.14, lost_to_waiting: 0.05 }, /^Closers have/],
])('diagnosis of %o', (changes, start) => {
  expect(floor(changes)).toMatch(start);
});

test.each([
  [{ lost_to_waiting: 0.06 }, /^Slots are short, not closers' time: .* more slots a day/],
  [{ closer_idle: 0.6, lost_to_waiting: 0.06 }, /^Slots are short, not closers' time/],
  [{ lost_to_waiting: 0.05 }, /^Closers have/],
  [{ closer_idle: 0.14, lost_to_waiting: 0.06 }, /^You are short of closers, not of leads/],
  [{ closer_idle: 0.6, lost_to_waiting: 0 }, /^You are short of leads, not of closers/],
])('diagnosis where leads are booked: %o', (changes, start) => {
  const told = floor(changes, true)!;
  expect(told).toMatch(start);
  expect(told).toContain('% of their time between appointments, 20 in 100 leads are lost: ');
  expect(told).toContain(' because no slot was free, ');
  expect(floor(changes)).not.toContain('slot');
});

test('slots that are short in a few months only are short on average', () => {
  const told = (mean: number) =>
    bottleneckSentence(
      {
        ...estimates({ closer_idle: 0.6, lost_leads: 0.2 }),
        lost_to_waiting: { ...estimate('lost_to_waiting', 0), mean },
      },
      true,
      100,
    );
  expect(told(0.06)).toMatch(/^Slots are short/u);
  expect(told(0.04)).toMatch(/^You are short of leads/u);
});

const FILTER = 'Strengthen the filter before you look for more leads.';
const OUTREACH = 'What helps is more and better-aimed outreach.';

test.each([
  ['a weak filter', { rejected_leads: 0.4, closer_occupancy: 0.9 }, FILTER],
  [
    'a weak filter, closers sorting',
    { rejected_leads: 0.4, closer_occupancy: 0.9, time_on_rejects: 0.4 },
    FILTER,
  ],
  ['an empty pipeline', { closer_idle: 0.6, lost_to_waiting: 0 }, OUTREACH],
  [
    'an empty pipeline of poor leads',
    { closer_idle: 0.6, lost_to_waiting: 0, rejected_leads: 0.4 },
    OUTREACH,
  ],
  [
    'closers who sort',
    { time_on_rejects: 0.4 },
    'Separate the roles: leave sorting leads to telemarketers.',
  ],
  [
    'closers who dial',
    { closer_prospecting: 0.4 },
    'Separate the roles: leave finding leads to telemarketers, and have fewer closers.',
  ],
  [
    'closers who dial and are idle',
    { closer_prospecting: 0.4, closer_idle: 0.6, lost_to_waiting: 0 },
    'Separate the roles: leave finding leads to telemarketers, and have fewer closers.',
  ],
  [
    'closers who do both',
    { closer_prospecting: 0.4, time_on_rejects: 0.4 },
    'Separate the roles: leave finding and sorting leads to telemarketers, and have fewer closers.',
  ],
  [
    'slots too few',
    { closer_idle: 0.6, lost_to_waiting: 0, open_leads: 300, worked_leads: 120 },
    'Closers need more slots, or slots that are sooner.',
  ],
  [
    'some leads open',
    { closer_idle: 0.6, lost_to_waiting: 0, open_leads: 60, worked_leads: 120 },
    OUTREACH,
  ],
  [
    'a list used up',
    { closer_idle: 0.6, lost_to_waiting: 0, list_left: 0.04 },
    'What helps is more prospects: the list is used up.',
  ],
  [
    'a filter that keeps much back',
    { closer_idle: 0.6, lost_to_waiting: 0, filtered_out: 0.31 },
    'The filter keeps 31 in 100 back: a lower score_above may help.',
  ],
  ['a filter', { closer_idle: 0.6, lost_to_waiting: 0, filtered_out: 0.3 }, OUTREACH],
  ['a list half used', { closer_idle: 0.6, lost_to_waiting: 0, list_left: 0.5 }, OUTREACH],
] as const)('the remedy of %s', (_, changes, remedy) => {
  expect(floor(changes)!.endsWith(`. ${remedy}`)).toBe(true);
});

test.each([
  [49, 'What helps is more prospects: the list is used up.'],
  [50, OUTREACH],
])('a list that lasts in %d of 100 months, with more records at the end', (without, remedy) => {
  const found = estimates({ closer_idle: 0.6, lost_leads: 0.2, lost_to_waiting: 0 });
  const list_dry_day = { ...estimate('list_dry_day', 17), monthsWithout: without };
  const all = { ...found, list_dry_day, list_left: estimate('list_left', 0.2) };
  expect(bottleneckSentence(all, false, 100)!.endsWith(`. ${remedy}`)).toBe(true);
});

test.each([{}, { closer_idle: 0.14, lost_to_waiting: 0.06 }])(
  'no remedy where nothing shows which: %o',
  (changes) => {
    expect(floor(changes)).toMatch(/never reached\.$/u);
  },
);

test.each([
  [0.2, 0.2, '20 in 100 leads are lost: 20 because nobody was free.'],
  [0.126, 0.054, '13 in 100 leads are lost: 5 because nobody was free, 8 never reached.'],
  [0.13, 0, '13 in 100 leads are lost: none because nobody was free, 13 never reached.'],
  [0.13, 0.002, '13 in 100 leads are lost: under 1 because nobody was free, 13 never reached.'],
  [0, 0, '0 in 100 leads are lost.'],
])('%d lost, %d of them to waiting: %s', (lost, waiting, end) => {
  const sentence = floor({ lost_leads: lost, lost_to_waiting: waiting })!;
  expect(sentence.endsWith(`, ${end}`)).toBe(true);
});

test('a role that nobody has stands still, with what comes of it', () => {
  const told = (
    telemarketers: number,
    closers: number,
    found: Partial<Record<MetricName, number>>,
  ) => nobodySentences(estimates(found), { ...scenario, ...teamOf(telemarketers, closers) });
  expect(told(4, 2, { open_leads: 7 })).toEqual([]);
  expect(told(4, 0, { open_leads: 740, lost_count: 0 })).toEqual([
    'Nobody works the leads: 740 wait at the end.',
  ]);
  expect(told(4, 0, { open_leads: 3, lost_count: 412 })).toEqual([
    'Nobody works the leads: 3 wait at the end and 412 are lost.',
  ]);
  expect(told(0, 2, { inbound_leads: 0 })).toEqual(['Nobody dials.']);
  expect(told(0, 0, { inbound_leads: 120, open_leads: 120 })).toEqual([
    'Nobody dials: the only new leads are the 120 that come in.',
    'Nobody works the leads: 120 wait at the end.',
  ]);
});

test('without closers or leads there is no bottleneck to tell', () => {
  expect(bottleneckSentence(estimates({ lost_leads: 1, lost_to_waiting: 1 }), false, 0)).toBeNull();
});

test('guesses are counted among the inputs in force, and told where they are most', () => {
  // closing.close_rate is a guess, calling.connect_rate is not; a kind is no number; a plan out of force is no input.
  const loaded = sampleFloor();
  expect(guessesOf(loaded)).toEqual({ guessed: 1, inputs: 2 });
  expect(guessSentence(loaded)).toBeNull();
  const hourly = sampleFloor(payOf({ closers: 'hourly' }));
  expect(guessesOf(hourly)).toEqual({ guessed: 2, inputs: 3 });
  expect(guessSentence(hourly)).toBe('2 of 3 inputs are still marked as guesses.');
});
