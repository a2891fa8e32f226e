import { describe, expect, test } from 'vitest';
import { loadScenario } from '../../../src/scenario/load.ts';
import type { LoadedScenario, Origin, Scenario } from '../../../src/scenario/scenario.ts';
import { showScenario } from '../../../src/scenario/show.ts';
import { fixed, floor } from './fixture.ts';

const HOUR = 3_600;

function origin(line: number, more: Partial<Origin> = {}): Origin {
  return { file: 'floor.yaml', line, column: 3, text: '', source: null, by: null, ...more };
}

function shown(
  scenario: Scenario,
  origins: LoadedScenario['origins'] = {},
  withOrigin = false,
): string[] {
  const loaded = { scenario, origins, notes: ['the list never runs out'], variants: {} };
  return showScenario(loaded, { origin: withOrigin }).split('\n');
}

const scenario = floor({
  team: { seats: { cost: 3.5, limit: null, next_block: null } },
  handoff: { fades: { reach: null, close_rate: { factor: 0.5, per: 172_800 } } },
  calendar: {
    breaks: [{ from: 12 * HOUR, to: 12.75 * HOUR, paid: false }],
    meetings: 900,
  },
  calling: {
    dials_per_day: { shape: 'amount', low: 180, high: 235 },
    connect_rate: {
      value: { shape: 'counts', hits: 98, trials: 1_000 },
      by_hour: { 10: 2 },
      by_weekday: { thu: 1.5 },
    },
    talk: { other: fixed({ shape: 'amount', low: 60, high: 120 }), lead: { values: [100, 200] } },
  },
  closing: {
    call: { average: 1500, varies: 0.6, shape: 'lognormal' },
    close_rate: { shape: 'share', low: 0.17, high: 0.28 },
    follow_ups: {
      share_of_sales: 0.3,
      close_rate: null,
      per_open_deal: 2,
      after: fixed(2 * 86_400),
      takes: fixed(720),
    },
    deal: fixed({ shape: 'amount', low: 2200, high: 2600 }),
    cancels: { share: { shape: 'triangular', low: 0.04, mode: 0.05, high: 0.09 }, within: 86_400 },
  },
});

describe('values', () => {
  test.each([
    '  dials_per_day: 180..235 dials/day',
    '    value: 98 of 1,000',
    '    by_hour: {10h: x 2}',
    '    other: {average: 1..2 min, varies: 0%}',
    '    lead: {}  # 2 values, average 2.5 min',
    '  call: {average: 25 min, varies: 60%, shape: lognormal}',
    '    close_rate: x 0.5 per 2 days',
    '    cost: $3.50/h',
    '  breaks: [12:00..12:45 unpaid]',
    '  close_rate: 17%..28%',
    '  deal: {average: "$2,200..$2,600", varies: 0%}',
    '    share: 4%..5%..9% triangular',
    '    within: 1 day',
    '    after: {average: 2 days, varies: 0%}',
    '  absence: none',
    '  follow_ups: after new leads',
    '    base-plus: $3.5k/month + 7% of revenue',
    '    per_person: $500/month',
    'expect: none',
    '# the list never runs out',
  ])('are written with their unit, one a line: %s', (line) => {
    expect(shown(scenario)).toContain(line);
  });
});

describe('plans', () => {
  /** What is shown of a file with a plan named `one`, each line without its indent. */
  function linesOf(plan: string): string[] {
    const text = `pay: {plans: {one: ${plan}}}`;
    const loaded = loadScenario({ file: 'f.yaml', text }, { readFile: () => '' });
    const lines = showScenario(loaded, { origin: false }).split('\n');
    return lines.map((line) => line.trim());
  }

  test.each([
    ['$3.5k/month + 7% of revenue', ['one: $3.5k/month + 7% of revenue']],
    [
      '{salary: $3k/month, commission: {at: 6%, quota: $55k/month, above_quota: 8%..10%, cap: none}}',
      [
        'one:',
        'salary: "$3,000/month"',
        'commission: {tiers: [up to 100% of quota at 6%, above at 8%..10%], quota: "$55,000/month"}',
      ],
    ],
    [
      '{commission: [{of: cash, first: $1.5k at 1%, above: 2%}, 3% of margin], draw: {amount: $900/week, recoverable: no}}',
      [
        'one:',
        'commission: [{of: cash, tiers: ["up to $1,500 at 1%", above at 2%]}, 3% of margin]',
        'draw: {amount: $900/week, recoverable: no}',
      ],
    ],
    [
      '{for: telemarketers, per_unit: {sale: $3, lead: $1}, pool: 2%, spiff: {amount: $9, unit: dial, days: 4}}',
      [
        'one:',
        'for: telemarketers',
        'per_unit: [$3/sale, $1/lead]',
        'spiff: {amount: $9, unit: dial, days: 4}',
        'pool: {rate: 2%}',
      ],
    ],
  ])('%s', (plan, expected) => {
    const lines = linesOf(plan);
    const from = lines.indexOf(expected[0]!);
    expect(lines.slice(from, from + expected.length)).toEqual(expected);
  });

  test('say where each rule stands', () => {
    const text = 'pay:\n  closers:\n    commission: 7% of revenue\n    draw: $1k/month\n';
    const loaded = loadScenario({ file: 'f.yaml', text }, { readFile: () => '' });
    const lines = showScenario(loaded, { origin: true }).split('\n');
    const lineOf = (key: string) => lines.find((line) => line.trim().startsWith(key));
    expect(lineOf('draw:')).toMatch(/draw: \{amount: "\$1,000\/month"\} +# f\.yaml:4$/u);
    expect(lineOf('commission:')).toMatch(/commission: 7% of revenue +# f\.yaml:3$/u);
  });
});

describe('what follows from them', () => {
  test.each([
    '#  paid time per day: 7.25 h',
    '#  staffed time per day: 7 h',
    // two follow-ups, two days after the call and after the first
    '#  longest chain of delays: 4 days',
    '#  simulated before counting begins: none',
    '#  chance of the first call: 15.41%',
    '#  close rate before fading: 22.01%',
    '#  connect rate by weekday, written -> scaled: mon 1 -> 0.9091, tue 1 -> 0.9091, wed 1 -> 0.9091, thu 1.5 -> 1.364, fri 1 -> 0.9091',
  ])('is worked out: %s', (line) => {
    expect(shown(scenario)).toContain(line);
  });

  test('says why telemarketers run together', () => {
    const prospecting = floor({ closing: { idle_closers: 'prospect' } });
    expect(shown(prospecting).join('\n')).toMatch(
      /telemarketers run: together, because closers prospect when idle/u,
    );
  });

  test('says why telemarketers run alone', () => {
    expect(shown(scenario).join('\n')).toMatch(
      /telemarketers run: each alone: they share no list/u,
    );
  });
});

describe('origins', () => {
  const origins = {
    'calling.dials_per_day': origin(5, { source: 'dialler export', by: 'AB' }),
    'calling.connect_rate.value': origin(6),
    'closing.cancels': origin(12),
    'calling.talk.lead.average': origin(30, { file: 'preset callback-queue' }),
    'calling.talk.lead.from': origin(8, { source: 'a campaign' }),
    'closing.deal.average': origin(9, { file: 'preset callback-queue', source: 'guess' }),
  };
  const lines = shown(scenario, origins, true);
  const lineOf = (text: string): string => lines.find((line) => line.trim().startsWith(text))!;

  test('name file and line, source and person, and mark guesses', () => {
    expect(lineOf('dials_per_day')).toMatch(/# floor\.yaml:5, "dialler export", AB$/u);
    expect(lineOf('value: 98')).toMatch(/# floor\.yaml:6$/u);
  });

  test('of a key are those of its parts, of a part those of the key around it', () => {
    expect(lineOf('deal:')).toMatch(/# preset callback-queue:9, guess$/u);
    expect(lineOf('within: 1 day')).toMatch(/# floor\.yaml:12$/u);
  });

  test('of data are those of the file, not of the average it replaces', () => {
    expect(lineOf('lead: {')).toMatch(/# floor\.yaml:8, "a campaign"$/u);
  });

  test('are left out unless asked for', () => {
    expect(shown(scenario, origins).join('\n')).not.toContain('floor.yaml');
  });
});
