import { middleOf } from '../../scenario/inputs.ts';
import type { Scenario } from '../../scenario/scenario.ts';
import type { Axis } from '../results.ts';

const PACE = /^calling\.(?:dials_per_day|attempt)\b/u;

/**
 * What a gain from more dials means where they cost nothing; null where the two differ in more than how fast they dial.
 *
 * @param a one scenario, and `b` the one it is compared with
 */
export function fasterDialler(a: Scenario, b: Scenario): string | null {
  const alike = (a.calling.attempt === null) === (b.calling.attempt === null);
  if (!alike || textBut(a) !== textBut(b)) return null;
  const [slow, fast] = [secondsOf(a), secondsOf(b)];
  if (slow === null || fast === null || slow === fast) return null;
  const name = fast < slow ? b.name : a.name;
  return `The dials that ${name} makes more cost nothing here: what they gain is the most a faster dialler is worth.`;
}

/** The same of a sweep over how fast people dial. */
export function fasterDiallers(axes: readonly Pick<Axis, 'key'>[]): string[] {
  if (!axes.some(({ key }) => PACE.test(key))) return [];
  return [
    'Faster dialling costs nothing here: what it gains is the most a faster dialler is worth.',
  ];
}

/** All but the name and the pace, as text. */
function textBut({ calling, ...scenario }: Scenario): string {
  return JSON.stringify({
    ...scenario,
    name: null,
    calling: { ...calling, attempt: null, dials_per_day: null },
  });
}

/** What grows with the time of an attempt; null where ring times give it. */
function secondsOf({ calling: { attempt, dials_per_day } }: Scenario): number | null {
  if (dials_per_day !== null) return 1 / middleOf(dials_per_day);
  return attempt !== null && 'average' in attempt ? middleOf(attempt.average) : null;
}
