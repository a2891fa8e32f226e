import type { Distribution } from '../../random/distributions/types.ts';
import type { Stream } from '../../random/stream.ts';
import type { FailuresModel } from '../model.ts';

/** What becomes of an attempt that reaches nobody. */
export const UNANSWERED = 0;
export const BUSY = 1;
export const BAD_NUMBER = 2;
export const MACHINE = 3;

/** @param luck uniform, from 0 to below 1 */
export function failureOf({ badNumbers, busy, machines }: FailuresModel, luck: number): number {
  if (luck < machines) return MACHINE;
  if (luck < machines + busy) return BUSY;
  return luck < machines + busy + badNumbers ? BAD_NUMBER : UNANSWERED;
}

/**
 * Whether an attempt that fails shows its record to be bad. Such dials are those to bad numbers first, then those that nobody
 * answers: machines and busy signals keep their shares while there is room.
 *
 * @param luck  of `failureOf`
 * @param share of failing attempts on records like this one
 */
export function isBadRecord(failures: FailuresModel | null, luck: number, share: number): boolean {
  const others = failures === null ? 0 : failures.machines + failures.busy;
  const from = others + share > 1 ? 1 - share : others;
  return luck >= from && luck < from + share;
}

/** How long a failure rings; `unanswered` where nobody answers. */
export function ringOf(
  failures: FailuresModel,
  failure: number,
  unanswered: Distribution,
): Distribution {
  if (failure === MACHINE) return failures.machineRings;
  if (failure === BUSY) return failures.busyRings;
  return failure === BAD_NUMBER ? failures.badNumberRings : unanswered;
}

/**
 * How long an attempt that reaches nobody takes a telemarketer who dials for himself or herself.
 *
 * @param luck       uniform, from the chance of connecting to below 1: which failure it is
 * @param connects   that chance
 * @param unanswered s, where it is none but that
 * @param stream     for the times of the others
 */
export function failingSeconds(
  failures: FailuresModel,
  luck: number,
  connects: number,
  unanswered: number,
  stream: Stream,
): number {
  const failure = failureOf(failures, (luck - connects) / (1 - connects));
  const { badNumberRings, busyRings, machineRings } = failures;
  if (failure === BUSY) return busyRings.at(busyRings.luck(stream));
  if (failure === BAD_NUMBER) return badNumberRings.at(badNumberRings.luck(stream));
  if (failure === UNANSWERED) return unanswered;
  return machineRings.at(machineRings.luck(stream)) + timeOnMachine(failures, stream);
}

/** What one machine takes of a telemarketer, s. */
export function timeOnMachine({ machineWastes }: FailuresModel, stream: Stream): number {
  return machineWastes.at(machineWastes.luck(stream));
}
