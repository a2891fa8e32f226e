import type { Calendar } from './calendar.ts';
import { EVENT } from './events.ts';
import { FOUND_BY_CLOSER, OPEN_DEAL, OPEN_LEAD, type LeadStream } from './lead-stream.ts';
import type { LeadBook } from './telesales/lead-book.ts';

/** Told what happens on a floor, where somebody wants to see it. Whoever books holds one, or null: nobody records. */
export interface Recorder {
  /**
   * @param event  number of the kind, from `EVENT`
   * @param from   clock seconds; events need not come in the order of time
   * @param until  clock seconds; `from` for a moment
   * @param who    person's number in his or her role, from 0; -1 for nobody
   * @param lead   number of the lead in its stream, from 0; -1 for none
   * @param amount what the kind says its amount is; 0 where it has none
   */
  note(event: number, from: number, until: number, who: number, lead: number, amount: number): void;
}

/** Tells a recorder that a lead, or a deal that was open, came into the stream. */
export function noteArrival(recorder: Recorder, leads: LeadStream, lead: number): void {
  const owner = leads.owner[lead]!;
  const at = leads.time[lead]!;
  if (owner >= 0) recorder.note(EVENT.qualified, at, at, owner, lead, 0);
  else if (owner === OPEN_DEAL) recorder.note(EVENT.open_deal, at, at, -1, lead, 0);
  else if (owner === OPEN_LEAD) recorder.note(EVENT.open_lead, at, at, -1, lead, 0);
  else if (owner > FOUND_BY_CLOSER) recorder.note(EVENT.inbound, at, at, -1, lead, -1 - owner);
  else recorder.note(EVENT.own_lead, at, at, FOUND_BY_CLOSER - owner, lead, 0);
}

/** What a recorder is told of a lead from. */
interface Present {
  readonly now: number;
  readonly book: LeadBook;
  readonly leads: LeadStream;
}

/** Tells that a lead came into the queue, or that it is time for its appointment. */
export function noteQueued(
  recorder: Recorder,
  { book, now, slots }: Present & { readonly slots: object | null },
  lead: number,
): void {
  const tries = book.tries[lead]!;
  const event = slots === null ? EVENT.queued : EVENT.appointment_due;
  const at = slots === null && tries <= 0 ? now : book.queuedAt[lead]!;
  recorder.note(event, at, at, -1, lead, Math.max(0, tries));
}

/** Tells when a deal is to be followed up, if ever: by whoever is free, or by the closer who found the lead. */
export function noteDue(
  recorder: Recorder,
  { dueAt, leads }: Pick<Present, 'leads'> & { readonly dueAt: number },
  { windowEnd, windowStart }: Calendar,
  lead: number,
): void {
  if (dueAt === Number.POSITIVE_INFINITY) return;
  const owner = leads.owner[lead]!;
  const who = owner <= FOUND_BY_CLOSER ? FOUND_BY_CLOSER - owner : -1;
  const window = windowEnd.findIndex((end) => end > dueAt);
  const at = window < 0 ? dueAt : Math.max(dueAt, windowStart[window]!);
  recorder.note(EVENT.follow_up_due, at, at, who, lead, 0);
}

/** Tells of an appointment that is set, for a moment `at`, Infinity for none, or set again. */
export function noteAppointment(
  recorder: Recorder,
  owner: number,
  lead: number,
  from: number,
  at: number,
  again: boolean,
): void {
  const event = again ? EVENT.rebooked : EVENT.appointment_set;
  if (at === Number.POSITIVE_INFINITY) recorder.note(EVENT.beyond_period, from, from, -1, lead, 0);
  else recorder.note(event, from, from, Math.max(-1, owner), lead, at - from);
}
