/**
 * The replications at which a procedure looks, fixed before it samples: each look about the root of 2 times the last.
 *
 * @param first replications of the first look
 * @param most  none beyond these
 * @returns rising whole numbers, such as 16, 23, 32, 46, 64
 * @throws {RangeError} where `first` is not a whole number from 8 or lies beyond `most`
 */
export function looksOf(first: number, most: number): number[] {
  if (!(Number.isInteger(first) && first >= FEWEST && first <= most && most < Infinity)) {
    throw new RangeError(
      `looksOf: expected a first look from ${FEWEST} up to the most replications, found ${first} and ${most}`,
    );
  }
  const looks: number[] = [];
  for (let even = first; even <= most; even *= 2) {
    looks.push(even);
    const odd = Math.ceil(even * Math.SQRT2);
    if (odd <= most) looks.push(odd);
  }
  return looks;
}

/** Below this many replications no spread is worth dropping a design on. */
const FEWEST = 8;
