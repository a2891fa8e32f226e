import type { MetricName } from '../../src/metrics/index.ts';

/** Possible months of a made-up floor: not the engine, only shaped like it, so that charts can be looked at. */
export interface SampleMonth {
  readonly metrics: Readonly<Partial<Record<MetricName, number>>>;
  /** By line id; costs negative. */
  readonly ledger: Readonly<Record<string, number>>;
}

/** What a closer costs in a month under each plan, given what he or she sold. */
export const samplePlans: Readonly<Record<string, (revenue: number) => number>> = {
  'base-plus': (revenue) => 3500 + 0.07 * revenue,
  hourly: () => 7000,
  'commission-only': (revenue) => 0.13 * revenue,
};

/** Uniform numbers that are the same everywhere (a Lehmer generator). */
function uniforms(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 48271) % 2147483647;
    return state / 2147483647;
  };
}

/** About normal: twelve uniforms less six. */
function normal(next: () => number): number {
  let sum = -6;
  for (let i = 0; i < 12; i++) sum += next();
  return sum;
}

/** One month of one mix; the same `replication` has the same luck and rates in every mix. */
export function sampleMonth(
  replication: number,
  telemarketers: number,
  closers: number,
  closerPay: (revenue: number) => number,
): SampleMonth {
  const next = uniforms(1 + replication * 7919);
  for (let i = 0; i < 5; i++) next();
  const draws = Array.from({ length: 8 }, () => normal(next));
  const [connect, qualify, close, deal, size, sell, dial, wait] = draws as [
    number, number, number, number, number, number, number, number,
  ]; // prettier-ignore
  const dials = Math.round(4100 * telemarketers * (1 + 0.06 * dial));
  const contacts = Math.round(dials * 0.091 * Math.exp(0.15 * connect));
  const leads = Math.round(contacts * 0.118 * Math.exp(0.16 * qualify) * (1 + (0.05 * size) / 2));
  const inbound = 60;
  const load = ((leads + inbound) * 0.78) / (closers * 155);
  const reached = load < 0.55 ? 1 : Math.min(1, (0.93 + 0.02 * wait) / load ** 0.9);
  const lost = Math.round((leads + inbound) * (1 - 0.9 * Math.min(1, reached)));
  const returned = Math.round((leads + inbound - lost) * 0.05);
  const worked = leads + inbound - lost - returned;
  const accepted = Math.round(worked * 0.86);
  const sales = Math.round(accepted * 0.2 * Math.exp(0.14 * close) * (1 + 0.1 * sell));
  const cancelled = Math.round(sales * 0.08);
  const revenue = cents(sales * 2400 * Math.exp(0.05 * deal));
  const cancelledRevenue = cents((revenue * cancelled) / Math.max(sales, 1));
  const kept = cents(revenue - cancelledRevenue);
  const base = cents(telemarketers * 160 * 17);
  const bonus = cents(accepted * 4 + sales * 15);
  const closersPay = cents(closers * closerPay(revenue / closers));
  const onPay = cents(0.1 * (base + bonus + closersPay));
  const cover = 120 * (telemarketers + closers);
  const onCosts = cents(onPay + cover);
  const management = 5200 * Math.ceil((telemarketers + closers) / 12);
  const seats = cents(3.5 * 165 * (telemarketers + closers));
  const telephony = cents(dials * 0.02);
  const fixed = 4500;
  const goods = cents(0.35 * kept);
  const labour = cents(base + bonus + closersPay + onCosts);
  const telemarketing = cents(
    1.1 * (base + bonus) + 120 * telemarketers + 578 * telemarketers + telephony +
      (management * telemarketers) / (telemarketers + closers),
  ); // prettier-ignore
  const total = cents(labour + management + seats + telephony + fixed);
  const profit = cents(kept - goods - total);
  const margin = cents(kept - goods);
  const salaries = cents(closers * closerPay(0));
  const ledger = {
    revenue, cancelled: -cancelledRevenue, goods: -goods, margin,
    telemarketer_base: -base, telemarketer_variable: -bonus,
    closer_base: -salaries, closer_variable: -cents(closersPay - salaries),
    on_costs_on_pay: -onPay, on_costs_per_person: -cover, on_costs_paid_leave: 0, seats: -seats, management: -management, hiring: 0, telephony: -telephony,
    prospects: 0, fixed: -fixed, total_cost: -total, profit,
  }; // prettier-ignore
  return {
    ledger,
    metrics: {
      dials, contacts, leads, inbound_leads: inbound, worked_leads: worked,
      accepted_leads: accepted, lost_count: lost, lost_leads: lost / (leads + inbound),
      rejected_count: returned + worked - accepted, sales, cancellations: cancelled,
      kept_sales: sales - cancelled, revenue, cancelled_revenue: cancelledRevenue,
      kept_revenue: kept, labour_cost: labour, telemarketing_cost: telemarketing,
      total_cost: total, profit, cost_per_lead: telemarketing / leads,
      cost_per_worked_lead: telemarketing / worked,
      cost_per_accepted_lead: telemarketing / accepted,
      closer_idle: Math.max(0.02, 1 - Math.min(0.97, load * 0.95)),
      closer_pay: closersPay / closers, telemarketer_pay: (base + bonus) / telemarketers,
    }, // prettier-ignore
  };
}

function cents(amount: number): number {
  return Math.round(amount * 100) / 100;
}
