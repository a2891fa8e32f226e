import type { OtherInputs } from '../scenario/inputs.ts';
import type { Job, Variant } from './types.ts';

/** Beyond the replications of any study; a multiple of the block in which inputs are stratified. */
const TWINS = 2 ** 20;

/** A replication beside another one, of the same distribution and independent of it. */
export function twinOf(replication: number): number {
  return replication + TWINS;
}

/** Points of a job that live the same inputs and luck. */
export interface Alike {
  readonly variant: Variant;
  /** Their places among the job's points, rising. */
  readonly numbers: readonly number[];
}

/** A job's points, those together that may share stages. */
export function pointsByVariant({ points, variants = [] }: Job): readonly Alike[] {
  const found = new Map<string, { variant: Variant; numbers: number[] }>();
  points.forEach((_, number) => {
    const variant = variants[number] ?? {};
    const key = JSON.stringify(variant);
    const alike = found.get(key);
    if (alike) alike.numbers.push(number);
    else found.set(key, { variant, numbers: [number] });
  });
  return [...found.values()];
}

/** What a variant changes of its replication's inputs. */
export function otherInputs(replication: number, { held, twinInputs }: Variant): OtherInputs {
  const other = twinOf(replication);
  return {
    ...(held !== undefined && { held }),
    ...(twinInputs !== undefined && {
      fromOther: {
        replication: other,
        takes: (path) => twinInputs === 'all' || twinInputs.includes(path),
      },
    }),
  };
}
