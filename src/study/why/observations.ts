import { betaQuantile } from '../../random/special/beta.ts';
import { log } from '../../random/elementary.ts';
import { lowerOf, middleOf, upperOf, type UncertainInput } from '../../scenario/inputs.ts';
import { quantityAt } from '../../scenario/varied.ts';
import type { Scenario } from '../../scenario/scenario.ts';
import { unitOf } from '../../scenario/show/units.ts';
import type { Observing } from './result.ts';

/** One trial of what an input tells of, by its path. */
const OBSERVED: readonly (readonly [RegExp, string])[] = [
  [/^calling\.connect_rate\./, 'dials'],
  [/^calling\.qualify_rate$/, 'conversations'],
  [/^calling\.talk\.lead\./, 'conversations with leads'],
  [/^calling\.talk\.other\./, 'other conversations'],
  [/^calling\.screening\./, 'conversations'],
  [/^prospects\..*\.removed_per_contact$/, 'conversations'],
  [/^prospects\./, 'numbers dialled'],
  [/^handoff\./, 'leads'],
  [/^closing\.disqualified\./, 'leads spoken with'],
  [/^closing\.(first_call_)?close_rate$/, 'accepted leads'],
  [/^closing\.call\./, 'closing calls'],
  [/^closing\./, 'sales'],
  [/^calendar\.absence\./, 'working days of a person'],
];

const LEAST = 1e-3;
const MOST = 1e9;
/** Distance from the middle to an end of a 9-in-10 range, standard deviations. */
const NORMAL_END = 1.6448536269514722;

/**
 * How many observations an input's range is worth, and how many more halve it.
 *
 * A share is worth as many trials as leave it a beta distribution of that width; an average as many amounts or times as its
 * coefficient of variation makes of it.
 *
 * @returns null for what is not observed so: an amount that does not vary, a salary, an effect
 */
export function observingOf(
  { path, quantity }: UncertainInput,
  scenario: Scenario,
): Observing | null {
  const unit = OBSERVED.find(([known]) => known.test(path))?.[1];
  if (unit === undefined || quantity.shape === 'effect') return null;
  if (quantity.shape === 'counts') return told(unit, quantity.trials);
  const [low, high] = [lowerOf(quantity), upperOf(quantity)];
  if (!(high > low)) return null;
  if (quantity.shape === 'share' || unitOf(path) === 'share') {
    return high < 1 ? told(unit, trialsOf(low, middleOf(quantity), high)) : null;
  }
  const varies = quantityAt(scenario, path.replace(/average$/, 'varies'));
  if (!path.endsWith('.average') || typeof varies !== 'number' || varies <= 0) return null;
  const deviation = (log(high) - log(low)) / (2 * NORMAL_END);
  return told(unit, (varies / deviation) * (varies / deviation));
}

function told(unit: string, worth: number): Observing {
  return { unit, worth, more: 3 * worth };
}

/** Trials with this middle share after which 9 in 10 lies within a range as wide. */
function trialsOf(low: number, middle: number, high: number): number {
  let [few, many] = [LEAST, MOST];
  for (let step = 0; step < 100; step++) {
    const trials = Math.sqrt(few * many);
    const [a, b] = [trials * middle + 0.5, trials * (1 - middle) + 0.5];
    if (betaQuantile(0.95, a, b) - betaQuantile(0.05, a, b) > high - low) few = trials;
    else many = trials;
  }
  return many;
}
