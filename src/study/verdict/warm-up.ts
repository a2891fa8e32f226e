import type { Scenario } from '../../scenario/scenario.ts';
import type { Settling, WarmUpResult } from '../warm-up/result.ts';
import { capital, count, listed, threeDigits } from '../words.ts';

const DAYS_A_WEEK = 5;

type Told = Omit<WarmUpResult, 'loaded' | 'seed'>;

/** How long until a floor that begins empty is as usual, and what that means for the file. */
export function warmUpSentences(told: Told, { period }: Pick<Scenario, 'period'>): string[] {
  const { needed, pilots, points, series, unit } = told;
  const how = `By ${pilots} pilot runs of ${spanText(points, unit)} that begin empty, every input at its middle, averaged (MSER-5); the differences between runs say what is chance.`;
  if (series.length === 0) {
    const begins = unit === 'day' ? 'Each day begins empty' : 'Each hour ends with nothing open';
    return [`${begins}: nothing to warm up.`, how];
  }
  if (needed === null) return [...unsettled(told), how];
  return [settled(series, unit), fileSentence(told, needed, period), how];
}

function settled(series: readonly Settling[], unit: Told['unit']): string {
  const parts = series.map(({ cut, of }) =>
    cut === 0 ? `open ${of} at once` : `open ${of} after ${spanText(cut!, unit)}`,
  );
  return `A floor that begins empty is as usual: ${listed(parts)}.`;
}

function unsettled({ points, series, unit }: Told): string[] {
  const growing = series.filter(({ cut }) => cut === null).map(({ of }) => `open ${of}`);
  return [
    `${capital(listed(growing))} do not settle within ${spanText(points, unit)}, the longest that was tried.`,
    'Work that comes faster than it is done, or a team that changes, has no usual state: no warm-up helps. Begin where your floor stands, with `period.starts: {open_leads: .., open_deals: ..}`.',
  ];
}

/** Whether the file waits long enough before it counts, and else what to write. */
function fileSentence(
  { unit, waits, warmUp }: Told,
  needed: number,
  { starts }: Scenario['period'],
): string {
  if (typeof starts === 'object') {
    return 'The file begins with the open leads and deals that it says: that is its true beginning, and nothing of it is to be left out.';
  }
  const wanted = roundedUp(warmUp + needed - waits, unit);
  const write = `write \`period.warm_up: ${spanText(wanted, unit)}\``;
  if (waits === 0) {
    return needed === 0
      ? 'The file counts from an empty floor: nothing of it need be left out.'
      : `The file counts from an empty floor. For a new floor that is right; for one that runs already, ${write}${warmUp === 0 ? ' or `period.starts: running`' : ''}.`;
  }
  const begins =
    starts === 'running' ? 'The file starts running' : 'The file has a warm-up of its own';
  const before = `${begins}: ${spanText(waits, unit)} before it counts`;
  return waits >= needed
    ? `${before}, which is enough.`
    : `${before}, which is too short by that: ${write}.`;
}

/** To whole weeks, or to hours. */
function roundedUp(points: number, unit: Told['unit']): number {
  const step = unit === 'day' ? DAYS_A_WEEK : 1;
  return step * Math.ceil(points / step - 1e-9);
}

/** `3 weeks`, `8 working days`, `20 h`. */
export function spanText(points: number, unit: Told['unit']): string {
  if (unit === 'h') return `${Number.isInteger(points) ? count(points) : threeDigits(points)} h`;
  if (points % DAYS_A_WEEK > 0) return `${count(points)} working days`;
  const weeks = points / DAYS_A_WEEK;
  return `${count(weeks)} week${weeks === 1 ? '' : 's'}`;
}
