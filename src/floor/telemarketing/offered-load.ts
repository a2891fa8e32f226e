import type { PoolModel, TelemarketingModel } from '../model.ts';

/** What of a model says how long a line rings and how long a call is served. */
export type LoadModel = Pick<
  TelemarketingModel,
  | 'answeredAttempt'
  | 'attempt'
  | 'failures'
  | 'leadExtras'
  | 'leadTalk'
  | 'qualifyRate'
  | 'qualifyTalk'
  | 'talk'
  | 'wrap'
>;

/** What one line offers. */
export interface Load {
  readonly offered: number;
  readonly answers: number;
  readonly rings: number;
  readonly served: number;
}

/**
 * What one line offers by the model's averages: seconds that its calls hold telemarketers, for each second that it rings,
 * calls put through per second of ringing, seconds that an attempt rings, and seconds that a call holds a telemarketer.
 * Machines that detection misses are calls, too.
 *
 * @param connects chance that an attempt connects
 */
export function offeredLoad(
  model: LoadModel,
  { falseAlarms, missedMachines }: Pick<PoolModel, 'falseAlarms' | 'missedMachines'>,
  connects: number,
): Load {
  const { answeredAttempt, attempt, failures, leadExtras, leadTalk, qualifyRate, qualifyTalk } =
    model;
  const { talk, wrap } = model;
  const lead = (leadTalk ?? talk).mean + (qualifyTalk === null ? 0 : qualifyTalk.mean) + leadExtras;
  const handle = qualifyRate * lead + (1 - qualifyRate) * talk.mean + wrap.mean;
  const fails = 1 - connects;
  const live = connects * (1 - falseAlarms);
  let rings = connects * (answeredAttempt ?? attempt).mean + fails * attempt.mean;
  let machines = 0;
  let wasted = 0;
  if (failures !== null) {
    const { badNumberRings, badNumbers, busy, busyRings, machineRings, machineWastes } = failures;
    const unanswered = attempt.mean;
    rings += fails * failures.machines * (machineRings.mean - unanswered);
    rings += fails * busy * (busyRings.mean - unanswered);
    rings += fails * badNumbers * (badNumberRings.mean - unanswered);
    machines = fails * failures.machines * missedMachines;
    wasted = machines * machineWastes.mean;
  }
  const seconds = live * handle + wasted;
  const served = seconds > 0 ? seconds / (live + machines) : 0;
  if (!(rings > 0)) return { offered: 0, answers: 0, rings: 0, served };
  return { offered: seconds / rings, answers: live / rings, rings, served };
}
