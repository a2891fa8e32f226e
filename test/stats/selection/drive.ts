import type { Procedure } from '../../../src/stats/selection/types.ts';
import { streamOf } from '../../../src/random/stream.ts';

/** Outputs of a design in the replications `from` to `to - 1`. */
export type Sample = (design: number, from: number, to: number) => Float64Array[];

/** Carries a procedure through to its end; `seen` is told of each standing on the way. */
export function drive<Outcome, Standing>(
  procedure: Procedure<Outcome, Standing>,
  sample: Sample,
  seen: (standing: Standing) => void = () => undefined,
): Outcome {
  let step = procedure.next();
  while (step.done !== true) {
    const { wanted, standing } = step.value;
    if (standing !== null) seen(standing);
    const { designs, from, to } = wanted;
    step = procedure.next(designs.map((design) => sample(design, from, to)));
  }
  return step.value;
}

/**
 * Normal outputs, each design with a mean of its own and one deviation; replications of any two correlate by `rho`.
 *
 * @param study number of the study: its replications have nothing in common with another's
 */
export function normalOutputs(
  means: ArrayLike<number>,
  rho: number,
  study: number,
  deviation = 1,
): Sample {
  const common = deviation * Math.sqrt(rho);
  const own = deviation * Math.sqrt(1 - rho);
  const shared: number[] = [];
  const together = streamOf('selection', study, 'together');
  const alone = streamOf('selection', study, 'alone');
  return (design, from, to) => {
    while (shared.length < to) shared.push(rho > 0 ? together.normal() : 0);
    return [
      Float64Array.from(
        { length: to - from },
        (_, i) => means[design]! + common * shared[from + i]! + own * alone.normal(),
      ),
    ];
  };
}
