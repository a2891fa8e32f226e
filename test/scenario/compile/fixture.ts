import { stayingOn } from '../../helpers/team.ts';
import { endlessList } from '../../helpers/endless-list.ts';
import type { Draw } from '../../../src/scenario/inputs.ts';
import { middleOf } from '../../../src/scenario/inputs.ts';
import type { Quantity, Scenario, Varying } from '../../../src/scenario/scenario.ts';
import { flatCommission, monthlyPay } from '../../helpers/plans.ts';

/** Every quantity at its middle. */
export const middle: Draw = (_path, quantity) => middleOf(quantity);

export function fixed(average: Quantity): Varying {
  return { average, varies: 0, shape: 'constant' };
}

export function exponential(average: Quantity): Varying {
  return { average, varies: 1, shape: 'exponential' };
}

/** A floor with few options on; each test changes what it is about. */
export const plain: Scenario = {
  name: 'plain',
  currency: 'USD',
  seed: 'test',
  precision: 0.02,
  period: {
    length: { count: 1, unit: 'month' },
    working_days: 21,
    continuous: false,
    warm_up: null,
    starts: 'empty',
  },
  calendar: {
    shift: { from: 9 * 3600, to: 17 * 3600 },
    breaks: [],
    meetings: 0,
    absence: null,
    finish_calls: null,
    time_zone: null,
  },
  team: {
    telemarketers: { count: 10, differs: { qualify: 0, pace: 0 }, ...stayingOn, groups: null },
    closers: { count: 3, differs: { close: 0, pace: 0 }, ...stayingOn },
    management: null,
    seats: null,
    hires: [],
  },
  prospects: { list: endlessList },
  calling: {
    mode: 'one line',
    think: null,
    busy: 0,
    bad_numbers: 0,
    machines: null,
    answer_within: null,
    drop_limit: null,
    pacing: null,
    dials_per_day: 200,
    attempt: null,
    ring: null,
    connect_rate: { value: 0.1, by_hour: {}, by_weekday: {} },
    talk: { other: fixed(90), lead: null },
    qualify_talk: null,
    wrap: fixed(30),
    qualify_rate: 0.1,
    screening: null,
    filter: null,
    after_handoff: 0,
    caller_id: null,
    rules: [],
  },
  handoff: {
    kind: 'callback',
    order: 'first come',
    follow_ups: 'after',
    reach: null,
    fades: { reach: null, close_rate: null },
    returned: 0,
    patience: null,
    overflow: 'callback',
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
    close_rate: 0.2,
    first_call_close_rate: null,
    follow_ups: null,
    call: fixed(1500),
    wrap: fixed(600),
    deal: fixed(2400),
    margin: 0.65,
    cancels: null,
    repeat: null,
    upsell: null,
    idle_closers: 'wait',
    prospecting: null,
  },
  pay: {
    telemarketers: 'hourly',
    closers: 'base-plus',
    plans: {
      hourly: {
        for: 'telemarketers',
        text: '$17/h',
        components: [{ kind: 'hourly', rate: 17 }],
      },
      'base-plus': {
        for: 'closers',
        text: '$3.5k/month + 7% of revenue',
        components: [{ kind: 'salary', amount: 3500, per: 'month' }, flatCommission(0.07)],
      },
    },
    ...monthlyPay,
    on_costs: { on_all_pay: 0.1, per_person: 500, paid_leave: 0.05 },
  },
  costs: { fixed: 4500, telephony: 0.012 },
  expect: [],
  organisations: {},
};

/** `plain` with some of its sections changed. */
export function floor(changes: {
  readonly [Section in keyof Scenario]?: Scenario[Section] extends
    readonly unknown[] | string | number
    ? Scenario[Section]
    : Partial<Scenario[Section]>;
}): Scenario {
  const merged = Object.entries(changes).map(([section, change]) => {
    const before: unknown = plain[section as keyof Scenario];
    const maps = typeof before === 'object' && before !== null && !Array.isArray(before);
    return [section, maps ? Object.assign({}, before, change) : change] as const;
  });
  return { ...plain, ...Object.fromEntries(merged) };
}
