import { stayingOn } from '../helpers/team.ts';
import { endlessList } from '../helpers/endless-list.ts';
import type { LoadedScenario, Origin, Scenario } from '../../src/scenario/scenario.ts';
import { flatCommission, monthlyPay } from '../helpers/plans.ts';

/** A floor of 10 + 3 as the loader gives it; `name` and `source` may be hostile. */
export function sampleScenario(
  names: { name?: string; source?: string; plan?: string; text?: string } = {},
): LoadedScenario {
  const plan = names.plan ?? 'base-plus';
  const scenario: Scenario = {
    name: names.name ?? 'Tulsa floor',
    currency: 'USD',
    seed: '7',
    precision: 0.02,
    period: {
      length: { count: 1, unit: 'month' },
      working_days: 21,
      continuous: false,
      warm_up: null,
      starts: 'running',
    },
    calendar: {
      shift: { from: 32400, to: 63000 },
      breaks: [{ from: 43200, to: 45900, paid: false }],
      meetings: 900,
      absence: { share: { shape: 'share', low: 0.04, high: 0.08 }, paid: false },
      finish_calls: null,
      time_zone: null,
    },
    team: {
      telemarketers: { count: 10, differs: { qualify: 0.2, pace: 0 }, ...stayingOn, groups: null },
      closers: { count: 3, differs: { close: 0.15, pace: 0 }, ...stayingOn },
      management: { one_per: 12, salary: 5200 },
      seats: { cost: 3.5, limit: null, next_block: null },
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
        by_hour: { '10': 1.1 },
        by_weekday: {},
      },
      talk: { other: { average: 75, varies: 1, shape: 'lognormal' }, lead: null },
      qualify_talk: null,
      wrap: { average: 30, varies: 0.5, shape: 'lognormal' },
      qualify_rate: { shape: 'share', low: 0.09, high: 0.155 },
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
      returned: 0.05,
      patience: null,
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
      deal: {
        average: { shape: 'amount', low: 2200, high: 2600 },
        varies: 0.35,
        shape: 'lognormal',
      },
      margin: 0.65,
      cancels: { share: 0.08, within: 1209600 },
      repeat: null,
      upsell: null,
      idle_closers: 'wait',
      prospecting: null,
    },
    pay: {
      telemarketers: '$17/h + $4/accepted lead + $15/sale',
      closers: plan,
      plans: {
        '$17/h + $4/accepted lead + $15/sale': {
          for: 'telemarketers',
          text: '$17/h + $4/accepted lead + $15/sale',
          components: [{ kind: 'hourly', rate: 17 }],
        },
        [plan]: {
          for: 'closers',
          text: '$3.5k/month + 7% of revenue',
          components: [{ kind: 'salary', amount: 3500, per: 'month' }, flatCommission(0.07)],
        },
        hourly: {
          for: 'closers',
          text: '$42/h',
          components: [{ kind: 'hourly', rate: 42 }],
        },
        'commission-only': {
          for: 'closers',
          text: '13% of revenue',
          components: [flatCommission(0.13)],
        },
      },
      ...monthlyPay,
      on_costs: { on_all_pay: 0.1, per_person: 500, paid_leave: 0.05 },
    },
    costs: { fixed: 4500, telephony: 0.0002 },
    expect: [],
    organisations: {},
  };
  return {
    scenario,
    origins: originsOf(names),
    notes: ['The list never runs out: `prospects` are unlimited.'],
    variants: {},
  };
}

function originsOf(names: { source?: string; text?: string }): Record<string, Origin> {
  const mine = (line: number, text: string, source: string | null): Origin => ({
    file: 'floor.yaml',
    line,
    column: 12,
    text,
    source,
    by: source === null ? null : 'AB',
  });
  const preset = (line: number, text: string, source: string): Origin => ({
    file: 'preset callback-queue',
    line,
    column: 9,
    text,
    source,
    by: null,
  });
  return {
    'team.telemarketers.count': mine(2, '10', null),
    'team.closers.count': mine(2, '3', null),
    'calling.dials_per_day': mine(
      4,
      names.text ?? '180..235',
      names.source ?? 'dialler export, weeks 14-21',
    ),
    'calling.connect_rate.value': mine(5, '7%..11.5%', 'dialler export, 61,240 dials'),
    'calling.qualify_rate': mine(6, '9%..15.5%', null),
    'closing.close_rate': mine(8, '17%..28%', 'CRM, 8 weeks, 1,204 leads'),
    'closing.deal.average': mine(9, '$2.2k..$2.6k', null),
    'pay.telemarketers': mine(11, '$17/h + $4/accepted lead + $15/sale', null),
    'pay.closers': mine(12, '$3.5k/month + 7% of revenue', null),
    'calling.talk.other.average': preset(31, '75 s', 'guess'),
    'calling.wrap.average': preset(32, '30 s', 'guess'),
    'handoff.returned': preset(40, '3%..8%', 'guess'),
    'closing.cancels.share': preset(52, '5%..12%', 'guess'),
    'pay.on_costs.on_all_pay': preset(60, '9%..11%', 'BLS ECEC, December 2024'),
    'costs.fixed': preset(70, '$4.5k/month', 'guess'),
  };
}
