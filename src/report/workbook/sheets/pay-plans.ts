import { metrics, type MetricName } from '../../../metrics/index.ts';
import type { MetricUnit } from '../../../metrics/types.ts';
import type { PayFigures, PayResult, PlanResult } from '../../../study/pay/result.ts';
import { atEqualPay, named, shortName } from '../../../study/verdict/pay.ts';
import { spanOf } from '../../amounts.ts';
import { cell, type SheetCell } from '../sheet.ts';
import { spreadCells } from '../spread.ts';
import type { SheetOf } from '../types.ts';
import { keyUnit } from './key-unit.ts';
import { sampled } from './samples.ts';

/** Columns before those of the plans. */
const LEADING = 2;

/** One figure of every plan. */
interface Row {
  readonly about: string;
  readonly figure: string;
  readonly unit: MetricUnit | 'plain';
  readonly cells: readonly SheetCell[];
}

/** Plans side by side: what people take home, what the company pays, as written and at equal middle pay; where they break even. */
export const payPlans: SheetOf = ({ pay }) => {
  if (!pay) return null;
  const { loaded, plans, verdict } = pay;
  const rows: Row[] = [];
  addFigures(rows, pay, 'as written', ({ written }) => written);
  if (plans.some(({ equal }) => equal !== null)) {
    const about = 'at equal middle pay';
    const factor = (plan: PlanResult) => plan.equal?.factor ?? (atEqualPay(plan) ? 1 : null);
    rows.push({ about, figure: 'all its pay times', unit: 'ratio', cells: plans.map(factor) });
    addFigures(rows, pay, about, atEqualPay);
  }
  rows.push(...breakEvenRows(pay));
  const units = rows.map(({ unit }) => unit);
  return {
    id: 'pay-plans',
    name: 'Plans',
    title: `${loaded.scenario.name}: pay of ${pay.role}`,
    notes: [
      ...verdict,
      ...plans.map((plan) => `${shortName(plan)}${inForceText(plan)}: ${plan.text}`),
      `Take-home is of trained people for a whole ${pay.per}, over people and possible ${spanOf(pay).many}; the rest is of the whole ` +
        `team and ${spanOf(pay).noun}. Middles do not add up; averages do.`,
    ],
    columns: [
      { name: 'about', unit: 'text' },
      { name: 'figure', unit: 'text' },
      ...plans.map(({ name }) => ({ name, unit: 'plain', units }) as const),
    ],
    rows: rows.map(({ about, figure, cells }) => [about, figure, ...cells]),
    leading: LEADING,
  };
};

const PARTS = { 'low 5%': 'p05', middle: 'p50', 'high 95%': 'p95', average: 'mean' } as const;
const SPREAD = ['total_cost', 'cost_per_sale', 'profit'] as const satisfies MetricName[];

/** What is told of each plan, at one of the ways to set them beside each other. */
function addFigures(
  rows: Row[],
  pay: PayResult,
  about: string,
  of: (plan: PlanResult) => PayFigures | null,
): void {
  const add = (
    figure: string,
    unit: Row['unit'],
    value: (figures: PayFigures, plan: PlanResult, column: number) => SheetCell,
  ): void => {
    const cells = pay.plans.map((plan, at) => {
      const figures = of(plan);
      return figures && value(figures, plan, LEADING + at);
    });
    if (cells.some((found) => found !== null)) rows.push({ about, figure, unit, cells });
  };
  const money = (figure: string, value: (figures: PayFigures) => number | null): void =>
    add(figure, 'currency', value);
  const person = `${pay.role.slice(0, -1)}'s ${pay.per}`;
  money(`${person}, low 5%`, ({ takeHome }) => takeHome?.p05 ?? null);
  money(`${person}, low quarter`, ({ takeHome }) => takeHome?.p25 ?? null);
  money(`${person}, middle`, ({ takeHome }) => takeHome?.p50 ?? null);
  money(`${person}, high quarter`, ({ takeHome }) => takeHome?.p75 ?? null);
  money(`${person}, high 95%`, ({ takeHome }) => takeHome?.p95 ?? null);
  money(`${person}, average`, ({ takeHome }) => takeHome?.average ?? null);
  money(`${person}, worst 5%, average`, ({ takeHome }) => takeHome?.worst ?? null);
  money('  of it base, average', ({ base }) => base);
  money('  variable, average', ({ variable }) => variable);
  // What no plan has is not told.
  const some = (of: 'clawedBack' | 'topUps') => pay.plans.some(({ written }) => written[of]);
  if (some('clawedBack')) money('  clawed back, average', ({ clawedBack }) => clawedBack);
  if (some('topUps')) money('  top-ups, average', ({ topUps }) => topUps);
  const floor = pay.plans.some((plan) => (of(plan)?.weeks.worked ?? 0) > 0);
  if (floor) {
    add('weeks worked by anybody, all told', 'count', ({ weeks }) => weeks.worked);
    add('  raised to the legal minimum', 'count', ({ weeks }) => weeks.under);
  }
  for (const [name, part] of Object.entries(PARTS)) {
    money(`${pay.role}, all in, ${name}`, ({ roleCost }) => roleCost[part]);
  }
  const averages: Partial<Record<MetricName, number>> = {};
  for (const id of SPREAD) {
    const { label, unit } = metrics[id];
    for (const [name, part] of Object.entries(PARTS)) {
      if (part === 'mean') averages[id] = rows.length;
      add(`${label}, ${name}`, unit, (figures, plan) => {
        const months = sampled(pay, id, plan.equal === of(plan) ? atEqual(plan) : plan.name);
        return spreadCells(figures, id, [part], months)[0]!;
      });
    }
  }
  const base = named(pay).plans[0]!.name;
  const against = `against ${base}`;
  money(`total cost ${against}, low 5%`, ({ difference }) => difference?.p05 ?? null);
  money(`total cost ${against}, middle`, ({ difference }) => difference?.p50 ?? null);
  money(`total cost ${against}, high 95%`, ({ difference }) => difference?.p95 ?? null);
  add(`total cost ${against}, average`, 'currency', ({ difference }, _, column) => {
    if (difference === null) return null;
    const row = averages.total_cost!;
    const of = [cell(column, row), cell(LEADING, row)];
    return { formula: { call: 'subtract', of }, value: difference.mean };
  });
  add(`costs less than ${base} in`, 'share', ({ difference }) => {
    return difference?.betterIn ?? null;
  });
}

/** That a plan with a name of its own is the one in force. */
function inForceText({ inForce, name, text }: PlanResult): string {
  return inForce && name !== text ? ' (in force)' : '';
}

/** As the samples call a plan at equal pay. */
function atEqual({ name }: PlanResult): string {
  return `${name} at equal pay`;
}

/** Where each plan costs what the plan in force does, and what the dearer of the two must lift. */
function breakEvenRows(pay: PayResult): Row[] {
  const { breakEven, plans } = named(pay);
  if (breakEven === null) return [];
  const unit = keyUnit(pay);
  const about = 'break-even';
  const { crossings, lifts, name } = breakEven;
  const row = (figure: string, of: Row['unit'], value: (pair: number) => SheetCell): Row => ({
    about,
    figure,
    unit: of,
    cells: [null, ...plans.slice(1).map((_, pair) => value(pair))],
  });
  const base = plans[0]!.name;
  return [
    row(`costs the same as ${base} at ${name} of`, unit, (at) => {
      return crossings[at]!.at ?? crossings[at]!.reason;
    }),
    row('  95% interval, from', unit, (at) => crossings[at]!.ci95?.[0] ?? null),
    row('  to', unit, (at) => crossings[at]!.ci95?.[1] ?? null),
    row('  below it costs less', 'plain', (at) => crossings[at]!.cheaperBelow),
    row(`dearer of it and ${base}`, 'plain', (at) => lifts[at]!.dearer),
    row(`  must lift ${name} to`, unit, (at) => lifts[at]!.at ?? lifts[at]!.reason),
    row('  that is by', 'share', (at) => lifts[at]!.lift),
  ];
}
