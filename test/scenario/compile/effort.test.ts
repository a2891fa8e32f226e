import { describe, expect, test } from 'vitest';
import { firstCountedDay } from '../../../src/floor/calendar.ts';
import { withOdds } from '../../../src/floor/differences.ts';
import { oddsForSales } from '../../../src/scenario/compile/chances.ts';
import { effortReads } from '../../../src/scenario/compile/effort.ts';
import {
  compileCalendar,
  compileTelemarketing,
  compileTelesales,
} from '../../../src/scenario/compile/index.ts';
import { drawInputs, drawMiddle, uncertainInputs } from '../../../src/scenario/inputs.ts';
import type { Draw } from '../../../src/scenario/inputs.ts';
import type { Scenario } from '../../../src/scenario/scenario.ts';
import { scenarioOf } from '../language/helpers.ts';

const PLANS = `pay:
  telemarketers: by-accepted
  closers: base-plus
  plans:
    by-accepted: {for: telemarketers, hourly: $15/h, per_unit: [$4/accepted lead]}
    dearer: {for: telemarketers, hourly: $12/h, per_unit: [$8/accepted lead]}
    raw: {for: telemarketers, hourly: $12/h, per_unit: [$6/lead, $10/sale]}
    steps: {salary: $3k/month, commission: {of: revenue, at: 6%, quota: $55k/month, above_quota: 9%}}
    weekly: {salary: $3k/month, commission: {of: revenue, per: week, first: $10k at 6%, above: 9%}}
`;

/** A floor on some plans, of which something is said. */
function floorOn(plans: Partial<Scenario['pay']>, effort: string, more = ''): Scenario {
  const scenario = scenarioOf(`${more}${PLANS}  effort: ${effort}\n`);
  return { ...scenario, pay: { ...scenario.pay, ...plans } };
}

const callers = (scenario: Scenario, draw: Draw = drawMiddle) =>
  compileTelemarketing(scenario, compileCalendar(scenario), draw);
const sellers = (scenario: Scenario, draw: Draw = drawMiddle) =>
  compileTelesales(scenario, compileCalendar(scenario), draw);

describe('what is said of a plan counts for those who are on it', () => {
  const said =
    '{raw: {volume: 50%, selection: 20%, value: 45%, audited: 20%}, steps: {sales: 10%}}';

  test('and for nobody else', () => {
    const off = floorOn({}, said);
    expect(callers(off)).toMatchObject({ effort: null, madeUp: 0 });
    expect(sellers(off)).toMatchObject({ effort: null, discounts: null });
    expect(sellers(off)).toEqual(sellers(floorOn({}, 'none')));
    expect([effortReads(off, 'telemarketers'), effortReads(off, 'closers')]).toEqual([null, null]);
  });

  test('as speed, as what newcomers differ by, and as leads that are made up', () => {
    const { effort, madeUp } = callers(floorOn({ telemarketers: 'raw' }, said));
    expect(effort).toEqual({ pace: 1.5, newPace: 1.2, newSkill: 1, skillByDay: null });
    expect(madeUp).toBeCloseTo(0.45 * 0.8, 12);
  });

  test('not where an agency has the people', () => {
    const own = floorOn(
      { telemarketers: 'raw' },
      said,
      'organisations: {agency: {price: $20/h}}\n',
    );
    const organisation = { name: 'agency', shape: own.organisations['agency']! };
    expect(callers({ ...own, organisation })).toMatchObject({ effort: null, madeUp: 0 });
  });
});

describe('value per unit', () => {
  const madeUp = (plan: string) =>
    callers(floorOn({ telemarketers: plan }, `{${plan}: {value: 45%}}`)).madeUp;

  test('is lost where pay is on the raw count', () => expect(madeUp('raw')).toBe(0.45));

  test('is not where pay is for what becomes of leads', () => expect(madeUp('dearer')).toBe(0));

  test.each([
    ['held', 0],
    ['set', 0.45],
  ] as const)('of appointments that count as %s', (counts_as, share) => {
    const scenario = floorOn({ telemarketers: 'raw' }, '{raw: {value: 45%}}');
    const components = [{ kind: 'per_unit', amount: 20, unit: 'appointment' } as const];
    const raw = { ...scenario.pay.plans['raw']!, components };
    const pay = { ...scenario.pay, plans: { ...scenario.pay.plans, raw } };
    const handoff = { ...scenario.handoff, counts_as };
    expect(callers({ ...scenario, handoff, pay }).madeUp).toBe(share);
  });
});

describe('an elasticity', () => {
  const speed = (effort: string, draw?: Draw) =>
    callers(floorOn({ telemarketers: 'dearer' }, `{dearer: ${effort}}`), draw).effort!.pace;

  test('is to the power of how much more a unit pays', () => {
    expect(speed('{elasticity: 0.3}')).toBeCloseTo(2 ** 0.3, 12);
    expect(speed('{elasticity: 0}')).toBe(1);
  });

  test('takes both rates as they are drawn', () => {
    const scenario = floorOn({ telemarketers: 'dearer' }, '{dearer: {elasticity: 1}}');
    const drawn: Draw = (path, quantity) =>
      path === 'pay.plans.dearer.components.1.amount' ? 12 : drawMiddle(path, quantity);
    expect(callers(scenario, drawn).effort!.pace).toBeCloseTo(3, 12);
  });
});

test('a range is drawn once for a replication, by its path', () => {
  const scenario = floorOn({ telemarketers: 'raw' }, '{raw: {volume: 5%..35%}}');
  const asked: string[] = [];
  const draw = drawInputs(uncertainInputs(scenario), 'seed', 3, 'stratified');
  const { effort } = callers(scenario, (path, quantity) => {
    if (path.startsWith('pay.effort')) asked.push(path);
    return draw(path, quantity);
  });
  const path = 'pay.effort.raw.volume';
  expect(asked).toEqual([path]);
  expect(effort!.pace).toBe(1 + draw(path, scenario.pay.effort!['raw']!.volume!));
  const others = new Set(
    Array.from({ length: 32 }, (_, replication) => {
      const own = drawInputs(uncertainInputs(scenario), 'seed', replication, 'stratified');
      return callers(scenario, own).effort!.pace;
    }),
  );
  expect(others.size).toBe(32);
});

test('a draw far below leaves somebody who hardly works, not one who stands still', () => {
  const scenario = floorOn({ telemarketers: 'raw' }, '{raw: {volume: -90%..-80%}}');
  expect(
    callers(scenario, (path, quantity) =>
      path.includes('effort') ? -1.2 : drawMiddle(path, quantity),
    ).effort!.pace,
  ).toBeGreaterThan(0);
});

/** Sold / accepted of an average closer whose odds are multiplied. */
function soldAt(
  { firstCallCloseRate, followUps }: ReturnType<typeof sellers>,
  odds: number,
): number {
  const { closeRate = 0, perOpenDeal = 0 } = followUps ?? {};
  const first = withOdds(firstCallCloseRate, odds);
  return 1 - (1 - first) * (1 - withOdds(closeRate, odds)) ** perOpenDeal;
}

describe('sold / accepted', () => {
  test.each([-0.2, 0.1, 0.5])('changes by %d with sales, follow-ups included', (change) => {
    const plain = sellers(floorOn({}, 'none'));
    const lifted = sellers(floorOn({ closers: 'steps' }, `{steps: {sales: ${100 * change}%}}`));
    expect(soldAt(lifted, 1)).toBeCloseTo((1 + change) * soldAt(plain, 1), 12);
  });

  test('keeps its bits where sales change by nothing', () => {
    const lifted = sellers(floorOn({ closers: 'steps' }, '{steps: {sales: 0%}}'));
    const { firstCallCloseRate, followUps } = sellers(floorOn({ closers: 'steps' }, 'none'));
    expect(lifted.firstCallCloseRate).toBe(firstCallCloseRate);
    expect(lifted.followUps!.closeRate).toBe(followUps!.closeRate);
    expect(lifted.effort).toEqual({ pace: 1, newPace: 1, newSkill: 1, skillByDay: null });
  });

  test('of those who join changes by selection', () => {
    const lifted = sellers(floorOn({ closers: 'steps' }, '{steps: {selection: 20%, volume: 5%}}'));
    const { newPace, newSkill, pace } = lifted.effort!;
    expect([pace, newPace]).toEqual([1.05, 1]);
    expect(soldAt(lifted, newSkill)).toBeCloseTo(1.2 * soldAt(lifted, 1), 12);
  });

  test.each([
    [{ firstCall: 0.3, followUp: 0, followUps: 0 }, 2],
    [{ firstCall: 0.05, followUp: 0.1, followUps: 3 }, 0.3],
  ])('of %o is met by odds whose root is exact', (chances, factor) => {
    const odds = oddsForSales(chances, factor);
    const sold = (at: number) =>
      1 -
      (1 - withOdds(chances.firstCall, at)) *
        (1 - withOdds(chances.followUp, at)) ** chances.followUps;
    expect(sold(odds)).toBeCloseTo(factor * sold(1), 13);
  });

  test('never passes all of them, and nothing stays nothing', () => {
    const sure = { firstCall: 0.6, followUp: 0, followUps: 0 };
    expect(withOdds(0.6, oddsForSales(sure, 3))).toBeCloseTo(1, 5);
    expect(oddsForSales({ ...sure, firstCall: 0 }, 2)).toBe(1);
    expect(oddsForSales({ ...sure, firstCall: 1 }, 0.5)).toBe(1);
  });
});

describe('gaming', () => {
  const on = (plan: string, effort: string, more = 'period: {length: 2 months}\n') =>
    floorOn({ closers: plan }, `{${plan}: ${effort}}`, more);

  /** Counted days, from 0, on which something holds. */
  function daysWhere(scenario: Scenario, days: Float64Array, holds: (factor: number) => boolean) {
    const begin = firstCountedDay(compileCalendar(scenario));
    return [...days.keys()].filter((day) => holds(days[day]!)).map((day) => day - begin);
  }

  test('gives away in the last tenth of the span of the cliff', () => {
    const monthly = on('steps', '{gaming: 8%}');
    const { discounts, effort } = sellers(monthly);
    expect(effort!.skillByDay).toBeNull();
    expect(daysWhere(monthly, discounts!, (factor) => factor !== 1)).toEqual([19, 20, 40, 41]);
    expect(new Set(discounts)).toEqual(new Set([1, 1 - 0.08]));
    const weekly = on('weekly', '{gaming: 8%}', '');
    expect(daysWhere(weekly, sellers(weekly).discounts!, (factor) => factor !== 1)).toEqual([
      4, 9, 14, 19,
    ]);
  });

  test('brings sales forward from the first tenth, as many as it takes', () => {
    const scenario = on('steps', '{brought_forward: 20%}');
    const model = sellers(scenario);
    expect(model.discounts).toBeNull();
    const skill = model.effort!.skillByDay!;
    expect(daysWhere(scenario, skill, (factor) => factor > 1)).toEqual([19, 20, 40, 41]);
    expect(daysWhere(scenario, skill, (factor) => factor < 1)).toEqual([0, 1, 21, 22]);
    const begin = firstCountedDay(compileCalendar(scenario));
    const more = soldAt(model, skill[begin + 19]!) - soldAt(model, 1);
    const less = soldAt(model, 1) - soldAt(model, skill[begin]!);
    expect(more).toBeCloseTo(less, 12);
    expect(more).toBeCloseTo(0.2 * soldAt(model, 1), 12);
  });

  test.each([
    ['no cliff', () => on('base-plus', '{gaming: 8%, brought_forward: 9%}')],
    ['no change', () => on('steps', '{gaming: 0%, brought_forward: 0%}')],
    [
      'a continuous period',
      () => {
        const scenario = on('steps', '{gaming: 8%, brought_forward: 9%}');
        const length = { count: 160, unit: 'h' } as const;
        const period = { ...scenario.period, continuous: true, length, starts: 'empty' } as const;
        return { ...scenario, period };
      },
    ],
  ])('does nothing with %s', (_, scenario) => {
    const { discounts, effort } = sellers(scenario());
    expect([discounts, effort!.skillByDay]).toEqual([null, null]);
  });
});

describe('what stages read', () => {
  const reads = (
    plan: string,
    effort: string,
    role: 'telemarketers' | 'closers' = 'telemarketers',
  ) => JSON.stringify(effortReads(floorOn({ [role]: plan }, effort), role));

  test('is the plan and what is said of it', () => {
    const said = '{raw: {volume: 5%}, dearer: {volume: 5%}}';
    expect(reads('raw', said)).not.toBe(reads('dearer', said));
    expect(reads('raw', said)).not.toBe(reads('raw', '{raw: {volume: 6%}}'));
    expect(reads('raw', said)).toBe(reads('raw', '{raw: {volume: 5%}}'));
  });

  test('is what it pays only where an elasticity asks', () => {
    const dearer = (effort: string, amount: number): string => {
      const scenario = floorOn({ telemarketers: 'dearer' }, `{dearer: ${effort}}`);
      const plan = scenario.pay.plans['dearer']!;
      const components = [{ kind: 'per_unit', amount, unit: 'accepted lead' } as const];
      const plans = { ...scenario.pay.plans, dearer: { ...plan, components } };
      return JSON.stringify(
        effortReads({ ...scenario, pay: { ...scenario.pay, plans } }, 'telemarketers'),
      );
    };
    expect(dearer('{volume: 5%}', 7)).toBe(dearer('{volume: 5%}', 9));
    expect(dearer('{elasticity: 0.2}', 7)).not.toBe(dearer('{elasticity: 0.2}', 9));
  });
});
