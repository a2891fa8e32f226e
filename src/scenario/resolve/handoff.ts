import { kinds, type KindName } from '../../floor/handoff/kinds/index.ts';
import type { Handoff } from '../scenario.ts';
import { CONTINUOUS_DAY } from '../compile/calendar.ts';
import { upperEnd } from '../compile/varying.ts';
import { equal } from '../equal.ts';
import { lowerOf, middleOf, upperOf } from '../inputs.ts';
import { resolveAssignment } from './assignment.ts';
import { suggestion } from '../spelling.ts';
import { quote } from '../values/unreadable.ts';
import { whole, writtenNames } from './draft.ts';
import type { Draft } from './draft.ts';

const LEAST_SHOW = 'handoff.show_rate.at_least';

const KIND_NAMES = Object.keys(kinds) as readonly KindName[];

/** Keys that not every kind has. */
const SOME_KINDS = [...new Set(KIND_NAMES.flatMap((name) => kinds[name].keys))];

/** What more is to be said of a key that the kind does not use. */
const INSTEAD: Readonly<Record<string, string>> = {
  patience: 'for callbacks nobody holds the line. Say how leads fade in fades.',
};

const FOR_EVER =
  'Nobody who holds the line ever gives up: handoff.patience is none. Say how long, such as patience: 3..8 min.';

/** The handoff; what its kind does not use is refused, or left out if inherited. */
export function resolveHandoff(draft: Draft): Handoff | undefined {
  const { values } = draft;
  const kind = values.handoff?.kind;
  const unused = kind === undefined ? [] : SOME_KINDS.filter((key) => !uses(kind, key));
  for (const key of unused) leaveOut(draft, key, kind!);
  if (unused.includes('reach')) {
    draft.leaveOut(
      'handoff.fades.reach',
      'handoff.kind',
      `fades.reach goes with reach; the kind here is ${kind!}.`,
    );
  } else if (draft.values.handoff?.reach === null) {
    draft.leaveOut(
      'handoff.fades.reach',
      'handoff.reach',
      'fades.reach goes with reach, which is none.',
    );
  }
  checkPriority(draft);
  const read = whole(values.handoff);
  if (read === undefined) return undefined;
  const none = Object.fromEntries(unused.map((key) => [key, null]));
  const handoff = { ...read, ...none };
  if (handoff.reach !== null) checkReach(draft, handoff.reach);
  if (uses(handoff.kind, 'patience') && handoff.patience === null) draft.notes.push(FOR_EVER);
  if (kinds[handoff.kind].books) checkAppointments(draft, handoff);
  return {
    ...handoff,
    assignment: resolveAssignment(draft, handoff),
    show_rate: resolveShowRate(draft, handoff),
    fades: { ...handoff.fades, reach: handoff.reach === null ? null : handoff.fades.reach },
    priority: handoff.order === 'source priority' ? handoff.priority : [],
  };
}

function uses(kind: KindName, key: string): boolean {
  const keys: readonly string[] = kinds[kind].keys;
  return keys.includes(key);
}

function leaveOut(draft: Draft, key: string, kind: KindName): void {
  const with_ = KIND_NAMES.filter((name) => uses(name, key)).join(' or ');
  const instead = INSTEAD[key];
  const said = instead !== undefined && kind === 'callback' ? instead : `the kind here is ${kind}.`;
  draft.leaveOut(`handoff.${key}`, 'handoff.kind', `${key} goes with ${with_}; ${said}`);
}

/** Sources by name, each once, where the order asks for them. */
function checkPriority(draft: Draft): void {
  const { handoff, prospects } = draft.values;
  const path = 'handoff.priority';
  if (handoff?.order === undefined || handoff.priority === undefined) return;
  if (handoff.order !== 'source priority') {
    if (handoff.priority.length === 0) return;
    draft.leaveOut(
      path,
      'handoff.order',
      `priority goes with order: source priority; the order here is ${handoff.order}.`,
    );
    return;
  }
  if (handoff.priority.length === 0) {
    draft.complain(
      'handoff.order',
      'source priority needs the sources that go first. Write priority: [web, cold list].',
    );
  }
  const names = writtenNames(draft, 'prospects');
  handoff.priority.forEach((name, at) => {
    if (handoff.priority!.indexOf(name) < at) {
      draft.complain(path, `${quote(name)} stands here twice.`);
    } else if (prospects !== undefined && !names.includes(name)) {
      const meant = suggestion(name, names);
      const hint =
        meant === null ? `They are ${names.join(', ')}.` : `Did you mean ${quote(meant)}?`;
      draft.complain(path, `there are no prospects ${quote(name)}. ${hint}`);
    }
  });
}

function moreAtLeast(rate: Handoff['show_rate']): boolean {
  return rate !== null && lowerOf(rate.at_least) > upperOf(rate.total);
}

/** A total below what the preset has at least is all there is: it never falls. */
function resolveShowRate(draft: Draft, { show_rate }: Handoff): Handoff['show_rate'] {
  if (show_rate === null || draft.isOwn(LEAST_SHOW) || !moreAtLeast(show_rate)) return show_rate;
  draft.forget(LEAST_SHOW);
  return { ...show_rate, at_least: show_rate.total };
}

/** Slots that fit into a day, some of which are not kept free; appointments before anything else. */
function checkAppointments(
  draft: Draft,
  { follow_ups, latest, slots, lead_time, show_rate }: Handoff,
): void {
  for (const [key, found] of Object.entries({ slots, lead_time, show_rate })) {
    if (found === null) draft.complain(`handoff.${key}`, `appointments need ${key}.`);
  }
  if (latest !== null && lead_time !== null && upperEnd(lead_time) > latest) {
    draft.complain(
      draft.isOwn('handoff.latest') ? 'handoff.latest' : 'handoff.lead_time',
      'leads ask for later slots (lead_time) than they are booked into. Book further ahead, or shorten lead_time.',
    );
  }
  if (draft.isOwn(LEAST_SHOW) && moreAtLeast(show_rate)) {
    draft.complain(
      LEAST_SHOW,
      'more show up in the worst case than at the average lead time (total). Swap the two?',
    );
  }
  if (follow_ups !== 'after') {
    draft.complain(
      'handoff.follow_ups',
      'appointments come before all else: write follow_ups: after new leads.',
    );
  }
  if (slots === null) return;
  if (slots.keep_free >= slots.per_closer_day) {
    draft.complain(
      'handoff.slots',
      `${slots.keep_free} of ${slots.per_closer_day} slots kept free leave none for first bookings. Keep fewer free.`,
    );
  }
  const open = openSeconds(draft);
  if (open === null || slots.per_closer_day * slots.length <= open) return;
  draft.complain(
    'handoff.slots',
    `${slots.per_closer_day} slots of ${Math.round(slots.length / 60)} min do not fit into the ${(open / 3600).toFixed(1)} working hours of a day.`,
  );
}

/** Working seconds of a day; null where the calendar could not be read. */
function openSeconds({ values }: Draft): number | null {
  const { calendar, period } = values;
  if (period?.continuous === true) return CONTINUOUS_DAY;
  const { breaks, meetings, shift } = calendar ?? {};
  if (breaks === undefined || meetings === undefined || shift === undefined) return null;
  return breaks.reduce(
    (left, { from, to }) => left - (to - from),
    shift.to - shift.from - meetings,
  );
}

function checkReach(
  draft: Draft,
  { total, first_try, tries }: NonNullable<Handoff['reach']>,
): void {
  if (lowerOf(first_try) > upperOf(total)) {
    draft.complain(
      'handoff.reach.first_try',
      'more are reached on the first try than are ever reached (total). Swap the two?',
    );
  } else if (tries === 1 && !equal(total, first_try)) {
    draft.complain(
      'handoff.reach.tries',
      'with one try, the share ever reached is that of the first try. Give total and first_try the same value, or allow more tries.',
    );
  } else if (middleOf(first_try) > middleOf(total)) {
    draft.notes.push('handoff.reach: where first_try is drawn above total, total holds.');
  }
}
