import { metrics } from '../../../metrics/index.ts';
import type { BestResult, Finalist } from '../../../study/best/result.ts';
import { limitedText, limitMark } from '../../../study/verdict/best-limits.ts';
import { besideName } from '../../../study/verdict/best-words.ts';
import { mixName } from '../../../study/verdict/mix-name.ts';
import { spanName } from '../../../study/verdict/spans.ts';
import { inHundred, valueText } from '../../../study/words.ts';
import { figure, NO_VALUE } from './figures.ts';
import type { FittedColumn } from './fitted.ts';

const BOTH = ['team.telemarketers.count', 'team.closers.count'];

/** What is told of each finalist beside its name, in the order of the columns. */
export function finalistColumns(
  result: BestResult,
  finalists: readonly Finalist[],
): readonly FittedColumn[] {
  const { limits, loaded, target } = result;
  const { currency, period } = loaded.scenario;
  const { label, unit } = metrics[target];
  const value = (finalist: Finalist, at: 'mean' | 'p05' | 'p95'): string => {
    const estimate = finalist.metrics?.[target];
    if (estimate !== undefined) return figure(estimate[at], estimate, currency);
    if (at !== 'mean' || Number.isNaN(finalist.average)) return NO_VALUE;
    return valueText(finalist.average, unit, currency);
  };
  const column = (
    title: string,
    cell: (finalist: Finalist, at: number) => string,
    gives?: number,
  ): FittedColumn => ({ title, cells: finalists.map(cell), ...(gives !== undefined && { gives }) });
  return [
    column(`${label}, average`, (finalist) => value(finalist, 'mean')),
    column(
      `9 in 10 ${spanName(period).many}`,
      (finalist) => `${value(finalist, 'p05')} .. ${value(finalist, 'p95')}`,
      2,
    ),
    ...limits.map((limit, at) => {
      const marks = finalists.map((finalist) => limitMark(result, finalist, at));
      const room = marks.some((mark) => mark !== '') ? ' ' : '';
      return column(
        `${metrics[limit.metric].label}, limit ${limitedText(result, limit, limit.limit)}`,
        ({ limited }, row) =>
          limited[at] == null
            ? NO_VALUE
            : limitedText(result, limit, limited[at]) + (marks[row] === '' ? room : marks[row]!),
      );
    }),
    column('best is better in', ({ beatenByBest }, at) =>
      at === 0 ? 'best' : oddsText(beatenByBest),
    ),
    ...(finalists.some(({ floors }) => floors !== null)
      ? [column('best in floors', ({ floors }) => oddsText(floors), 1)]
      : []),
  ];
}

/** Names as short as the axes allow: `10 + 3` under `telemarketers + closers`. */
export function nameColumn(result: BestResult, finalists: readonly Finalist[]): FittedColumn {
  const { axes, loaded } = result;
  const { closers, hires, telemarketers } = loaded.scenario.team;
  const isShort = BOTH.every((key) => axes.some((axis) => axis.key === key));
  const others = axes.filter(({ key }) => !BOTH.includes(key));
  const [first = '', second = ''] = BOTH.map((key) => axes.find((axis) => axis.key === key)?.label);
  const shortName = ({ at, name }: Finalist): string => {
    const isTried = first in at;
    if (!isTried && (hires.length > 0 || others.length > 0)) return name;
    const team = isTried
      ? `${at[first]} + ${at[second]}`
      : `${telemarketers.count} + ${closers.count}`;
    const rest = others.length === 0 ? '' : `, ${mixName(others, { at })}`;
    return team + rest;
  };
  return {
    title: isShort ? 'telemarketers + closers' : 'mix',
    cells: finalists.map(
      (finalist) => (isShort ? shortName(finalist) : finalist.name) + besideName(result, finalist),
    ),
  };
}

function oddsText(share: number | null): string {
  return share === null ? NO_VALUE : `${inHundred(share)} of 100`;
}
