import type { Calling } from '../scenario.ts';
import { chooseQualifying, resolveFilter, screens } from './qualifying.ts';
import { isPool, leaveOutOtherPaces, resolveDialler } from './dialler.ts';
import { whole } from './draft.ts';
import type { Draft } from './draft.ts';

/** Calling, with one way to give the pace and one to give a lead's talk. */
export function resolveCalling(draft: Draft): Calling | undefined {
  const shifts = shiftsOf(draft);
  checkHours(draft, 'calling.connect_rate.by_hour', shifts);
  leaveOutOtherPaces(draft);
  choosePace(draft);
  chooseTalk(draft);
  chooseQualifying(draft);
  const calling = whole(draft.values.calling);
  if (calling === undefined) return undefined;
  const continuous = draft.values.period?.continuous === true;
  const { value, by_hour, by_weekday } = calling.connect_rate;
  const pool = isPool(calling.mode);
  const attempt = !pool && rules(draft, 'calling.attempt', 'calling.dials_per_day');
  const volume = pool || attempt ? null : calling.dials_per_day;
  const qualify = rules(draft, 'calling.qualify_talk', 'calling.talk.lead');
  if (calling.qualify_rate === 0 && !screens(draft)) {
    draft.notes.push('No contact becomes a lead: calling.qualify_rate is none.');
  }
  return {
    ...calling,
    attempt: attempt ? calling.attempt : null,
    dials_per_day: volume,
    talk: { ...calling.talk, lead: qualify ? null : calling.talk.lead },
    qualify_talk: qualify ? calling.qualify_talk : null,
    qualify_rate: screens(draft) ? null : calling.qualify_rate,
    screening: screens(draft) ? calling.screening : null,
    filter: resolveFilter(draft, calling.filter),
    connect_rate: {
      value,
      by_hour: continuous ? {} : insideShift(by_hour, shifts),
      by_weekday: continuous ? {} : by_weekday,
    },
    ...resolveDialler(draft, calling, !attempt && volume === null),
  };
}

/** Whether the first of two alternatives holds: it is set, and not by an earlier file than the other. */
function rules(draft: Draft, path: string, other: string): boolean {
  return draft.isSet(path) && draft.layer(path) >= draft.layer(other);
}

function choosePace(draft: Draft): void {
  const mode = draft.values.calling?.mode;
  if (mode !== undefined && isPool(mode)) return;
  const [volume, attempt] = ['calling.dials_per_day', 'calling.attempt'] as const;
  if (draft.isSet(volume) && draft.layer(volume) === draft.layer(attempt)) {
    draft.complain(
      attempt,
      'dials_per_day already gives the time of an attempt. Keep one of the two.',
    );
  } else if (draft.isSet(volume) && draft.isSet(attempt)) {
    draft.forget(rules(draft, attempt, volume) ? volume : attempt);
  }
  if (!draft.isSet(volume) && !draft.isSet(attempt) && !draft.isSet('calling.ring')) {
    draft.complain(
      'calling',
      'nothing gives the pace. Write dials_per_day: 180..235, or attempt, or ring.',
    );
  }
  if (draft.isOwn('calling.ring') && (draft.isSet(volume) || draft.isSet(attempt))) {
    const pace = rules(draft, attempt, volume) ? 'attempt' : 'dials_per_day';
    draft.notes.push(`calling.ring adds no time: ${pace} gives the pace, ringing included.`);
  }
}

function chooseTalk(draft: Draft): void {
  const [lead, added] = ['calling.talk.lead', 'calling.qualify_talk'] as const;
  if (draft.isSet(lead) && draft.layer(lead) === draft.layer(added)) {
    draft.complain(
      added,
      "talk.lead is a lead's whole talk; qualify_talk would add to it. Keep one of the two.",
    );
  } else if (draft.isSet(lead) && draft.isSet(added)) {
    draft.forget(rules(draft, added, lead) ? lead : added);
  }
}

/** A piece of the day in which somebody works, seconds after midnight. */
interface Shift {
  readonly from: number;
  readonly to: number;
}

/** The shift of the calendar, and those of groups. */
function shiftsOf({ values }: Draft): readonly Shift[] {
  const groups = Object.values(values.team?.telemarketers?.groups ?? {});
  return [values.calendar?.shift, ...groups.map(({ shift }) => shift)].filter(
    (shift) => shift != null,
  );
}

/** Complains of hours that a file itself names outside all shifts. */
export function checkHours(draft: Draft, path: string, shifts: readonly Shift[]): void {
  const node = draft.node(path);
  if (shifts.length === 0 || node?.kind !== 'branch' || draft.values.period?.continuous === true)
    return;
  for (const [hour, { key }] of node.entries) {
    const named = `${path}.${hour}`;
    const own = draft.isOwn(named) && draft.layer(named) >= draft.layer('calendar.shift');
    if (own && !isOpen(Number(hour), shifts))
      draft.complainAt(key, named, `${hour}h lies outside the shift.`);
  }
}

/** Multipliers of the hours that a shift touches. */
export function insideShift(
  byHour: Readonly<Record<string, number>>,
  shifts: readonly Shift[],
): Readonly<Record<string, number>> {
  if (shifts.length === 0) return byHour;
  return Object.fromEntries(
    Object.entries(byHour).filter(([hour]) => isOpen(Number(hour), shifts)),
  );
}

function isOpen(hour: number, shifts: readonly Shift[]): boolean {
  return shifts.some(({ from, to }) => hour * 3_600 < to && (hour + 1) * 3_600 > from);
}
