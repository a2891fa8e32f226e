import { exp, log } from '../random/elementary.ts';
import { readQuantity } from './quantity.ts';
import type { Quantity } from './scenario.ts';
import type { Measure } from './values/measures.ts';
import { counted } from './values/measures.ts';
import { Unreadable, quote } from './values/unreadable.ts';

const FACTOR = /^x\s*(\.?\d[\d.]*(?:\s*\.\.\s*[\d.]+)?)$/u;
const factors = counted('a factor', 'x 0.9', { '': 1 }, false);

/** Whether a text is `x 0.9` or `x 0.5..0.8`: a factor on the value it is laid over. */
export function isFactor(text: string): boolean {
  return FACTOR.test(text);
}

/**
 * A value times a factor. A factor that is a range is lognormal.
 *
 * @param text `x 0.9` or `x 0.5..0.8`
 * @param base what it is laid over
 * @throws {Unreadable} where the product has no shape of its own, or is a share above 100 %
 */
export function scaled(text: string, base: Quantity, measure: Measure): Quantity {
  const factor = readQuantity(FACTOR.exec(text)?.[1] ?? '', factors, { sign: null });
  if (factor === 0)
    throw new Unreadable(`${quote(text)}: a factor above 0 is needed. Write 0 instead.`);
  const product = timesOf(text, base, factor, measure);
  const highest = typeof product === 'number' ? product : 'high' in product ? product.high : 1;
  if (measure.doubt === 'share' && highest >= 1 && product !== 1) {
    throw new Unreadable(`${quote(text)} lifts the value above 100 %.`);
  }
  return product;
}

function timesOf(text: string, base: Quantity, factor: Quantity, measure: Measure): Quantity {
  if (typeof base === 'number') {
    if (typeof factor === 'number') return base * factor;
    const ends = rangeOf(text, factor);
    if (base === 0) return 0;
    return { shape: measure.doubt, low: base * ends.low, high: base * ends.high };
  }
  if (base.shape === 'counts') {
    throw new Unreadable(
      `${quote(text)} cannot be taken of ${base.hits} of ${base.trials}. Write a range.`,
    );
  }
  if (typeof factor === 'number') {
    const ends = { low: base.low * factor, high: base.high * factor };
    return base.shape === 'triangular'
      ? { ...base, ...ends, mode: base.mode * factor }
      : { ...base, ...ends };
  }
  if (base.shape !== 'amount') {
    throw new Unreadable(
      `${quote(text)}: both the factor and the value are ranges. Write the range of the product.`,
    );
  }
  return lognormalProduct(base, rangeOf(text, factor));
}

function rangeOf(text: string, factor: Quantity): { low: number; high: number } {
  if (typeof factor === 'object' && factor.shape === 'amount') return factor;
  throw new Unreadable(`${quote(text)} is not a factor. Write it like x 0.9 or x 0.5..0.8.`);
}

/** The product of two lognormal amounts is lognormal: logarithms add, and so do their variances. */
function lognormalProduct(
  a: { low: number; high: number },
  b: { low: number; high: number },
): Quantity {
  const middle = Math.sqrt(a.low * a.high) * Math.sqrt(b.low * b.high);
  const [widthA, widthB] = [log(a.high / a.low) / 2, log(b.high / b.low) / 2] as const;
  const spread = exp(Math.sqrt(widthA * widthA + widthB * widthB));
  return { shape: 'amount', low: middle / spread, high: middle * spread };
}
