import { describe, expect, test } from 'vitest';
import { metricNames, metrics, sourceMetrics, type MetricName } from '../../src/metrics/index.ts';
import { METRIC_GROUPS, type Metric, type Month } from '../../src/metrics/types.ts';
import { Deals } from '../../src/floor/telesales/deals.ts';
import { closeBooks } from '../../src/pay/books.ts';
import { activityOf, flat, floorOf, modelOf, planOf } from '../pay/samples.ts';
import { sampleFloor, sampleModel, sampleMonth } from './sample-month.ts';

/** Each metric of the sample month, worked by hand from its activity, totals and costs. */
const expected: Record<MetricName, number> = {
  dials: 8000,
  contacts: 750,
  conversations: 750,
  leads: 70,
  inbound_leads: 10,
  worked_leads: 50,
  accepted_leads: 40,
  lost_count: 25,
  rejected_count: 14,
  lost_leads: 25 / 80,
  unreached_leads: 13 / 80,
  appointments_set: 60,
  appointments_held: 50,
  no_show_leads: 2 / 80,
  show_rate: 50 / (50 + 30),
  gave_up_leads: 10 / 80,
  lost_to_waiting: 8 / 80,
  returned_leads: 4 / 80,
  disqualified_leads: 10 / 50,
  rejected_leads: 14 / 80,
  lead_precision: 56 / 70,
  filtered_out: 30 / 100,
  sales: 8,
  cancellations: 1,
  kept_sales: 7,
  open_leads: 6,
  open_deals: 5,
  days_over_drop_limit: 0,
  list_left: 2500 / 10_000,
  list_dry_day: 17,
  telemarketer_hours: 280,
  closer_hours: 150,
  telemarketer_heads: 2,
  closer_heads: 1,
  hires: 0,
  leavers: 0,
  dials_per_hour: 8000 / 280,
  conversations_per_hour: 750 / 280,
  leads_per_hour: 70 / 280,
  sales_per_hour: 8 / 150,
  connect_rate: 750 / 8000,
  contact_to_interest: 70 / 750,
  close_rate: 8 / 40,
  first_call_close_rate: 5 / 40,
  follow_up_conversion: 3 / 12,
  dropped_calls: 0,
  dropped_on_worst_day: 0,
  dropped_in_worst_30_days: 0,
  telemarketer_talk_share: 36 / 280,
  telemarketer_occupancy: 54 / 280,
  telemarketer_busy: 224 / 280,
  closer_occupancy: 75 / 150,
  closer_idle: 75 / 150,
  closer_paid_use: 75 / 160,
  closer_prospecting: 0,
  time_on_rejects: 6 / 75,
  wait: 30,
  wait_p90: 30,
  speed_to_lead: 20,
  queue_length: 0.05,
  revenue: 20_000,
  cancelled_revenue: 2_000,
  kept_revenue: 18_000,
  margin: 11_700,
  payroll: 11_180, // 6,000 + 180, 3,000 + 2,000
  top_ups: 0,
  clawed_back: 0,
  weeks_under_floor: 0,
  on_costs: 1_118,
  labour_cost: 12_298,
  telemarketing_cost: 9_604, // 6,180 + 618 + 600 + 2,000 + 206
  total_cost: 16_999, // 9,604, closers' 5,000 + 500 + 320 + 1,000 + 75, 500
  profit: -5_299,
  roi: -5_299 / 16_999,
  campaign_return: 9_100 / (9_604 + 7_395 * 0.9) - 1, // 36 of 40 accepted leads; 14,000 of 18,000 kept
  cost_per_lead: 9_604 / 70,
  cost_per_worked_lead: 9_604 / 44,
  cost_per_accepted_lead: 9_604 / 36,
  cost_per_sale: 16_999 / 7,
  revenue_per_lead: 200,
  revenue_per_closer: 20_000,
  deal_size: 2_500,
  payroll_share: 11_180 / 18_000,
  telemarketer_pay: 3_090,
  closer_pay: 5_000,
  lifetime_value: (11_700 * 1.5) / 8,
  hiring_cost: 0,
};

const shelf = Object.entries(metrics) as [MetricName, Metric][];
const emptyFloor = floorOf({});
const emptyMonth: Month = { floor: emptyFloor, books: closeBooks(modelOf({}), emptyFloor) };

function valueOf(metric: Metric, month: Month): number {
  return metric.numerator(month) / (metric.denominator?.(month) ?? 1);
}

describe.each(shelf)('%s', (name, metric) => {
  test('says what it is', () => {
    expect(name).toMatch(/^[a-z][a-z0-9_]*$/);
    expect(metric.label).toMatch(/^[a-z][^.]+$/);
    expect(metric.definition).toMatch(/^[A-Z][^.]{20,}\.$/);
    expect(METRIC_GROUPS).toContain(metric.group);
  });

  test('says why a month may have no value where it divides', () => {
    expect(metric.noValue !== undefined).toBe(metric.denominator !== undefined);
  });

  test('is what the sample month gives by hand', () => {
    const value = valueOf(metric, sampleMonth);
    // The histogram of waits is right to within 1 %.
    const error = name === 'wait_p90' ? 0.01 : 1e-12;
    expect(Math.abs(value - expected[name])).toBeLessThanOrEqual(error * Math.abs(expected[name]));
  });

  test('has finite parts on a floor without people, and no denominator below 0', () => {
    expect(metric.numerator(emptyMonth)).toBe(0);
    const denominator = metric.denominator?.(emptyMonth) ?? 1;
    expect(Number.isFinite(denominator) && denominator >= 0).toBe(true);
  });
});

test('names follow the record, and labels are not used twice', () => {
  expect(metricNames).toEqual(Object.keys(metrics));
  expect(new Set(shelf.map(([, { label }]) => label)).size).toBe(shelf.length);
});

test('groups stand together, in their order', () => {
  const order = shelf.map(([, { group }]) => METRIC_GROUPS.indexOf(group));
  expect(order).toEqual(order.toSorted((a, b) => a - b));
});

describe('by source', () => {
  const web = sampleFloor.sources[1]!;
  test.each([
    ['conversion_by_source', 1 / 10],
    ['revenue_per_lead', 400],
  ] as const)('%s', (name, value) => {
    const metric = sourceMetrics[name];
    expect(metric.numerator(web) / metric.denominator(web)).toBe(value);
    expect(metric.definition).toMatch(/^[A-Z][^.]{20,}\.$/);
    expect(metric.noValue).not.toBe('');
  });
});

test('a minimum raises some, and a clawback takes from others', () => {
  const model = modelOf({
    telemarketers: sampleModel.telemarketers,
    closers: planOf('commission', flat(0.3), {
      kind: 'clawback',
      share: 0.5,
      within: null,
      taken_from: 'next commission',
      leavers: 'lost',
    }),
    minimum: { wage: 20.6, tested: 'pay period' },
  });
  const deals = new Deals();
  const deal = deals.add(0, -1, 0, 0);
  deals.at[deal] = 0;
  deals.value[deal] = 2_000;
  deals.cancelledAt[deal] = 86_400;
  const floor = { ...sampleFloor, deals };
  const month = { floor, books: closeBooks(model, floor) };
  // Of 3,100 and 3,080 for 150 hours the second is raised to 3,090; of 30 % of 2,000 half is taken back.
  expect(valueOf(metrics.top_ups, month)).toBe(10);
  expect(valueOf(metrics.weeks_under_floor, month)).toBe(1 / 3);
  expect(valueOf(metrics.clawed_back, month)).toBe(300);
  expect(valueOf(metrics.payroll, month)).toBe(6_180 + 10 + 6_000 - 300);
});

describe('campaign return', () => {
  const { campaign_return: campaign, roi } = metrics;

  test('is the return on all cost where nothing comes in by itself', () => {
    const [own] = sampleFloor.sources;
    const floor = floorOf({
      ...sampleFloor,
      totals: { ...sampleFloor.totals, accepted: 36, revenue: 16_000 },
      sources: [own!],
    });
    const month = { floor, books: closeBooks(modelOf({ marginRate: 0.4, fixed: 900 }), floor) };
    expect(valueOf(campaign, month)).toBeCloseTo(valueOf(roi, month), 12);
  });

  test('is the same however many lists the leads came from, and counts those of closers who prospect', () => {
    const [own, web] = sampleFloor.sources;
    const part = { ...own!, accepted: 6, revenue: 1_000, cancelledRevenue: 0 };
    const rest = { ...own!, accepted: 30, revenue: 15_000 };
    const returnOf = (sources: typeof sampleFloor.sources, telemarketed = own!): number =>
      valueOf(campaign, { ...sampleMonth, floor: { ...sampleFloor, sources, telemarketed } });
    const whole = valueOf(campaign, sampleMonth);
    expect(returnOf([part, rest, web!])).toBe(whole);
    expect(returnOf([rest, { ...part, source: "closers' own" }, web!], rest)).toBe(whole);
  });

  test('has no value without telemarketers, and loses all where nothing was accepted', () => {
    const costly = modelOf({ fixed: 900 });
    const inbound = floorOf({ closers: activityOf([{}]) });
    const alone = { floor: inbound, books: closeBooks(costly, inbound) };
    expect(campaign.denominator?.(alone)).toBe(0);
    const idle = floorOf({ telemarketers: activityOf([{}]) });
    expect(valueOf(campaign, { floor: idle, books: closeBooks(costly, idle) })).toBe(-1);
  });
});

test('what the filter kept back from closers who prospect is counted beside their leads', () => {
  const closers = activityOf([{ filtered_out: 20 }]);
  const month = { ...sampleMonth, floor: { ...sampleFloor, closers } };
  expect(valueOf(metrics.filtered_out, month)).toBe(50 / 120);
});

test('a month in which nobody waited has no 90th percentile', () => {
  expect(metrics.wait_p90.denominator?.(emptyMonth)).toBe(0);
  expect(metrics.wait_p90.numerator(emptyMonth)).toBe(0);
});
