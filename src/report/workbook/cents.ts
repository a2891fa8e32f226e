import { cents, centsPerUnit, decimalsOf } from '../../pay/money.ts';

/**
 * A sum of amounts of whole cents, added in whole cents.
 *
 * @param amounts currency
 * @param currency ISO code
 */
export function sumInCents(amounts: readonly number[], currency: string): number {
  const decimals = decimalsOf(currency);
  const sum = amounts.reduce((all, amount) => all + cents(amount, decimals), 0);
  return sum / centsPerUnit(decimals);
}
