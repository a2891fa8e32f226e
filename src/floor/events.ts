/** Whose row an event stands in; an agent is of either role. */
export type EventRole = 'telemarketer' | 'closer' | 'agent' | 'line' | 'floor';

/** Among agents, telemarketers are numbered from 0 and closers from here. */
export const FIRST_CLOSER = 1_000_000;

/** One kind of event. */
export interface EventKind {
  readonly who: EventRole;
  /** Whether it takes time; else it is a moment. */
  readonly span: boolean;
  /** What its amount is; null where it has none. */
  readonly amount: string | null;
  /** As a log says it, behind who it was. */
  readonly says: string;
}

function kind(
  who: EventRole,
  span: boolean,
  says: string,
  amount: string | null = null,
): EventKind {
  return { who, span, says, amount };
}

/** All that may be recorded. A new kind is a line here, and one where it is booked: `recorder.note(EVENT.name, ...)`. */
export const EVENT_KINDS = {
  /** Told with the failed dials to expect, where the gap to a contact is drawn at once. */
  dialling: kind('telemarketer', true, 'dials', 'failed_dials'),
  /** The same time where each dial in it is told. */
  dialled: kind('telemarketer', true, 'dials', 'failed_dials'),
  dial: kind('telemarketer', true, 'dials'),
  talk: kind('telemarketer', true, 'talks', 'qualified'),
  wrap_up: kind('telemarketer', true, 'wraps up'),
  no_record: kind('telemarketer', true, 'has nobody to call at the moment'),
  list_dry: kind('telemarketer', true, 'has nobody left to call: the list is dry'),
  on_machine: kind('telemarketer', true, 'listens to a machine'),
  waiting: kind('telemarketer', true, 'waits for the dialler'),
  hold: kind('telemarketer', true, 'stays on the line with a lead'),
  staying: kind('telemarketer', true, 'stays with a lead that was handed over'),
  /** Of a dialler's lines, each attempt by what came of it; what a closing window cuts off is not told. */
  line_answered: kind('line', true, 'rings until somebody answers'),
  line_unanswered: kind('line', true, 'rings in vain'),
  line_busy: kind('line', true, 'meets a busy signal'),
  line_bad_number: kind('line', true, 'dials a bad number'),
  line_machine: kind('line', true, 'rings until a machine answers'),
  line_false_alarm: kind(
    'line',
    true,
    'rings until somebody answers, and drops the call as a machine',
  ),
  dropped: kind('floor', false, 'a call is dropped: no telemarketer is free'),
  own_dialling: kind('closer', true, 'dials for new leads', 'failed_dials'),
  own_dial: kind('closer', true, 'dials for new leads'),
  own_talk: kind('closer', true, 'talks to a prospect', 'qualified'),
  own_wrap_up: kind('closer', true, 'wraps up'),
  own_lead: kind('closer', false, 'finds the lead'),
  qualified: kind('telemarketer', false, 'qualifies the lead'),
  /** Its source is a number, from 0 in the order of the file. */
  inbound: kind('floor', false, 'the lead comes in by itself', 'source'),
  open_lead: kind('floor', false, 'the lead was open when the horizon began'),
  open_deal: kind('floor', false, 'the deal was open when the horizon began'),
  /** With the tries in vain so far; what falls due while closed comes at the next opening. */
  queued: kind('floor', false, 'the lead comes into the queue', 'tries'),
  /** With the seconds until then. */
  appointment_set: kind('telemarketer', false, 'sets an appointment', 'lead_time'),
  rebooked: kind('floor', false, 'the appointment is set again', 'lead_time'),
  beyond_period: kind('floor', false, 'the appointment is set for after the period'),
  no_slot: kind('floor', false, 'no slot is free soon enough: the lead is lost'),
  /** With the times nobody came. */
  appointment_due: kind('floor', false, 'it is time for the appointment', 'tries'),
  appointment_missed: kind('floor', false, 'closing time: no closer was free for the appointment'),
  gave_up: kind('floor', false, 'the lead gives up'),
  turned_away: kind('floor', false, 'closing time cuts the lead off'),
  no_room: kind('floor', false, 'the queue is full: the lead is lost'),
  overflowed: kind('floor', false, 'closing time: the lead is to be called back'),
  no_room_overflowed: kind('floor', false, 'the queue is full: the lead is to be called back'),
  gave_up_overflowed: kind('floor', false, 'the lead stops holding and is to be called back'),
  returned: kind('floor', false, 'sales sends the lead back unread'),
  unreached: kind('closer', false, 'tried in vain for the last time: the lead is never reached'),
  first_call: kind('closer', true, 'has the first call', 'cut_short'),
  reject: kind('closer', true, 'finds that it never was a lead', 'cut_short'),
  vain_try: kind('closer', true, 'tries in vain', 'cut_short'),
  no_show: kind('closer', true, 'waits for somebody who does not come', 'cut_short'),
  no_show_lost: kind('closer', false, 'books no other appointment: the lead is lost'),
  held: kind('closer', false, 'has held the appointment'),
  follow_up: kind('closer', true, 'follows up', 'cut_short'),
  /** Of nobody where any closer may take it. */
  follow_up_due: kind('closer', false, 'a follow-up is due'),
  sale: kind('closer', false, 'makes the sale', 'value'),
  refused: kind('closer', false, 'is refused: no deal'),
  cancelled: kind('closer', false, 'the sale will be cancelled within its window', 'value'),
  absent: kind('agent', true, 'is not at work'),
  in_training: kind('agent', true, 'is in training'),
  vacant: kind('agent', true, 'is a vacant place'),
  day_off: kind('agent', true, 'has the day off'),
  joined: kind('agent', false, 'joins the floor'),
  left: kind('agent', false, 'has left the floor'),
  /** At the beginning of each day of it, with the share of the full rate, or speed, by now. */
  on_ramp: kind('agent', false, 'is still learning', 'of_full_rate'),
  /** Off all lists, his or her share or the common ones, up to the beginning of the day. */
  records_used: kind('agent', false, 'has used up records so far', 'records'),
  records_bought: kind('floor', false, 'records are bought', 'records'),
  window_opens: kind('floor', false, 'working time begins'),
  window_closes: kind('floor', false, 'working time ends'),
} as const satisfies Readonly<Record<string, EventKind>>;

export type EventName = keyof typeof EVENT_KINDS;

/** Names of all kinds, in the order of their numbers. */
export const EVENT_NAMES = Object.keys(EVENT_KINDS) as EventName[];

/** Number of each kind. */
export const EVENT = Object.fromEntries(
  EVENT_NAMES.map((name, number) => [name, number]),
) as Readonly<Record<EventName, number>>;

/** What is told of a lead that cannot wait, or no longer: where it is rung back later, and where it is lost. */
export const TURNED_AWAY = {
  atClosing: { overflowed: EVENT.overflowed, lost: EVENT.turned_away },
  noRoom: { overflowed: EVENT.no_room_overflowed, lost: EVENT.no_room },
  outOfPatience: { overflowed: EVENT.gave_up_overflowed, lost: EVENT.gave_up },
} as const;

export type TurnedAway = (typeof TURNED_AWAY)[keyof typeof TURNED_AWAY];
