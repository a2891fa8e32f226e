import { cell, type SheetCell } from '../sheet.ts';
import type { SheetOf } from '../types.ts';
import { keyUnit } from './key-unit.ts';

/** What each plan leaves at values of the key that was varied; against the plan in force by formula. */
export const breakEven: SheetOf = ({ pay }) => {
  if (!pay?.breakEven) return null;
  const { plans } = pay;
  const { costs, key, name, profits, runs, values } = pay.breakEven;
  const [base, ...others] = plans.map((plan) => plan.name);
  const money = (called: string) => ({ name: called, unit: 'currency' }) as const;
  const first = 1;
  const differences = (row: number): SheetCell[] =>
    others.map((_, other) => ({
      formula: { call: 'subtract', of: [cell(first + 1 + other, row), cell(first, row)] },
      value: profits[1 + other]![row]! - profits[0]![row]!,
    }));
  return {
    id: 'break-even',
    name: 'Break-even',
    title: `What each plan leaves, by ${name}`,
    notes: [
      `Averages over ${runs} possible months at each value of ${key}, with the same luck. Where profit against ${base!} crosses zero, ` +
        'both plans leave the same.',
    ],
    columns: [
      { name: key, unit: keyUnit(pay) },
      ...plans.map((plan) => money(`profit, ${plan.name}`)),
      ...others.map((other) => money(`profit, ${other} against ${base!}`)),
      ...plans.map((plan) => money(`total cost, ${plan.name}`)),
    ],
    rows: values.map((value, row) => [
      value,
      ...profits.map((of) => of[row]!),
      ...differences(row),
      ...costs.map((of) => of[row]!),
    ]),
  };
};
