/** Factors tried first; then as many between two neighbours, as often as it takes. */
const FIRST = [1 / 64, 1, 64] as const;
const STEPS = 8;
const ROUNDS = 4;

/**
 * The factors on each plan's pay at which it pays a target in the middle.
 *
 * A plan's pay is in proportion to its amounts and rates, but for a legal minimum that tops it up: where two neighbouring
 * factors show the proportion, the factor follows exactly; else the gap between them is looked into, and at last taken as a
 * straight line.
 *
 * @param target what is to be paid, currency; asked once the first middles are known
 * @param plans  how many
 * @param middlesAt middle pay of each plan at each factor asked of it, currency: never falling in the factor
 * @param exact  what rounding may take off or add, currency
 * @returns null for a plan that pays the target at no factor from 1/64 to 64
 */
export async function factorsTo(
  target: () => number,
  plans: number,
  middlesAt: (factors: readonly (readonly number[])[]) => Promise<readonly (readonly number[])[]>,
  exact: number,
): Promise<(number | null)[]> {
  const found: (number | null | undefined)[] = Array.from({ length: plans });
  let asked: (readonly number[])[] = Array.from({ length: plans }, () => FIRST);
  for (let round = 1; asked.some((factors) => factors.length > 0); round++) {
    const middles = await middlesAt(asked);
    asked = asked.map((factors, plan): readonly number[] => {
      if (factors.length === 0) return [];
      const gap = gapAround(target(), factors, middles[plan]!);
      found[plan] = gap === null ? null : inGap(target(), gap);
      if (gap === null || round === ROUNDS || isProportional(gap, exact)) return [];
      const { from, to } = gap;
      return Array.from({ length: STEPS + 1 }, (_, i) => from + ((to - from) * i) / STEPS);
    });
  }
  return found.map((factor) => factor ?? null);
}

/** Two neighbouring factors and what is paid at each. */
interface Gap {
  readonly from: number;
  readonly to: number;
  readonly low: number;
  readonly high: number;
}

function gapAround(
  target: number,
  factors: readonly number[],
  middles: readonly number[],
): Gap | null {
  for (let i = 0; i + 1 < factors.length; i++) {
    const [low, high] = [middles[i]!, middles[i + 1]!];
    if (low <= target && target <= high && low < high) {
      return { from: factors[i]!, to: factors[i + 1]!, low, high };
    }
  }
  return null;
}

function isProportional({ from, to, low, high }: Gap, exact: number): boolean {
  return Math.abs(low * to - high * from) <= exact * (from + to);
}

function inGap(target: number, { from, to, low, high }: Gap): number {
  return from + ((to - from) * (target - low)) / (high - low);
}
