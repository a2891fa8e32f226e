const WITHOUT_DECIMALS = 'BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX VND VUV XAF XOF XPF'.split(
  ' ',
);
const WITH_THREE_DECIMALS = 'BHD IQD JOD KWD LYD OMR TND'.split(' ');
/** Millionths of a cent: far above the error of a few multiplications, far below what anybody is owed. */
const SHORT_OF_HALF = 1e-6;

/**
 * Decimals of a currency (ISO 4217).
 *
 * @param currency ISO code, such as `USD`
 * @returns 0 for yen and its like, 3 for a few dinars and the rial, else 2
 */
export function decimalsOf(currency: string): number {
  if (WITHOUT_DECIMALS.includes(currency)) return 0;
  return WITH_THREE_DECIMALS.includes(currency) ? 3 : 2;
}

/** How a currency is named: by its ISO 4217 code. */
export const CURRENCY_CODE = /^[A-Z]{3}$/u;

const SIGNS: Readonly<Record<string, string>> = {
  USD: '$',
  AUD: '$',
  CAD: '$',
  HKD: '$',
  MXN: '$',
  NZD: '$',
  SGD: '$',
  EUR: '€',
  GBP: '£',
  JPY: '¥',
  CNY: '¥',
};

/**
 * The sign that stands before an amount.
 *
 * @param currency ISO code, such as `USD`
 * @returns null where the code after the amount serves, for want of a sign of its own
 */
export function signOf(currency: string): string | null {
  return SIGNS[currency] ?? null;
}

/**
 * An amount in whole cents, half away from zero.
 * Decimal halves are not exact in binary (1.005 is stored as 1.00499...), so what is less than a millionth of a cent
 * short of a half counts as the half.
 *
 * @param amount currency, any sign, up to ten million million cents
 * @param decimals of the currency; without any, a cent is the currency unit itself
 * @returns a whole number of the currency's smallest unit, never -0
 *
 * @example
 * cents(1.005) // 101
 */
export function cents(amount: number, decimals = 2): number {
  const exact = amount * centsPerUnit(decimals);
  return exact < 0 ? -nearest(-exact) || 0 : nearest(exact);
}

/** Cents in one unit of a currency with so many decimals: 100 for 2. */
export function centsPerUnit(decimals: number): number {
  let units = 1;
  for (let decimal = 0; decimal < decimals; decimal++) units *= 10;
  return units;
}

function nearest(exact: number): number {
  return Math.floor(exact + 0.5 + SHORT_OF_HALF);
}
