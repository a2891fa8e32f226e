import { readFileSync, readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { metrics } from '../../src/metrics/index.ts';
import type { Metric } from '../../src/metrics/types.ts';
import { worldOf } from '../../src/node/files.ts';
import { compileBooks, compileCalendar } from '../../src/scenario/compile/index.ts';
import { drawInputs, uncertainInputs } from '../../src/scenario/inputs.ts';
import { ANY_NAME, allKeys } from '../../src/scenario/dictionary.ts';
import { loadScenario } from '../../src/scenario/load.ts';
import { presets } from '../../src/scenario/presets/index.ts';
import type { LoadedScenario, Scenario } from '../../src/scenario/scenario.ts';
import { Stages } from '../../src/study/stages.ts';
import { Staging } from '../../src/study/staging.ts';
import { brokenIdentities, brokenPayroll } from '../metrics/identities.ts';

const SCENARIOS = new URL('../../scenarios/', import.meta.url);
const files = readdirSync(SCENARIOS, { recursive: true, encoding: 'utf8' }).filter((file) =>
  file.endsWith('.yaml'),
);

function loaded(text: string, file = 'mine.yaml'): LoadedScenario {
  return loadScenario({ file, text }, worldOf(file, SCENARIOS.pathname));
}

function shipped(file: string): LoadedScenario {
  return loaded(readFileSync(new URL(file, SCENARIOS), 'utf8'), file);
}

/** What breaks in some possible months of a scenario: identities, and numbers that are none. */
function brokenIn(scenario: Scenario, months: number): string[] {
  const point = new Staging().staged(scenario, compileCalendar(scenario));
  const inputs = uncertainInputs(scenario);
  return Array.from({ length: months }, (_, replication) => {
    const draw = drawInputs(inputs, scenario.seed, replication, 'plain');
    const chance = { seed: scenario.seed, replication, dialByDial: false };
    const calls = { telemarketers: 0, telesales: 0, books: 0 };
    const month = new Stages(chance, draw, false, calls).month(point);
    const endless = Object.entries<Metric>(metrics).filter(
      ([, { numerator, denominator }]) =>
        !Number.isFinite(numerator(month)) || !((denominator?.(month) ?? 1) >= 0),
    );
    return [
      ...brokenIdentities(month),
      ...brokenPayroll(compileBooks(scenario, draw), month),
      ...endless.map(([name]) => `${name} is not finite`),
    ];
  }).flat();
}

test.each(files)('%s runs and keeps leads and money', (file) => {
  expect(brokenIn(shipped(file).scenario, 4)).toEqual([]);
});

test.each(Object.keys(presets))('preset %s runs and keeps leads and money', (name) => {
  expect(brokenIn(loaded(`extends: ${name}\n`).scenario, 4)).toEqual([]);
});

const SCREENING = `
prospects:
  cold list: {intent: {real: 15%..25%, curious: 20%..30%}}
  web: {intent: {real: 60%, curious: 30%}}
calling: {screening: {real: 80%, curious: 30%, none: 2%}`;
const MACHINES =
  'machines: {share: 25%..40%, detection: {misses: 5%, false_alarms: 2%..8%}}, drop_limit: 3%';

/** What everything.yaml says beside its values, each as a variant of it. */
const alternatives: Readonly<Record<string, string>> = {
  'starts empty': 'period: {starts: empty}',
  'starts with leads': 'period: {starts: {open_leads: 24, open_deals: 25}}',
  'nobody follows': 'team: {telemarketers: {backfill: never}}',
  'a hire': 'team: {hires: [{role: closer, count: 1, start: week 3}]}',
  groups:
    'team: {telemarketers: {day: {count: 6}, evening: {count: 4, shift: 16:00..20:00, days: [mon, tue, wed, thu]}}}',
  continuous:
    'period: {length: 160 h, continuous: yes}\npay: {overtime: none, minimum: none, plans: {team: none}}\nexpect: none',
  'a start that is not counted': 'period: {warm_up: 2 weeks}',
  'learning and fatigue':
    'team: {telemarketers: {weeks_in_job: 30, learning: {gain: 5%..15%, over: 6 months}, fatigue: {falls: 5%..10%, over: shift}}}',
  'published ramps': 'team: {telemarketers: {ramp: reputation}, closers: {ramp: bridge}}',
  unlimited: 'prospects: {cold list: {records: unlimited}}',
  'one common list': 'prospects: {cold list: {dealt: no}}',
  manual: 'calling: {mode: manual, dials_per_day: none}',
  preview: 'calling: {mode: preview, dials_per_day: none}',
  power: `calling: {mode: power 2, dials_per_day: none, ${MACHINES}}`,
  'all rings':
    'calling: {mode: manual, dials_per_day: none, think: 10 s, busy: 2%..5%, bad_numbers: 3%, ring: {busy: 3 s, bad_number: 5 s, machine: 25 s}, machines: {share: 25%..40%, wastes: 8 s}}',
  pacing:
    'calling: {mode: adaptive tapered, dials_per_day: none, answer_within: 2 s, pacing: {highest: 4, intensity: 0%, difference: 0}}',
  'one talk for all': 'calling: {talk: {average: 60 s, varies: 100%}, qualify_talk: 3 min}',
  'another shape': 'calling: {wrap: {average: 30 s, varies: 50%, shape: gamma}}',
  feedback:
    'calling: {filter: {score_above: 60, catches: 90%, passes_wrongly: 30%, takes: 1 min, measured_at: 55, spread: 15, feedback: {keep_rejected_below: 30%, step: 2 points, of_last: 50 leads}}}',
  predictive: `calling: {mode: predictive, dials_per_day: none, ${MACHINES}}`,
  'hard limit': 'calling: {mode: adaptive hard limit, dials_per_day: none}',
  tapered: 'calling: {mode: adaptive tapered, dials_per_day: none}',
  average: 'calling: {mode: adaptive average, dials_per_day: none}',
  screening: `${SCREENING}}`,
  'screening and a filter': `${SCREENING}, filter: {score_above: 60, catches: 90%, passes_wrongly: 30%, takes: 1 min}}`,
  'a filter':
    'calling: {filter: {score_above: 60, catches: 90%, passes_wrongly: 30%, takes: 1 min}}\nhandoff: {order: best score}',
  'after handoff': 'calling: {after_handoff: 10%}',
  'newest first': 'handoff: {order: newest, follow_ups: before}',
  'oldest first': 'handoff: {order: oldest, follow_ups: in turn}',
  'source priority': 'handoff: {order: source priority, priority: [web, cold list]}',
  'best closer': 'handoff: {assignment: best closer, queue_limit: 20 leads}',
  'by source': 'handoff: {assignment: {rule: by source, by_source: {web: 1}}}',
  'first calls': 'closing: {first_call_close_rate: 10%..18%, follow_ups: {close_rate: 8%..15%}}',
  'pay per lead, each week': 'pay: {telemarketers: per-lead, paid: weekly}',
  'commission only, twice a month':
    'pay: {closers: commission-only, paid: semi-monthly, payable: after window}',
  'a quota and a split': 'pay: {closers: quota, paid: fortnightly, payable: on sale}',
  'a cliff': 'pay: {closers: cliff, minimum: {tested: each pay period}}',
  'a pool and a prize': 'pay: {closers: team, overtime: {commission_in_rate: no}}',
  'target earnings': 'pay: {closers: target, overtime: none, minimum: none}',
  'cold transfer':
    'handoff: {kind: cold transfer, patience: {average: 3..8 min}, overflow: callback}',
  'warm transfer':
    'handoff: {kind: warm transfer, patience: {average: 1..3 min}, briefing: 1..2 min}',
  appointment: `
handoff:
  kind: appointment
  slots: {length: 45 min, per_closer_day: 6, keep_free: 1}
  lead_time: 1..5 days
  show_rate: {total: 65%..80%, falls: 4 points per day}
  reminder: {takes: 2 min, by: telemarketers}
  no_show: {rebook: 30%..50%}
  counts_as: held`,
  'closers prospect': 'closing: {idle_closers: prospect}',
};

test.each(Object.entries(alternatives))('everything.yaml otherwise: %s', (_, text) => {
  const { scenario } = loaded(`extends: everything.yaml\n${text}\n`);
  expect(brokenIn(scenario, 2)).toEqual([]);
});

test('everything.yaml names every key, in its values or beside them', () => {
  const text = readFileSync(new URL('everything.yaml', SCENARIOS), 'utf8');
  const names = allKeys().map(({ path }) => path.split('.').at(-1)!);
  const missing = names.filter((name) => name !== ANY_NAME && !text.includes(`${name}:`));
  expect([...new Set(missing)]).toEqual([]);
});

test.each([
  ['calling: {mode: adaptive}', 'mine.yaml:2:17  "adaptive": which one?'],
  ['handoff: {order: best score}', 'mine.yaml:2:11  best score needs scores'],
  [
    'calling: {screening: {real: 80%, curious: 30%, none: 2%}}',
    'everything.yaml:55:3  calling.screening needs to know who comes in',
  ],
  [
    'pay: {plans: {base-plus: {salary: $3k/month, clawback: {share: 100%, within: 14 days}}}}',
    'mine.yaml:2:46  the plan pays nothing by results.',
  ],
])('everything.yaml refuses %s', (text, message) => {
  expect(() => loaded(`extends: everything.yaml\n${text}\n`)).toThrow(message);
});
