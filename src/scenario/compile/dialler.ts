import type { FailuresModel, PoolModel, TelemarketingModel } from '../../floor/model.ts';
import { MOST_LINES_EACH, dialerOf } from '../../floor/telemarketing/dialers/index.ts';
import { constant } from '../../random/distributions/index.ts';
import type { Distribution } from '../../random/distributions/types.ts';
import type { Draw } from '../inputs.ts';
import type { Calling, Scenario } from '../scenario.ts';
import { distributionFor } from './varying.ts';

/** How telemarketing dials, as the floor wants it, for one replication. */
export function compileDialler(
  { calling }: Scenario,
  connectRate: number,
  draw: Draw,
): Pick<TelemarketingModel, 'think' | 'failures' | 'pool'> {
  const { attempt, dials_per_day, think } = calling;
  const pool = compilePool(calling, draw);
  const byRing = pool !== null || (attempt === null && dials_per_day === null);
  const thinks = byRing && think !== null && dialerOf(calling.mode).dialer.thinks;
  return {
    think: thinks ? distributionFor(think, 'calling.think', draw) : null,
    failures: byRing ? compileFailures(calling, connectRate, draw) : null,
    pool,
  };
}

function compilePool(calling: Calling, draw: Draw): PoolModel | null {
  const { answer_within, drop_limit, machines, mode, pacing } = calling;
  const { dialer, name, number } = dialerOf(mode);
  if (dialer.pacing === null) return null;
  const detection = machines?.detection ?? null;
  const path = 'calling.machines.detection';
  const firstLevel = dialer.pacing.firstLevel(number);
  const fixed = dialer.pacing.adjust === null ? firstLevel : MOST_LINES_EACH;
  return {
    dialer: name,
    firstLevel,
    answerWithin: answer_within ?? 0,
    missedMachines: detection === null ? 1 : draw(`${path}.misses`, detection.misses),
    falseAlarms: detection === null ? 0 : draw(`${path}.false_alarms`, detection.false_alarms),
    dropLimit: drop_limit ?? 1,
    highestLevel: dialer.pacing.adapts && pacing !== null ? pacing.highest : fixed,
    intensity: pacing?.intensity ?? 0,
    difference: pacing?.difference ?? 0,
  };
}

/** Shares of all dials become shares of those that reach nobody; together they are 1 at most. */
function compileFailures(
  { bad_numbers, busy, machines, ring }: Calling,
  connectRate: number,
  draw: Draw,
): FailuresModel | null {
  const shares = {
    machines: machines === null ? 0 : draw('calling.machines.share', machines.share),
    busy: draw('calling.busy', busy),
    badNumbers: draw('calling.bad_numbers', bad_numbers),
  };
  const sum = shares.machines + shares.busy + shares.badNumbers;
  if (ring === null || sum === 0) return null;
  const fails = Math.max(1 - connectRate, sum);
  const unanswered = distributionFor(ring.unanswered, 'calling.ring.unanswered', draw);
  const rings = (key: 'busy' | 'bad_number' | 'machine'): Distribution => {
    const own = ring[key];
    return own === null ? unanswered : distributionFor(own, `calling.ring.${key}`, draw);
  };
  return {
    machines: shares.machines / fails,
    busy: shares.busy / fails,
    badNumbers: shares.badNumbers / fails,
    machineRings: rings('machine'),
    busyRings: rings('busy'),
    badNumberRings: rings('bad_number'),
    machineWastes:
      machines === null
        ? constant(0)
        : distributionFor(machines.wastes, 'calling.machines.wastes', draw),
  };
}
