import { CASH_PARTS, type CashMonth } from '../../../pay/cash.ts';
import { cents, centsPerUnit, decimalsOf } from '../../../pay/money.ts';
import { spanOf } from '../../amounts.ts';
import { sumInCents } from '../cents.ts';
import { cell, cells, type Expression, type SheetCell } from '../sheet.ts';
import type { SheetOf } from '../types.ts';

type Moved = Exclude<keyof CashMonth, 'owed'>;

const MOVES = CASH_PARTS.filter((part): part is Moved => part !== 'owed');
const NAMES: Readonly<Record<Moved, string>> = {
  sold: 'revenue sold',
  cancelled: 'revenue cancelled',
  received: 'received',
  refunded: 'refunded',
  earned: 'commission earned',
  clawedBack: 'commission clawed back',
  paid: 'commission paid',
  takenBack: 'commission taken back',
};
const OWED = 1 + MOVES.length;

/** What is booked in each month and what moves in it; what is owed follows by formula from the columns before. */
export const cash: SheetOf = ({ run }) => {
  if (!run?.cash) return null;
  const { currency } = run.loaded.scenario;
  const decimals = decimalsOf(currency);
  const unit = centsPerUnit(decimals);
  const months = run.cash.map((month) => MOVES.map((part) => cents(month[part], decimals) / unit));
  let owed = 0;
  const rows = months.map((amounts, at): SheetCell[] => {
    owed = sumInCents([owed, ...MOVES.map((part, i) => SIGN[part] * amounts[i]!)], currency);
    const name = at + 1 < months.length ? `month ${at + 1}` : 'later';
    return [name, ...amounts, { formula: owedAt(at), value: owed }];
  });
  const last = rows.length - 1;
  const sums = MOVES.map((_, i): SheetCell => ({
    formula: { call: 'sum', of: [cells(i + 1, 0, last)] },
    value: sumInCents(
      months.map((amounts) => amounts[i]!),
      currency,
    ),
  }));
  const money = { unit: 'cents', decimals } as const;
  return {
    id: 'cash',
    name: 'Cash',
    title: 'What is booked, and when money moves',
    notes: [
      `Averages over ${run.runs} possible ${spanOf(run).many}. Sold, cancelled, earned and clawed back are booked in the month of sale, the ` +
        'rest when money moves; what was sold before month 1 is not in it.',
      'Owed is commission earned, but neither paid nor taken back, at the end of the month: that of the month before + earned - ' +
        'clawed back - paid + taken back.',
    ],
    columns: [
      { name: 'month', unit: 'text' },
      ...MOVES.map((part) => ({ name: NAMES[part], ...money })),
      { name: 'commission owed', ...money },
    ],
    rows: [...rows, ['all', ...sums, null]],
    totals: [rows.length],
  };
};

/** How each part changes what is owed. */
const SIGN: Readonly<Record<Moved, number>> = {
  sold: 0,
  cancelled: 0,
  received: 0,
  refunded: 0,
  earned: 1,
  clawedBack: -1,
  paid: -1,
  takenBack: 1,
};

function owedAt(row: number): Expression {
  const signed = (sign: number) =>
    MOVES.flatMap((part, i) => (SIGN[part] === sign ? [cell(i + 1, row)] : []));
  const before = row === 0 ? [] : [cell(OWED, row - 1)];
  return {
    call: 'subtract',
    of: [
      { call: 'sum', of: [...before, ...signed(1)] },
      { call: 'sum', of: signed(-1) },
    ],
  };
}
