import type { UncertainInput } from '../../scenario/inputs.ts';
import type { Scenario } from '../../scenario/scenario.ts';
import { percent } from '../words.ts';
import type { Doubt } from '../why/doubt.ts';
import { observingOf } from '../why/observations.ts';
import { measureText } from './why.ts';

/**
 * How much of the doubt is not luck, and what to measure first.
 *
 * @param deciding the input that decides most; null where none stands out
 */
export function doubtSentence(
  doubt: Doubt | null,
  deciding: UncertainInput | null,
  scenario: Scenario,
): string | null {
  if (!doubt?.unknown) return null;
  const {
    value,
    ci95: [low, high],
  } = doubt.unknown;
  const share = (part: number): string => percent(Math.min(1, Math.max(0, part)), 0.01);
  if (high < 0.5) return `Most of the doubt (${share(1 - value)}) is luck, not unknown rates.`;
  const most =
    low > 0.5
      ? `Most of the doubt (${share(value)}) is not luck but unknown rates.`
      : `Unknown rates make ${share(value)} of the doubt, luck the rest.`;
  if (deciding === null) return `${most} No single one stands out.`;
  const observing = observingOf(deciding, scenario);
  return `${most} ${measureText({ path: deciding.path, observing }, null)}`;
}
