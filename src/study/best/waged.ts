import { StudyError } from '../errors.ts';
import type { StudyOptions } from '../options.ts';
import { ROLES } from '../pay-in-force.ts';
import { withWages } from '../same-pay.ts';
import type { Patch } from '../types.ts';
import { OWN_MIX, type Candidates } from './candidates.ts';

/** Mixes of which each may have a wage to be found. */
const MOST = 100_000;

/** Mixes with every `same pay as` in force turned into an hourly wage, and what these come to. */
export async function wagedCandidates(
  candidates: Candidates,
  seed: string,
  { runner, signal }: Pick<StudyOptions, 'runner' | 'signal'>,
): Promise<{ readonly candidates: Candidates; readonly notes: readonly string[] }> {
  const { base, count, pays, runIn } = candidates;
  if (![{}, ...pays.map(({ patch }) => patch), ...candidates.kinds()].some(asksFor(candidates))) {
    return { candidates, notes: [] };
  }
  if (count > MOST) {
    throw new StudyError(
      `best: "same pay as" is found for up to ${MOST} mixes, got ${count}; give the wage as a number`,
    );
  }
  const points = Array.from({ length: count }, (_, mix) => candidates.patch(mix));
  const waged = await withWages({ scenario: base, points, runIn }, seed, {
    runner,
    ...(signal && { signal }),
  });
  return {
    notes: waged.notes,
    candidates: {
      axes: candidates.axes,
      base: waged.scenario,
      count,
      pays,
      runIn,
      own: candidates.own,
      patch: (mix) => (mix === OWN_MIX ? {} : waged.points[mix]!),
      at: (mix) => candidates.at(mix),
      name: (mix) => candidates.name(mix),
      payKey: (mix) => candidates.payKey(mix),
      kinds: () => waged.points,
    },
  };
}

function asksFor({ base }: Candidates): (patch: Patch) => boolean {
  return (patch) => {
    const { pay } = { ...base, ...patch };
    return ROLES.some((role) => pay.plans[pay[role]]?.components[0]?.kind === 'same_pay_as');
  };
}
