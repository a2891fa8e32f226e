import type { Estimate } from '../study/results.ts';
import type { PayFigures, PayResult, PlanResult } from '../study/pay/result.ts';
import { atEqualPay } from '../study/verdict/pay.ts';
import { count, errorOf, inHundred, money, signedMoney, valueText } from '../study/words.ts';

/** One line of the table of plans: a cell for each plan. A line without cells is a heading. */
export interface PayRow {
  readonly label: string;
  readonly cells: readonly string[];
}

const NONE = '-';

/** What is told of each plan: what people take home, what the company pays, and both at equal middle pay. */
export function payRows(result: PayResult, full: boolean): PayRow[] {
  const { plans, role } = result;
  const { currency } = result.loaded.scenario;
  const person = role.slice(0, -1);
  const rowOf =
    (figuresOf: (plan: PlanResult) => PayFigures | null) =>
    (label: string, text: (figures: PayFigures) => string | null): PayRow => ({
      label,
      cells: plans.map((plan) => {
        const figures = figuresOf(plan);
        return (figures && text(figures)) ?? NONE;
      }),
    });
  const written = rowOf(({ written: figures }) => figures);
  const equal = rowOf(atEqualPay);
  const cash = (amount: number | null | undefined): string | null =>
    amount == null ? null : money(amount, currency);
  const known = (estimate: Estimate | undefined, at: 'p05' | 'p50' | 'p95'): string | null =>
    estimate?.[at] == null
      ? null
      : valueText(estimate[at], estimate.unit, currency, errorOf(estimate));
  // What no plan has is not told.
  const some = (label: string, of: (figures: PayFigures) => number | null): PayRow[] =>
    plans.some(({ written: figures }) => (of(figures) ?? 0) > 0)
      ? [written(label, (figures) => cash(of(figures)))]
      : [];
  const raised = plans.some(({ written: { topUps } }) => (topUps ?? 0) > 0);
  const takeHome = (row: ReturnType<typeof rowOf>): PayRow[] => [
    row('  low 5%', (of) => cash(of.takeHome?.p05)),
    ...(full ? [row('  low quarter', (of) => cash(of.takeHome?.p25))] : []),
    row('  middle', (of) => cash(of.takeHome?.p50)),
    ...(full ? [row('  high quarter', (of) => cash(of.takeHome?.p75))] : []),
    row('  high 5%', (of) => cash(of.takeHome?.p95)),
    row('  worst 5%, average', (of) => cash(of.takeHome?.worst)),
  ];
  const cost = (row: ReturnType<typeof rowOf>): PayRow[] => [
    row('pay and on-costs', (of) => known(of.roleCost, 'p50')),
    row('  low 5%', (of) => known(of.roleCost, 'p05')),
    row('  high 5%', (of) => known(of.roleCost, 'p95')),
    row('total cost', (of) => known(of.metrics.total_cost, 'p50')),
    row('cost per sale', (of) => known(of.metrics.cost_per_sale, 'p50')),
    row('profit', (of) => known(of.metrics.profit, 'p50')),
    row('against in force', ({ difference }) => {
      if (difference === null) return null;
      const error = errorOf({ unit: 'currency', ci95: difference.ci95 });
      return signedMoney(difference.p50, currency, error);
    }),
    row('  costs less in', ({ difference }) =>
      difference?.betterIn == null ? null : `${inHundred(difference.betterIn)} of 100`,
    ),
  ];
  return [
    { label: `${person.toUpperCase()}, A ${result.per.toUpperCase()}`, cells: [] },
    ...takeHome(written),
    written(raised ? 'base : variable : top-ups' : 'base : variable', (of) => splitOf(of, raised)),
    {
      label: 'on-target pay',
      cells: plans.map(({ onTarget, written: figures }) =>
        onTarget === null
          ? (cash(figures.takeHome?.p50) ?? NONE)
          : `${money(onTarget, currency)} at quota`,
      ),
    },
    ...(full
      ? [
          written('  of it base, average', (of) => cash(of.base)),
          written('  variable, average', (of) => cash(of.variable)),
        ]
      : []),
    ...some('clawed back, average', ({ clawedBack }) => clawedBack),
    ...some('top-ups, average', ({ topUps }) => topUps),
    ...(plans.some(({ written: { weeks } }) => weeks.worked > 0)
      ? [
          written(
            'weeks under floor',
            ({ weeks }) => `${count(weeks.under)} of ${count(weeks.worked)}`,
          ),
        ]
      : []),
    { label: 'COMPANY, AS WRITTEN', cells: [] },
    ...cost(written),
    ...(plans.some((plan) => plan.equal !== null)
      ? [
          { label: 'AT EQUAL MIDDLE PAY', cells: [] },
          {
            label: 'all its pay times',
            cells: plans.map((plan) =>
              plan.equal ? plan.equal.factor.toFixed(3) : atEqualPay(plan) ? '1' : NONE,
            ),
          },
          ...(full
            ? takeHome(equal)
            : [
                equal('middle', (of) => cash(of.takeHome?.p50)),
                equal('worst 5%, average', (of) => cash(of.takeHome?.worst)),
              ]),
          ...cost(equal).filter(
            ({ label }) => full || SHOWN_AT_EQUAL.has(label.trim()) || label === 'pay and on-costs',
          ),
        ]
      : []),
  ];
}

/** At equal pay these tell the story: how far apart the ends of the bill lie. */
const SHOWN_AT_EQUAL = new Set(['low 5%', 'high 5%', 'costs less in']);

/** `58 : 42`, or with what raised pay `20 : 50 : 30`, of average pay. */
function splitOf({ base, topUps, variable }: PayFigures, raised: boolean): string | null {
  const extra = topUps ?? 0;
  if (base === null || variable === null || base + variable + extra === 0) return null;
  const share = (part: number): number => Math.round((100 * part) / (base + variable + extra));
  const rest = 100 - share(base) - share(extra);
  return [share(base), rest, ...(raised ? [share(extra)] : [])].join(' : ');
}
