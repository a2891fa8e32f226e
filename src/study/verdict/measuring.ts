import type { InputEffect } from '../why/result.ts';
import { count, listed, percent } from '../words.ts';
import { inputName } from './inputs.ts';

/** An input that may be the one to measure. */
export type Measured = Pick<InputEffect, 'observing' | 'path'>;

/** Of more inputs that are not told apart none stands out. */
const NAMED = 3;

/**
 * What to measure first: `Measure the close rate first: about 400 more accepted leads would halve its range`, and what follows.
 *
 * @param leading  the one that matters most, then those of which it cannot be told whether they matter less
 * @param narrower what comes of measuring the first, where that is known
 */
export function measureText(
  leading: readonly Measured[],
  narrower: InputEffect['narrower'],
): string {
  const [first, ...others] = leading;
  if (first === undefined || leading.length > NAMED) {
    return 'No single input stands out as the one to measure.';
  }
  const names = leading.map(({ path }) => inputName(path));
  if (others.length > 0) {
    const more = others.length > 1 ? 'matters most' : 'matters more';
    const either = `Measure ${listed(names, 'or')} first (which ${more} is too close to call)`;
    const ways = leading.flatMap((one) => observedText(one) ?? []);
    return ways.length < leading.length
      ? `${either}.`
      : `${either}: ${listed(ways, 'or')} would halve its range.`;
  }
  const then =
    narrower === null
      ? ''
      : `, which makes the 9-in-10 range about ${percent(narrower.halved)} narrower (${percent(narrower.exact)} if it were known exactly)`;
  const observed = observedText(first);
  if (observed !== null) {
    return `Measure ${names[0]!} first: ${observed} would halve its range${then}.`;
  }
  return narrower === null
    ? `Measure ${names[0]!} first.`
    : `Measure ${names[0]!} first: half the range${then.replace(', which', '')}.`;
}

function observedText({ observing }: Measured): string | null {
  return observing && `about ${roughly(observing.more)} more observed ${observing.unit}`;
}

/** A number of observations in two digits. */
export function roughly(observations: number): string {
  if (observations < 10) return count(Math.ceil(observations));
  const place = 10 ** (Math.floor(Math.log10(observations)) - 1);
  return count(Math.ceil(observations / place) * place);
}
