import { dialerOf } from '../../floor/telemarketing/dialers/index.ts';
import { middleAverage } from '../compile/varying.ts';
import { lowerOf, middleOf } from '../inputs.ts';
import type { Calling, Varying } from '../scenario.ts';
import type { Draft } from './draft.ts';

/** What a shorter ring would make of a day: more dials than there are seconds. */
const SHORTEST_RING = 1;
/** US rules want a telephone to ring so long, or four times. */
const LAWFUL_RING = 15;

/** Calling, its filter still to be decided on. */
type CallingSoFar = Omit<Calling, 'filter'>;

/** Of `Calling`, what the dialler decides. */
type DiallerPart = Pick<
  Calling,
  'ring' | 'think' | 'busy' | 'bad_numbers' | 'machines' | 'answer_within' | 'drop_limit' | 'pacing'
>;

/** Whether one dialler serves all telemarketers. */
export function isPool(mode: Calling['mode']): boolean {
  return dialerOf(mode).dialer.pacing !== null;
}

/** A dialler of a pool sets its own pace: what else would is refused, or left out if inherited. */
export function leaveOutOtherPaces(draft: Draft): void {
  const mode = draft.values.calling?.mode;
  if (mode === undefined || !isPool(mode)) return;
  for (const key of ['dials_per_day', 'attempt']) {
    draft.leaveOut(
      `calling.${key}`,
      'calling.mode',
      `${key} plays no part with ${mode}: the volume follows from its lines, ring and connect_rate. Leave it out.`,
    );
  }
  if (!draft.isSet('calling.ring')) {
    draft.complain(
      'calling.mode',
      `${mode} needs ring: {answered: 12 s, unanswered: 25 s}, from which its pace follows.`,
    );
  }
}

/**
 * What of the dialler's keys plays a part; the rest is refused, or left out if inherited.
 *
 * @param byRing whether ring times give the pace
 */
export function resolveDialler(draft: Draft, calling: CallingSoFar, byRing: boolean): DiallerPart {
  const { mode } = calling;
  const { dialer } = dialerOf(mode);
  const { pacing } = dialer;
  if (!dialer.thinks) leave(draft, 'think', `think goes with manual and preview, not ${mode}.`);
  if (pacing === null) {
    const pool = 'goes with power, predictive and adaptive, where one dialler serves all.';
    leave(draft, 'answer_within', `answer_within ${pool}`);
    leave(draft, 'drop_limit', `drop_limit ${pool}`);
    leave(draft, 'machines.detection', `machines.detection ${pool}`);
  }
  if (pacing?.adapts !== true) leave(draft, 'pacing', `pacing goes with adaptive, not ${mode}.`);
  if (pacing !== null && pacing.adjust !== null && calling.drop_limit === null) {
    draft.complain('calling.mode', `${mode} needs a drop_limit, such as 3%.`);
  }
  const part = {
    ring: calling.ring,
    think: dialer.thinks ? calling.think : null,
    busy: calling.busy,
    bad_numbers: calling.bad_numbers,
    machines: machinesOf(draft, calling, pacing !== null),
    answer_within: pacing === null ? null : calling.answer_within,
    drop_limit: pacing === null ? null : calling.drop_limit,
    pacing: pacing?.adapts === true ? calling.pacing : null,
  };
  if (byRing) checkRings(draft, part, calling, pacing !== null);
  return byRing ? part : withoutTimes(draft, part);
}

function leave(draft: Draft, key: string, message: string): void {
  draft.leaveOut(`calling.${key}`, 'calling.mode', message);
}

function machinesOf(draft: Draft, { machines }: CallingSoFar, pool: boolean): Calling['machines'] {
  if (machines === null) return null;
  if (machines.share === 0) {
    for (const key of ['detection', 'wastes']) {
      draft.leaveOut(
        `calling.machines.${key}`,
        'calling.machines.share',
        `machines.${key} needs machines.share: the share of dials that a machine answers.`,
      );
    }
    return null;
  }
  return pool ? machines : { ...machines, detection: null };
}

/** Where attempts have a time of their own it contains all of this. */
function withoutTimes(draft: Draft, part: DiallerPart): DiallerPart {
  for (const key of ['think', 'busy', 'bad_numbers', 'machines'] as const) {
    if (part[key] !== null && part[key] !== 0 && draft.isOwn(`calling.${key}`)) {
      draft.notes.push(
        `calling.${key} adds no time: dials_per_day or attempt gives the pace, all of it included.`,
      );
    }
    if (key === 'think' || key === 'machines') draft.forget(`calling.${key}`);
  }
  return { ...part, think: null, busy: 0, bad_numbers: 0, machines: null };
}

function checkRings(
  draft: Draft,
  { bad_numbers, busy, machines, ring }: DiallerPart,
  { connect_rate }: CallingSoFar,
  pool: boolean,
): void {
  if (ring === null) return;
  const spoken = [
    ['busy', 'busy', busy],
    ['bad_number', 'bad_numbers', bad_numbers],
    ['machine', 'machines', machines?.share ?? 0],
  ] as const;
  for (const [name, key, share] of spoken) {
    if (share !== 0) continue;
    draft.leaveOut(
      `calling.ring.${name}`,
      `calling.${key}`,
      `ring.${name} goes with ${key}: 3%, the share of dials that it speaks of.`,
    );
  }
  for (const [name, rings] of Object.entries(ring)) {
    if (rings === null || (name === 'answered' && !pool)) continue;
    if (shortest(rings) >= SHORTEST_RING) continue;
    draft.complain(
      `calling.ring.${name}`,
      `ring.${name} averages less than 1 s: no telephone rings so short.`,
    );
  }
  const shares = [connect_rate.value, busy, bad_numbers, machines?.share ?? 0];
  const all = shares.reduce<number>((sum, share) => sum + middleOf(share), 0);
  if (all > 1) {
    draft.complain(
      'calling',
      `connect_rate, busy, bad_numbers and machines are shares of all dials and add up to ${(100 * all).toFixed(0)} %.`,
    );
  }
  if (pool && middleAverage(ring.unanswered) < LAWFUL_RING) {
    draft.notes.push(
      'calling.ring.unanswered is under 15 s: US rules let a telephone ring 15 s or four times before the dialler hangs up.',
    );
  }
}

function shortest(rings: Varying): number {
  return 'values' in rings ? middleAverage(rings) : lowerOf(rings.average);
}
