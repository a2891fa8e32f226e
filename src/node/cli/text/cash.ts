import type { CashMonth } from '../../../pay/cash.ts';
import type { RunResult } from '../../../study/results.ts';
import { money } from '../../../study/words.ts';
import { columns } from './columns.ts';
import { safe, wrap, type Look } from './look.ts';

const REVENUE: readonly (readonly [string, keyof CashMonth])[] = [
  ['sold', 'sold'],
  ['cancelled', 'cancelled'],
  ['received', 'received'],
  ['refunded', 'refunded'],
];
const COMMISSION: readonly (readonly [string, keyof CashMonth])[] = [
  ['earned', 'earned'],
  ['clawed back', 'clawedBack'],
  ['paid', 'paid'],
  ['taken back', 'takenBack'],
  ['owed', 'owed'],
];

/** Revenue and commission month by month, as booked and as money moves; nothing where nobody asked. */
export function cashLines({ cash, loaded }: RunResult, look: Look): string[] {
  if (cash === null) return [];
  const { currency } = loaded.scenario;
  const table = (title: string, parts: typeof REVENUE): string => {
    const rows = cash.map((month, at) => [
      at + 1 < cash.length ? `month ${at + 1}` : 'later',
      ...parts.map(([, part]) => money(month[part], currency)),
    ]);
    const head = [title, ...parts.map(([label]) => label)];
    return safe(columns([head, ...rows], { indent: '  ' }), look.ascii);
  };
  const words =
    'Averages. Sold, cancelled, earned and clawed back are booked in the month of sale, the rest when money moves; ' +
    'what was sold before month 1 is not in it.';
  return [
    table('REVENUE', REVENUE),
    '',
    table('COMMISSION', COMMISSION),
    '',
    wrap(words, look, '  '),
    '',
  ];
}
