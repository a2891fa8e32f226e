import { stayingOn } from '../helpers/team.ts';
import { endlessList } from '../helpers/endless-list.ts';
import type { LoadedScenario, Pay, Scenario } from '../../src/scenario/scenario.ts';
import { flatCommission, monthlyPay } from '../helpers/plans.ts';

const guess = { file: 'preset callback-queue', line: 1, column: 1, source: 'guess', by: null };
const known = { file: 'floor.yaml', line: 2, column: 3, source: null, by: null };

const pay: Pay = {
  telemarketers: 'hourly-plus',
  closers: 'base-plus',
  plans: {
    'hourly-plus': {
      for: 'telemarketers',
      text: '$17/h + $4/accepted lead',
      components: [
        { kind: 'hourly', rate: 17 },
        { kind: 'per_unit', amount: 4, unit: 'accepted lead' },
      ],
    },
    'base-plus': {
      for: 'closers',
      text: '$3.5k/month + 7% of revenue',
      components: [
        { kind: 'salary', amount: 3500, per: 'month' },
        flatCommission({ shape: 'share', low: 0.06, high: 0.08 }),
      ],
    },
    hourly: {
      for: 'closers',
      text: 'same pay as base-plus',
      components: [{ kind: 'same_pay_as', plan: 'base-plus' }],
    },
    'commission-only': {
      for: 'closers',
      text: '20% of revenue',
      components: [flatCommission(0.2)],
    },
  },
  ...monthlyPay,
  on_costs: { on_all_pay: 0.1, per_person: 500, paid_leave: 0.05 },
};

const scenario: Scenario = {
  name: 'floor',
  currency: 'USD',
  seed: '7',
  precision: 0.02,
  period: {
    length: { count: 1, unit: 'month' },
    working_days: 21,
    continuous: false,
    warm_up: null,
    starts: 'empty',
  },
  calendar: {
    shift: { from: 32400, to: 61200 },
    breaks: [],
    meetings: 0,
    absence: { share: { shape: 'share', low: 0.04, high: 0.08 }, paid: false },
    finish_calls: null,
    time_zone: null,
  },
  team: {
    telemarketers: { count: 4, differs: { qualify: 0, pace: 0 }, ...stayingOn, groups: null },
    closers: { count: 2, differs: { close: 0, pace: 0 }, ...stayingOn },
    management: null,
    seats: null,
    hires: [],
  },
  prospects: { 'cold list': endlessList },
  calling: {
    mode: 'one line',
    think: null,
    busy: 0,
    bad_numbers: 0,
    machines: null,
    answer_within: null,
    drop_limit: null,
    pacing: null,
    dials_per_day: { shape: 'amount', low: 180, high: 235 },
    attempt: null,
    ring: null,
    connect_rate: {
      value: { shape: 'share', low: 0.07, high: 0.115 },
      by_hour: {},
      by_weekday: {},
    },
    talk: { other: { average: 75, varies: 1, shape: 'exponential' }, lead: null },
    qualify_talk: null,
    wrap: { average: 30, varies: 1, shape: 'exponential' },
    qualify_rate: { shape: 'share', low: 0.09, high: 0.155 },
    screening: null,
    filter: null,
    after_handoff: 0,
    caller_id: null,
    rules: [],
  },
  handoff: {
    kind: 'cold transfer',
    order: 'first come',
    follow_ups: 'after',
    reach: null,
    fades: { reach: null, close_rate: null },
    returned: 0,
    patience: { average: 600, varies: 1, shape: 'exponential' },
    overflow: 'none',
    assignment: { rule: 'longest idle', by_source: {} },
    queue_limit: null,
    priority: [],
    briefing: null,
    slots: null,
    lead_time: null,
    latest: null,
    show_rate: null,
    reminder: null,
    no_show: null,
    counts_as: null,
  },
  closing: {
    disqualified: null,
    close_rate: { shape: 'share', low: 0.17, high: 0.28 },
    first_call_close_rate: null,
    follow_ups: null,
    call: { average: 1500, varies: 0.6, shape: 'lognormal' },
    wrap: { average: 600, varies: 0.4, shape: 'lognormal' },
    deal: { average: { shape: 'amount', low: 2200, high: 2600 }, varies: 0.35, shape: 'lognormal' },
    margin: 0.65,
    cancels: null,
    repeat: null,
    upsell: null,
    idle_closers: 'wait',
    prospecting: null,
  },
  pay,
  costs: { fixed: 1000, telephony: 0.0002 },
  expect: [],
  organisations: {},
};

/** A small floor of 4 + 2 with doubt in its main rates, as the loader would give it. */
export function sampleFloor(changes: Partial<Scenario> = {}): LoadedScenario {
  return {
    scenario: { ...scenario, ...changes },
    origins: {
      'team.closers.count': { ...known, text: '2' },
      'calling.connect_rate.value': { ...known, text: '7%..11.5%' },
      'closing.close_rate': { ...guess, text: '17%..28%' },
      'handoff.kind': { ...guess, text: 'cold transfer' },
      'pay.plans.hourly': { ...guess, text: '$40/h' },
    },
    notes: ['The list never runs out.'],
    variants: {},
  };
}

/** The sample's teams in other sizes. */
export function teamOf(telemarketers: number, closers: number): Pick<Scenario, 'team'> {
  const { team } = scenario;
  return {
    team: {
      ...team,
      telemarketers: { ...team.telemarketers, count: telemarketers },
      closers: { ...team.closers, count: closers },
    },
  };
}

/** The sample's pay with other plans in force. */
export function payOf(
  inForce: Partial<Pick<Pay, 'telemarketers' | 'closers'>>,
): Pick<Scenario, 'pay'> {
  return { pay: { ...pay, ...inForce } };
}
