import { money } from '../../../study/words.ts';
import { safe, type Look } from './look.ts';

/**
 * Equally likely months (or whatever the horizon is called) as dots over a line of money, those that lose money drawn hollow.
 *
 * @param dots - profit of each, currency units
 * @param many - what they are called, such as months
 * @param error - how far off each may be, currency units
 * @returns lines no wider than the look allows
 */
export function dotPlot(
  dots: readonly number[],
  currency: string,
  many: string,
  error: number,
  look: Look,
): string {
  const low = Math.min(...dots);
  const high = Math.max(...dots);
  const losing = dots.filter((profit) => profit < 0).length;
  const title = `profit of ${dots.length} equally likely ${many}; ${losing} of ${dots.length} lose money${losing > 0 ? ' (○)' : ''}`;
  if (low === high) return safe(`  ${title}: all ${money(low, currency, error)}`, look.ascii);
  const width = Math.min(76, look.width - 4);
  const columnOf = (profit: number): number =>
    Math.round(((profit - low) / (high - low)) * (width - 1));
  const stacks = stacked(dots, columnOf);
  const height = Math.max(...Array.from(stacks.values(), ({ length }) => length));
  const rows = Array.from({ length: height }, (_, above) => {
    const line = Array.from({ length: width }, (__, column) => {
      const profit = stacks.get(column)?.[height - 1 - above];
      return profit === undefined ? ' ' : profit < 0 ? '○' : '●';
    });
    return line.join('').trimEnd();
  });
  const zero = low < 0 && high > 0 ? columnOf(0) : undefined;
  const axis = Array.from({ length: width }, (_, column) => (column === zero ? '┴' : '─')).join('');
  const ends = [money(low, currency, error), money(high, currency, error)] as const;
  return [title, ...rows, axis, scale(ends, zero, width)]
    .map((line) => safe(`  ${line}`, look.ascii))
    .join('\n');
}

/** Dots that fall on the same column, or beside one another where a column would hide that they are many. */
function stacked(
  dots: readonly number[],
  columnOf: (profit: number) => number,
): Map<number, number[]> {
  const stacks = new Map<number, number[]>();
  for (const profit of dots) {
    const column = columnOf(profit);
    stacks.set(column, [...(stacks.get(column) ?? []), profit]);
  }
  return stacks;
}

/** The numbers under the line: both ends, and 0 where there is room for it. */
function scale(
  [low, high]: readonly [string, string],
  zero: number | undefined,
  width: number,
): string {
  const line = low.padEnd(width - high.length) + high;
  if (zero === undefined || zero <= low.length || zero >= width - high.length - 1) return line;
  return `${line.slice(0, zero)}0${line.slice(zero + 1)}`;
}
