import fc from 'fast-check';
import { Activity, ACTIVITY } from '../../src/floor/activity.ts';
import type { FloorResult } from '../../src/floor/result.ts';
import { spansOf, type Spans } from '../../src/floor/spans.ts';
import type { Commission } from '../../src/pay/components/commission.ts';
import { components, type DrawnComponent } from '../../src/pay/components/index.ts';
import { SPANS } from '../../src/pay/components/types.ts';
import { UNITS } from '../../src/pay/components/units.ts';
import { firstHalf } from '../../src/pay/pay-calendar.ts';
import type { BooksModel, PayPlan } from '../../src/pay/types.ts';
import { dealsOf, flat, floorOf, noTotals, planOf, type Sale } from './samples.ts';

const DAY = 86_400;
const HOUR = 3600;
/** Days of every SPIFF here, from 1, and so cuts of every floor. */
const SPIFF_DAYS = { from: 4, to: 8 };

const amounts = (max: number) => fc.double({ min: 0, max, noNaN: true });
const shares = amounts(1);
const spans = fc.constantFrom(...SPANS);
const bases = fc.constantFrom('revenue', 'margin', 'cash' as const);
const perSpan = (max: number) => fc.record({ amount: amounts(max), per: spans });

/** Whether a tier may pay less, back to the first deal, than the one below it: then pay may be taken back. */
export function fallsBack({ retroactive, tiers }: Commission): boolean {
  return retroactive && tiers.some(({ rate }, tier) => tier > 0 && rate < tiers[tier - 1]!.rate);
}

const commissions: fc.Arbitrary<Commission> = fc
  .record({
    of: bases,
    per: spans,
    edges: fc.array(amounts(20_000), { maxLength: 3 }),
    rates: fc.array(shares, { minLength: 4, maxLength: 4 }),
    falling: fc.boolean(),
    retroactive: fc.boolean(),
    quota: fc.option(amounts(30_000)),
    ramped: fc.boolean(),
    threshold: fc.option(amounts(9_000)),
    cap: fc.option(amounts(4_000)),
  })
  .map(({ cap, edges, falling, of, per, quota, ramped, rates, retroactive, threshold }) => {
    const rising = rates.toSorted((a, b) => (falling && !retroactive ? b - a : a - b));
    const mark = (at: number) =>
      quota === null ? { at, ofQuota: false } : { at: at / 10_000, ofQuota: true };
    return {
      kind: 'commission' as const,
      of,
      per,
      tiers: [0, ...edges.toSorted((a, b) => a - b)].map((edge, tier) => ({
        from: tier === 0 ? { at: 0, ofQuota: false } : mark(edge),
        rate: rising[tier]!,
      })),
      retroactive,
      quota: quota === null ? null : { amount: quota, per },
      ramped: ramped && quota !== null,
      threshold: threshold === null ? null : mark(threshold),
      cap: cap === null ? null : { amount: cap, per },
    };
  });

/** One of each kind but for splits. */
const rules = {
  hourly: fc.record({ kind: fc.constant('hourly' as const), rate: amounts(40) }),
  salary: fc.record({
    kind: fc.constant('salary' as const),
    amount: amounts(5_000),
    per: fc.constantFrom('week', 'month', 'year'),
  }),
  per_unit: fc.record({
    kind: fc.constant('per_unit' as const),
    amount: amounts(50),
    unit: fc.constantFrom(...UNITS),
  }),
  commission: commissions,
  spiff: fc.record({
    kind: fc.constant('spiff' as const),
    amount: amounts(90),
    unit: fc.constantFrom(...UNITS),
    days: fc.constant(SPIFF_DAYS),
  }),
  pool: fc.record({
    kind: fc.constant('pool' as const),
    rate: shares,
    of: bases,
    per: spans,
    shared: fc.constantFrom('equally', 'by hours', 'by output' as const),
  }),
  clawback: fc.record({
    kind: fc.constant('clawback' as const),
    share: shares,
    within: fc.option(fc.nat(40)),
    taken_from: fc.constantFrom('next commission', 'any pay' as const),
    leavers: fc.constant('lost' as const),
  }),
  draw: fc.record({
    kind: fc.constant('draw' as const),
    amount: perSpan(3_000),
    recoverable: fc.boolean(),
  }),
  guarantee: fc.record({ kind: fc.constant('guarantee' as const), amount: perSpan(4_000) }),
} as const;

const splits = shares.map((telemarketer) => ({
  kind: 'split' as const,
  closer: 1 - telemarketer,
  telemarketer,
}));

/** Rules that each look at a person's month alone; any number of them. */
export const flatRules: fc.Arbitrary<DrawnComponent[]> = fc.array(
  fc.oneof(
    rules.hourly,
    rules.salary,
    rules.per_unit,
    fc.tuple(shares, bases).map(([rate, of]) => flat(rate, of)),
  ),
  { maxLength: 4 },
);

/** Rules of any plan, in the order of the shelf, at most one of each kind. */
export const ruleLists: fc.Arbitrary<DrawnComponent[]> = fc
  .tuple(...Object.values(rules).map((rule: fc.Arbitrary<DrawnComponent>) => fc.option(rule)))
  .map((drawn) => drawn.filter((rule) => rule !== null));

const closersRules = fc
  .tuple(ruleLists, fc.option(splits))
  .map(([list, split]) => inOrder(split === null ? list : [...list, split]));

export function inOrder(list: readonly DrawnComponent[]): DrawnComponent[] {
  const order = Object.keys(components);
  return list.toSorted((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind));
}

const plans = (list: fc.Arbitrary<DrawnComponent[]>): fc.Arbitrary<PayPlan> =>
  list.map((specs) => planOf('some plan', ...specs));

const law = {
  paid: fc.constantFrom('weekly', 'fortnightly', 'semi-monthly', 'monthly' as const),
  overtime: fc.option(
    fc.record({
      after: fc.constantFrom(20, 40),
      rate: fc.constantFrom(1.5, 2),
      withVariable: fc.boolean(),
    }),
  ),
  minimum: fc.option(
    fc.record({
      wage: amounts(20),
      tested: fc.constantFrom('week', 'pay period' as const),
    }),
  ),
};

/** What pay of a model is made of: two plans' rules, how often people are paid, the law. */
export const payTerms = fc.record({ telemarketers: ruleLists, closers: closersRules, ...law });

/** Any costs and any two plans. */
export const models: fc.Arbitrary<BooksModel> = fc.record({
  telemarketers: plans(ruleLists),
  closers: plans(closersRules),
  ...law,
  paymentLag: fc.nat(20),
  payable: fc.record({
    after: fc.constantFrom(0, 14, 31),
    heldBack: fc.constantFrom(0, 0.2),
    heldFor: fc.constantFrom(0, 91),
  }),
  marginRate: shares,
  workingDays: fc.integer({ min: 1, max: 31 }),
  decimals: fc.constantFrom(0, 2, 3),
  onCosts: fc.record({ onAllPay: shares, perPerson: amounts(900), paidLeave: shares }),
  seatPerHour: amounts(9),
  managedPeople: fc.integer({ min: 0, max: 15 }),
  managerSalary: amounts(9_000),
  telephony: amounts(0.001),
  fixed: amounts(9_000),
  lifetimeFactor: fc.constantFrom(null, 1.5),
  agency: fc.option(
    fc.record({
      prices: fc.array(
        fc.record({
          price: amounts(60),
          per: fc.constantFrom('h', 'lead', 'accepted lead', 'held appointment', 'month' as const),
        }),
        { minLength: 1, maxLength: 2 },
      ),
      setup: amounts(3000),
      ownManagers: fc.constantFrom(0, 0.25),
    }),
  ),
  hireCost: fc.record({ telemarketers: amounts(9_000), closers: amounts(9_000) }),
  seating: fc.option(
    fc.record({
      limit: fc.nat(8),
      block: fc.integer({ min: 1, max: 4 }),
      cost: amounts(5_000),
      setup: amounts(9_000),
      groups: fc.constantFrom([{ people: 5, from: 0, to: 9 }], []),
      closers: fc.constant({ from: 0, to: 9 }),
    }),
  ),
  prospects: amounts(9_000),
});

/** A horizon cut at weeks, half months and SPIFF days, as pay of any kind asks for. */
export function finelyCut(days: number, daysInMonth: number): Spans {
  const months = spansOf(days, daysInMonth);
  const cuts = [SPIFF_DAYS.from - 1, SPIFF_DAYS.to];
  for (let day = 0; day < days; day += 5) cuts.push(day);
  months.firstDay.forEach((first) => {
    cuts.push(first + firstHalf(daysInMonth));
  });
  return spansOf(days, daysInMonth, cuts);
}

interface Seed {
  readonly callers: number;
  readonly closers: number;
  readonly days: number;
  readonly daysInMonth: number;
  readonly numbers: readonly number[];
  readonly sales: readonly {
    readonly closer: number;
    readonly finder: number;
    readonly day: number;
    readonly value: number;
    readonly cancelledAfter: number | null;
  }[];
  readonly turnover: boolean;
}

const seeds = (turnover: fc.Arbitrary<boolean>): fc.Arbitrary<Seed> =>
  fc.record({
    callers: fc.nat({ max: 4 }),
    closers: fc.nat({ max: 4 }),
    days: fc.integer({ min: 1, max: 90 }),
    daysInMonth: fc.constantFrom(5, 13, 20, 21, 21.67),
    numbers: fc.array(fc.nat(1000), { minLength: 1, maxLength: 60 }),
    sales: fc.array(
      fc.record({
        closer: fc.nat(99),
        finder: fc.integer({ min: -20, max: 99 }),
        day: fc.nat(89),
        value: fc.nat(900_000).map((cents) => cents / 100),
        cancelledAfter: fc.option(fc.nat(50)),
      }),
      { maxLength: 60 },
    ),
    turnover,
  });

/** A floor of people who come and go, work long weeks and short ones, and sell; as it could be. */
function floorFrom(seed: Seed): FloorResult {
  const cut = finelyCut(seed.days, seed.daysInMonth);
  const telemarketers = new Activity(seed.callers, cut.days.length);
  const closers = new Activity(seed.closers, cut.days.length);
  let drawn = 0;
  const number = (below: number): number =>
    (seed.numbers[drawn++ % seed.numbers.length]! * 7919 + drawn * 104_729) % below;
  const leaves = {
    telemarketers: work(telemarketers, cut, number, seed.turnover),
    closers: work(closers, cut, number, seed.turnover),
  };
  const sales = seed.sales.flatMap(({ cancelledAfter, closer, day, finder, value }): Sale[] => {
    if (seed.closers === 0 || day >= seed.days) return [];
    const sale = {
      closer: closer % seed.closers,
      finder: finder < 0 || seed.callers === 0 ? -1 : finder % seed.callers,
      span: cut.firstDay.findLastIndex((first) => first <= day),
      value,
      at: day,
    };
    return [cancelledAfter === null ? sale : { ...sale, cancelledAfter }];
  });
  for (const { cancelledAfter, closer, finder, span, value } of sales) {
    credit(closers, closer!, span, value, cancelledAfter !== undefined);
    if (finder! >= 0) credit(telemarketers, finder!, span, value, cancelledAfter !== undefined);
  }
  const revenue = closers.total('revenue');
  return floorOf({
    telemarketers,
    closers,
    totals: { ...noTotals, revenue, cancelledRevenue: closers.total('cancelled_revenue') },
    spans: cut,
    deals: dealsOf(sales),
    leaves,
  });
}

/** Fills in time and calls; returns when holders of each position left. */
function work(
  activity: Activity,
  { days, firstDay }: Spans,
  number: (below: number) => number,
  turnover: boolean,
): Float64Array[] {
  return Array.from({ length: activity.people }, (_, person) => {
    const left: number[] = [];
    for (let row = 0; row < activity.periods; row++) {
      const at = activity.row(person, row);
      const scheduled = days[row]!;
      const vacant = turnover && number(4) === 0 ? number(scheduled + 1) : 0;
      const ramping = turnover ? number(scheduled - vacant + 1) : 0;
      const missed = number(5) === 0 ? number(scheduled - vacant + 1) : 0;
      const hours = (scheduled - vacant) * (4 + number(7));
      const cells: Partial<Record<keyof typeof ACTIVITY, number>> = {
        scheduled,
        vacant: scheduled > 0 ? vacant / scheduled : 0,
        unsalaried: scheduled > 0 ? vacant / scheduled : 0,
        ramping,
        ramp_gap: ramping / 2,
        paid: hours * HOUR,
        absent_paid: scheduled > vacant ? (hours * HOUR * missed) / (scheduled - vacant) : 0,
        dials: number(900),
        contacts: number(90),
        leads: number(20),
        accepted: number(15),
        appointments_set: number(9),
        appointments_held: number(7),
      };
      // Somebody leaves a place empty, or to the next one at once.
      const follows = turnover && row > 0 && number(4) === 0;
      if ((vacant > 0 || follows) && number(2) === 0) {
        cells.leavers = 1;
        left.push((firstDay[row]! + number(scheduled)) * DAY);
      }
      if (follows) cells.hires = 1;
      for (const [column, value] of Object.entries(cells)) {
        activity.cells[at + ACTIVITY[column as keyof typeof ACTIVITY]] = value;
      }
    }
    return Float64Array.from(left);
  });
}

function credit(
  activity: Activity,
  person: number,
  span: number,
  value: number,
  cancelled: boolean,
): void {
  const at = activity.row(person, span);
  activity.cells[at + ACTIVITY.sales]!++;
  activity.cells[at + ACTIVITY.revenue]! += value;
  if (!cancelled) return;
  activity.cells[at + ACTIVITY.cancellations]!++;
  activity.cells[at + ACTIVITY.cancelled_revenue]! += value;
}

export const floors = seeds(fc.boolean()).map(floorFrom);
/** Where nobody ever leaves or joins. */
export const steadyFloors = seeds(fc.constant(false)).map(floorFrom);
