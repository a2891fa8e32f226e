import type { Procedure, Sampled, Step } from '../../stats/selection/types.ts';
import { ask, type Asking } from './ask.ts';
import type { BestLook } from './result.ts';

/** Averages of the objective, of every design, over all that was simulated of it. */
export class Averages {
  private readonly numerators: Float64Array;
  private readonly denominators: Float64Array;
  private readonly ratio: boolean;
  /** 1 where more of the metric is better, else -1. */
  readonly sign: 1 | -1;

  /** @param ratio of a ratio numerators come as they are, of a sum signed so that more is better */
  constructor(designs: number, ratio: boolean, sign: 1 | -1) {
    this.numerators = new Float64Array(designs);
    this.denominators = new Float64Array(designs);
    this.ratio = ratio;
    this.sign = sign;
  }

  /** @param denominators absent where each replication counts 1 */
  add(design: number, numerators: Float64Array, denominators?: Float64Array): void {
    for (let i = 0; i < numerators.length; i++) {
      this.numerators[design]! += numerators[i]!;
      this.denominators[design]! += denominators?.[i] ?? 1;
    }
  }

  /** In the metric's own direction; NaN where there is none. */
  of(design: number): number {
    const value = this.numerators[design]! / this.denominators[design]!;
    return this.ratio ? value : this.sign * value;
  }
}

/**
 * Designs that were best of all in some of the replications that all of them lived first, most often first: what wins in some
 * possible floors need not be near the best average.
 */
function winnersOf(sampled: Sampled, sign: 1 | -1, ratio: boolean): readonly number[] {
  const wins = new Map<number, number>();
  const replications = sampled[0]?.[0]?.length ?? 0;
  for (let replication = 0; replication < replications; replication++) {
    let winner = -1;
    let most = -Infinity;
    sampled.forEach(([numerators, denominators], design) => {
      const value = numerators![replication]! / (ratio ? denominators![replication]! : 1);
      if (!(sign * value > most)) return;
      most = sign * value;
      winner = design;
    });
    if (winner >= 0) wins.set(winner, (wins.get(winner) ?? 0) + 1);
  }
  return Array.from(wins)
    .sort((a, b) => b[1] - a[1] || a[0] - b[0])
    .map(([design]) => design);
}

/** How far a search came. */
export interface Driven<Outcome, Known> {
  /** Null where it was halted. */
  readonly outcome: Outcome | null;
  /** The last look's; null before the first. */
  readonly standing: Known | null;
  readonly looks: readonly BestLook[];
  /** Designs that were best in some of the first replications. */
  readonly winners: readonly number[];
}

/** Simulates what a procedure asks for until it knows enough, or it is halted. */
export async function drive<Outcome, Known>(
  procedure: Procedure<Outcome, Known>,
  asking: Asking,
  averages: Averages,
  told: (standing: Known) => BestLook | null,
): Promise<Driven<Outcome, Known>> {
  const looks: BestLook[] = [];
  let standing: Known | null = null;
  const see = (known: Known | null): void => {
    if (known === null || known === standing) return;
    standing = known;
    const look = told(known);
    if (look !== null && look.replications !== looks.at(-1)?.replications) looks.push(look);
  };
  const { ratio } = asking;
  let winners: readonly number[] | null = null;
  let step: IteratorResult<Step<Known>, Outcome> = procedure.next();
  while (!step.done) {
    const { wanted } = step.value;
    see(step.value.standing);
    const sampled = await ask(wanted, asking);
    if (sampled === null) return { outcome: null, standing, looks, winners: winners ?? [] };
    wanted.designs.forEach((design, at) => {
      const [numerators, denominators] = sampled[at]!;
      averages.add(design, numerators!, ratio ? denominators : undefined);
    });
    // Sums come signed, more being better.
    winners ??= winnersOf(sampled, ratio ? averages.sign : 1, ratio);
    step = procedure.next(sampled);
  }
  return { outcome: step.value, standing, looks, winners: winners ?? [] };
}
