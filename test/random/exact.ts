/** Logarithm and exponential to 60 digits, in whole numbers of 2^-200: slow, and right to far beyond a double. */
const BITS = 200n;
const ONE = 1n << BITS;
const bytes = new DataView(new ArrayBuffer(8));

/** A finite double above 0 as mantissa x 2^exponent. */
function parts(x: number): { mantissa: bigint; exponent: bigint } {
  bytes.setFloat64(0, x);
  const all = bytes.getBigUint64(0);
  const exponent = (all >> 52n) & 0x7ffn;
  const mantissa = all & 0xfffffffffffffn;
  return exponent === 0n
    ? { mantissa, exponent: -1074n }
    : { mantissa: mantissa | (1n << 52n), exponent: exponent - 1075n };
}

const shifted = (x: bigint, by: bigint) => (by >= 0n ? x << by : x >> -by);

/** 2 artanh(t), |t| < 1/2. */
function twiceArtanh(t: bigint): bigint {
  const square = (t * t) >> BITS;
  let power = t;
  let sum = 0n;
  for (let k = 1n; power * power > 1n; k += 2n) {
    sum += power / k;
    power = (power * square) >> BITS;
  }
  return 2n * sum;
}

const LOG_2 = twiceArtanh(ONE / 3n);

/** log x in units of 2^-200; x a finite double above 0. */
export function exactLog(x: number): bigint {
  const { mantissa, exponent } = parts(x);
  const size = BigInt(mantissa.toString(2).length);
  const m = shifted(mantissa, BITS - size); // from 1/2 to 1
  return twiceArtanh(((m - ONE) << BITS) / (m + ONE)) + (exponent + size) * LOG_2;
}

/** A double as a whole number of 2^-200; what is below is cut off. */
export function fixed(x: number): bigint {
  if (x === 0) return 0n;
  const { mantissa, exponent } = parts(Math.abs(x));
  return (x < 0 ? -1n : 1n) * shifted(mantissa, exponent + BITS);
}

/** Product of two numbers in units of 2^-200. */
export const times = (a: bigint, b: bigint): bigint => (a * b) >> BITS;

/** Error of `found` as a value of e^x, x in units of 2^-200, in last places of `found`, a double above 0. */
export function errorOfExp(found: number, x: bigint): number {
  const k = x / LOG_2;
  const rest = x - k * LOG_2;
  let term = ONE;
  let sum = 0n;
  for (let n = 1n; term * term > 1n; n++) {
    sum += term;
    term = times(term, rest) / n;
  }
  const { mantissa, exponent } = parts(found);
  // both over the last place of found, with 100 bits behind the point
  const exact = shifted(sum, k - BITS - exponent + 100n);
  return Number(exact - (mantissa << 100n)) / 2 ** 100;
}

/** Error of `found` as a value of log x, in last places of `found`. */
export function errorOfLog(found: number, x: number): number {
  const difference = exactLog(x) - fixed(found);
  const { exponent } = parts(Math.abs(found));
  return Number(shifted(difference, 100n - BITS - exponent)) / 2 ** 100;
}
