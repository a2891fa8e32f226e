/**
 * Logarithm, exponential and power that give the same bits on every machine.
 *
 * `Math.log` and its kin differ in the last bit between engines. These use only operations that IEEE 754 fixes exactly
 * (+ - * /) and integer arithmetic on the bits of a double (little-endian, as every engine in use is).
 *
 * Method and coefficients of log and pow: fdlibm (Sun Microsystems, 1993), e_log.c, e_exp.c and e_pow.c.
 */
const double = new Float64Array(1);
const halves = new Int32Array(double.buffer);

const TWO_54 = 18014398509481984;
const LOG_2_HIGH = 6.9314718036912381649e-1; // its last 32 bits are 0, so whole multiples are exact
const LOG_2_LOW = 1.90821492927058770002e-10;
const ONE_OVER_LOG_2 = 1.442695040888963387;
/** 3 x 2^51: added and taken away, it rounds to a whole number without a branch. */
const TO_WHOLE = 6755399441055744;

/** 2^k at k + 1022, for k from -1022 to 1023. */
const powersOfTwo = new Float64Array(2046);
for (let exponent = 1; exponent <= 2046; exponent++) {
  halves[0] = 0;
  halves[1] = exponent << 20;
  powersOfTwo[exponent - 1] = double[0]!;
}

/** y x 2^k, rounded once; y from 1/2 to 2, k a whole number from -1100 to 1024. */
function scaled(y: number, k: number): number {
  if (k > 1023) return y * 2 * powersOfTwo[k + 1021]!;
  if (k < -1022) return y * powersOfTwo[k + 54 + 1022]! * (1 / TWO_54);
  return y * powersOfTwo[k + 1022]!;
}

/**
 * Natural logarithm, within 1 ulp.
 *
 * @param x any number
 * @returns -Infinity for 0, NaN below 0
 */
export function log(x: number): number {
  let k = 0;
  double[0] = x;
  let high = halves[1]!;
  if (high < 0x00100000 || high >= 0x7fd00000) {
    if (x === 0) return -Infinity;
    if (!(x > 0 && x < Infinity)) return x > 0 ? x : NaN;
    // subnormal or nearly infinite: brought to where 2^-k below is a plain double
    k = x < 1 ? -54 : 54;
    x = x < 1 ? x * TWO_54 : x / TWO_54;
    double[0] = x;
    high = halves[1]!;
  }

  // x = 2^k (1 + f) with 1 + f between sqrt(1/2) and sqrt(2); 0x3fe6a09e begins sqrt(1/2)
  const exponent = (high + (0x3ff00000 - 0x3fe6a09e)) >> 20;
  k += exponent - 1023;
  const f = x * powersOfTwo[1022 + 1023 - exponent]! - 1;

  const s = f / (2 + f);
  const z = s * s;
  const w = z * z;
  const even =
    w * (3.999999999940941908e-1 + w * (2.222219843214978396e-1 + w * 1.531383769920937332e-1));
  const odd =
    z *
    (6.66666666666673513e-1 +
      w * (2.857142874366239149e-1 + w * (1.818357216161805012e-1 + w * 1.479819860511658591e-1)));
  const half = 0.5 * f * f;
  return s * (half + (even + odd)) + k * LOG_2_LOW - half + f + k * LOG_2_HIGH;
}

/** Steps of 2^(1/128), and the logarithm of one in two parts; so many steps of the first part are exact. */
const STEPS = 128;
const STEPS_PER_UNIT = ONE_OVER_LOG_2 * STEPS;
const STEP_HIGH = LOG_2_HIGH / STEPS;
const STEP_LOW = LOG_2_LOW / STEPS;
const { roots, rest: rootsRest } = rootsOfTwo(STEPS);

/**
 * e to the power x, within 1 ulp.
 *
 * @param x any number
 * @returns Infinity above 709.78, 0 below -745.13
 *
 * Method: P. T. P. Tang, Table-driven implementation of the exponential function, ACM TOMS 15 (1989).
 */
export function exp(x: number): number {
  if (!(x > -708 && x < 709)) return expAtEnds(x);
  // x = k log(2) / 128 + r with |r| <= log(2) / 256
  const k = x * STEPS_PER_UNIT + TO_WHOLE - TO_WHOLE;
  const r = x - k * STEP_HIGH - k * STEP_LOW;
  const root = roots[k & (STEPS - 1)]! * powersOfTwo[(k >> 7) + 1022]!;
  return root + root * (rootsRest[k & (STEPS - 1)]! + r + restOfExp(r));
}

/** The same, apart so that `exp` stays small, where the result may be subnormal, 0 or infinite. */
function expAtEnds(x: number): number {
  if (!(x <= 709.782712893384)) return x > 0 ? Infinity : NaN;
  if (x < -745.1332191019412) return 0;
  const k = x * STEPS_PER_UNIT + TO_WHOLE - TO_WHOLE;
  const r = x - k * STEP_HIGH - k * STEP_LOW;
  const root = roots[k & (STEPS - 1)]!;
  return scaled(root + root * (rootsRest[k & (STEPS - 1)]! + r + restOfExp(r)), k >> 7);
}

/** e^r - 1 - r for |r| <= log(2) / 256. */
function restOfExp(r: number): number {
  return r * r * (0.5 + r * (1 / 6) + r * r * (1 / 24 + r * (1 / 120)));
}

/** 2^(i/steps) for i from 0, rounded, and what rounding left of each, as a share of it; steps a power of 2. */
function rootsOfTwo(steps: number): { roots: Float64Array; rest: Float64Array } {
  const bits = 128n;
  const one = 1n << bits;
  const roots = new Float64Array(steps);
  const rest = new Float64Array(steps);
  /** 2^(1/2), 2^(1/4) ..., in units of 2^-128. */
  const halvings: bigint[] = [];
  for (let size = steps, last = 2n * one; size > 1; size /= 2) {
    last = squareRoot(last << bits);
    halvings.push(last);
  }
  for (let i = 0; i < steps; i++) {
    const exact = halvings.reduce(
      (product, root, j) => ((i << (j + 1)) & steps ? (product * root) >> bits : product),
      one,
    );
    roots[i] = Number(exact) / Number(one);
    const lost = exact - BigInt(roots[i]! * 2 ** 52) * (one >> 52n);
    rest[i] = Number(lost) / Number(exact);
  }
  return { roots, rest };
}

/** Newton's iteration from above. */
function squareRoot(square: bigint): bigint {
  let root = 1n << BigInt(Math.ceil(square.toString(2).length / 2));
  for (;;) {
    const next = (root + square / root) >> 1n;
    if (next >= root) return root;
    root = next;
  }
}

/** r (e^r + 1) / (e^r - 1) - 2 for z = r^2, |r| <= log(2) / 2: what `pow` knows of the exponential. */
function kernel(z: number): number {
  return (
    z *
    (1.66666666666666019037e-1 +
      z *
        (-2.77777777770155933842e-3 +
          z *
            (6.61375632143793436117e-5 +
              z * (-1.6533902205465251539e-6 + z * 4.13813679705723846039e-8))))
  );
}

/** x rounded to 26 bits, so that products of two such numbers are exact (Dekker 1971); |x| below 1e300. */
function rounded(x: number): number {
  const c = x * 134217729;
  return c - (c - x);
}

/**
 * x to the power y, within 1 ulp; the special cases are those of `Math.pow`.
 *
 * @param x any number
 * @param y any number
 * @returns NaN where x < 0 and y is not whole
 */
export function pow(x: number, y: number): number {
  if (y === 0) return 1;
  if (x !== x || y !== y) return NaN;
  const size = Math.abs(x);
  if (y === Infinity || y === -Infinity) {
    if (size === 1) return NaN;
    return size > 1 === y > 0 ? Infinity : 0;
  }
  let sign = 1;
  if (x < 0 || 1 / x === -Infinity) {
    const whole = Math.floor(y) === y;
    if (!whole && size !== 0 && size !== Infinity) return NaN;
    if (whole && Math.floor(y / 2) !== y / 2) sign = -1;
  }
  if (size === 0 || size === Infinity) return sign * ((size === 0) === y < 0 ? Infinity : 0);
  return size === 1 ? sign : sign * powerOfPositive(size, y);
}

/** 2^(y log2 x) with the logarithm in two parts of together some 70 bits; x finite and above 0, y finite. */
function powerOfPositive(x: number, y: number): number {
  // x = 2^n m; m between sqrt(3)/2 and sqrt(3) is near its centre, 1 or 3/2
  let n = 0;
  if (!(x >= 1e-300 && x <= 1e300)) {
    n = x < 1 ? -54 : 54;
    x = x < 1 ? x * TWO_54 : x / TWO_54;
  }
  double[0] = x;
  const high = halves[1]!;
  const mantissa = high & 0x000fffff;
  let exponent = high >> 20;
  let centre = 1;
  let logCentreHigh = 0;
  let logCentreLow = 0;
  if (mantissa >= 0xbb67a) {
    exponent += 1;
  } else if (mantissa > 0x3988e) {
    centre = 1.5;
    logCentreHigh = 5.84962487220764160156e-1;
    logCentreLow = 1.35003920212974897128e-8;
  }
  n += exponent - 1023;
  const m = x * powersOfTwo[1022 + 1023 - exponent]!;

  // s = (m - centre) / (m + centre) in two parts
  const difference = m - centre;
  const reciprocal = 1 / (m + centre);
  const s = difference * reciprocal;
  const sHigh = rounded(s);
  const sumHigh = rounded(m + centre);
  const sumLow = m - (sumHigh - centre);
  const sLow = reciprocal * (difference - sHigh * sumHigh - sHigh * sumLow);

  // log(m / centre) = 2/3 s (3 + s^2 + r)
  const z = s * s;
  const r =
    z *
      z *
      (5.99999999999994648725e-1 +
        z *
          (4.28571428578550184252e-1 +
            z *
              (3.33333329818377432918e-1 +
                z *
                  (2.72728123808534006489e-1 +
                    z * (2.30660745775561754067e-1 + z * 2.06975017800338417784e-1))))) +
    sLow * (sHigh + s);
  const squareHigh = sHigh * sHigh;
  const factorHigh = rounded(3 + squareHigh + r);
  const factorLow = r - (factorHigh - 3 - squareHigh);
  const productHigh = sHigh * factorHigh;
  const productLow = sLow * factorHigh + factorLow * s;
  const sumOfProducts = rounded(productHigh + productLow);
  const rest = productLow - (sumOfProducts - productHigh);

  // times 2 / (3 log 2), plus log2 of centre and n
  const zHigh = 9.61796700954437255859e-1 * sumOfProducts;
  const zLow =
    -7.02846165095275826516e-9 * sumOfProducts + rest * 9.61796693925975554329e-1 + logCentreLow;
  const logHigh = rounded(zHigh + zLow + logCentreHigh + n);
  const logLow = zLow - (logHigh - n - logCentreHigh - zHigh);

  const about = y * logHigh;
  if (about > 1100) return Infinity;
  if (about < -1200) return 0;
  const yHigh = rounded(y);
  const exponentLow = (y - yHigh) * logHigh + y * logLow;
  const exponentHigh = yHigh * logHigh;
  return powerOfTwo(exponentHigh, exponentLow);
}

/** 2^(high + low), low being much the smaller. */
function powerOfTwo(high: number, low: number): number {
  const whole = high + low;
  // 8.0085662595372944e-17 = log2 of (largest double + half its last bit), from 1024
  if (whole >= 1024 && (whole > 1024 || low + 8.0085662595372944372e-17 > whole - high))
    return Infinity;
  if (whole <= -1075 && (whole < -1075 || low <= whole - high)) return 0;
  const n = Math.ceil(whole - 0.5);
  const rest = high - n;
  const t = rounded(low + rest);
  const u = t * 6.93147182464599609375e-1;
  const v = (low - (t - rest)) * 6.93147180559945286227e-1 + t * -1.90465429995776804525e-9;
  const z = u + v;
  const w = v - (z - u);
  const c = z - kernel(z * z);
  return scaled(1 - ((z * c) / (c - 2) - (w + z * w) - z), n);
}
