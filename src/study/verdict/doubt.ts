import type { UncertainInput } from '../../scenario/inputs.ts';
import type { Scenario } from '../../scenario/scenario.ts';
import { percent } from '../words.ts';
import type { Doubt } from '../why/doubt.ts';
import { observingOf } from '../why/observations.ts';
import { measureText } from './measuring.ts';

/**
 * How much of the doubt is not luck, and what to measure first.
 *
 * @param deciding inputs that decide most and are not told apart; none where none stands out
 */
export function doubtSentence(
  doubt: Doubt | null,
  deciding: readonly UncertainInput[],
  scenario: Scenario,
): string | null {
  if (!doubt?.unknown) return null;
  const [low, high] = doubt.unknown.ci95;
  const { value } = doubt.unknown;
  const share = (part: number): string =>
    `about ${percent(Math.min(1, Math.max(0, part)), (high - low) / 2)}`;
  if (high < 0.5) return `Most of the doubt (${share(1 - value)}) is luck, not unknown rates.`;
  const most =
    low > 0.5
      ? `Most of the doubt (${share(value)}) is not luck but unknown rates.`
      : 'Luck and unknown rates make about equal parts of the doubt.';
  const leading = deciding.map((input) => ({
    path: input.path,
    observing: observingOf(input, scenario),
  }));
  return `${most} ${measureText(leading, null)}`;
}
