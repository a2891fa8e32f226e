import type { EventName } from '../../floor/events.ts';
import { count, duration, exactMoney, percent } from '../../study/words.ts';
import type { CloserState, LeadLife, LifeEvent, TraceDay, TraceEvent } from '../../study/trace.ts';
import { kindOf } from '../../study/trace/events.ts';
import { weekdayOf } from '../../study/trace/days.ts';
import { secondText, secondsOfDay } from './clock.ts';

/** More closers than this are counted, not named. */
const MOST_NAMED = 6;

/** Conversations that find leads. */
const TALKS: readonly EventName[] = ['talk', 'own_talk'];

/** A day as lines of text: when, who, what. */
export function dayAsText(day: TraceDay): string {
  const { midnight } = day.day;
  // Where every dial is told, dialling says nothing more.
  const told = day.events.filter(({ event }) => event !== 'dialled');
  const lines = told.map((event) => {
    const lead = event.lead === null ? '' : ` (lead ${event.lead})`;
    const filled = event.filledIn ? ', nobody answers (filled in)' : '';
    return line(event.from - midnight, event.who, `${said(event, day.currency)}${filled}${lead}`);
  });
  return [
    `Day ${day.day.day} of ${day.days}, ${day.day.weekday}, of possible ${day.span} ${day.month}; seed ${day.seed}`,
    `${count(day.queue[0]!.length)} in the queue when the day begins`,
    ...lines,
    '',
  ].join('\n');
}

/** A lead's life as lines of text, from the dial that found it. */
export function lifeAsText(life: LeadLife): string {
  const { events, lead, leads, month, seed, span } = life;
  const lines = [`Lead ${lead} of ${count(leads)} in possible ${span} ${month}; seed ${seed}`];
  let today: string | null = null;
  for (const event of events) {
    const title = dayTitle(event, life);
    if (title !== today) lines.push((today = title));
    const moment = secondsOfDay(event.from);
    if (TALKS.includes(event.event) && life.dialled !== null) {
      lines.push(line(moment, event.who, `${dialledText(life.dialled)}; somebody answers`));
    }
    lines.push(line(moment, event.who, lifeText(event, life)));
  }
  const still = stillText(events);
  if (still !== null) lines.push(still);

  return [...lines, ''].join('\n');
}

function dayTitle({ day, from }: LifeEvent, { countFrom }: LeadLife): string {
  const after = from >= day.until ? 'after ' : '';
  if (from >= countFrom || day.day > 0) return `${after}day ${day.day}, ${day.weekday}`;
  const before = day.day === 0 ? '1 working day' : `${1 - day.day} working days`;
  return `${after}${before} before day 1, ${day.weekday} (not counted)`;
}

function dialledText({ failed, seconds, waited }: NonNullable<LeadLife['dialled']>): string {
  if (waited !== null) return `waits for the dialler for ${duration(waited)}`;
  if (seconds === 0) return 'dials';
  if (failed === null) return `dials for ${duration(seconds)}`;
  const vain = failed === 0 ? 'no dial' : failed === 1 ? '1 dial' : `${failed} dials`;
  return `dials for ${duration(seconds)}, ${vain} in vain`;
}

function lifeText(event: LifeEvent, life: LeadLife): string {
  const text = said(event, life.currency);
  const earlier = life.events.filter((other) => other.from < event.from);
  const number = earlier.filter((other) => other.event === event.event).length + 1;
  switch (event.event) {
    case 'queued':
    case 'appointment_due':
      return `${text}: ${metText(event)}`;
    case 'first_call': {
      const waited = event.from - arrivalOf(life.events);
      return `takes the lead after ${duration(waited)} and ${text}`;
    }
    case 'gave_up':
      return `${text} after ${duration(event.from - arrivalOf(life.events))}`;
    case 'vain_try':
      return `${text} (try ${number})`;
    case 'follow_up':
      return `${text} (${number})`;
    default:
      return text;
  }
}

function arrivalOf(events: readonly LifeEvent[]): number {
  return events.find(({ lead }) => lead !== null)?.from ?? 0;
}

/** What waits already, and what closers do. */
function metText({ from, met }: LifeEvent): string {
  if (met === null) return '';
  const ahead = `${count(met.ahead)} ahead`;
  if (!met.open) return `${ahead}; nobody takes leads now`;
  const present = met.closers.filter(({ busyTo }) => busyTo !== 'absent');
  if (present.length === 0) return `${ahead}; no closer is at work`;
  if (present.length > MOST_NAMED) {
    const busy = present.filter(({ busyTo }) => busyTo !== null).length;
    return `${ahead}; ${busy} of ${present.length} closers busy`;
  }
  const midnight = from - secondsOfDay(from);
  const state = ({ who, busyTo }: CloserState): string =>
    typeof busyTo === 'number' ? `${who} busy to ${secondText(busyTo - midnight)}` : `${who} free`;
  return `${ahead}; ${present.map(state).join(', ')}`;
}

/** Last events after which a deal, or a lead, is still open. */
const DEAL_OPEN: readonly EventName[] = ['open_deal', 'first_call', 'follow_up', 'follow_up_due'];
const LEAD_OPEN: readonly EventName[] = [
  'queued',
  'qualified',
  'own_lead',
  'inbound',
  'open_lead',
  'vain_try',
  'overflowed',
  'appointment_set',
  'rebooked',
  'beyond_period',
  'appointment_due',
  'appointment_missed',
];

/** What is still open when the horizon ends; null where all is decided. */
function stillText(events: readonly LifeEvent[]): string | null {
  const last = events.at(-1)?.event;
  if (last === undefined) return null;
  if (DEAL_OPEN.includes(last)) return 'The period ends with the deal open.';
  return LEAD_OPEN.includes(last) ? 'The period ends with the lead open.' : null;
}

/** What happened, for how long, for how much. */
function said(event: TraceEvent, currency: string): string {
  const { amount, says, span, who } = kindOf(event.event);
  // Who is away is away all day.
  const lasts = span && who !== 'agent' && event.until > event.from;
  const isDialling = amount === 'failed_dials';
  const time = !lasts ? '' : `${isDialling ? ' for' : ','} ${duration(event.until - event.from)}`;
  return `${says}${time}${amountSaid(event, currency)}`;
}

/** What the amount of an event says, where it is worth a word. */
function amountSaid({ amount, event, from }: TraceEvent, currency: string): string {
  if (amount === null || amount === 0) return '';
  switch (kindOf(event).amount) {
    case 'cut_short':
      return ', cut short at closing time';
    case 'value':
      return `: ${exactMoney(amount, currency)}`;
    case 'tries':
      return event === 'queued' ? ` again (try ${amount + 1})` : ` once more (${amount + 1})`;
    case 'lead_time':
      return ` for ${weekdayOf(from + amount)} ${secondText(secondsOfDay(from + amount)).slice(0, 5)}, ${duration(amount)} on`;
    case 'records':
      return `: ${count(amount)}`;
    case 'of_full_rate':
      return `, at ${percent(amount)} of the full rate`;
    default:
      return '';
  }
}

function line(moment: number, who: string | null, text: string): string {
  return `  ${secondText(moment)}  ${(who ?? '').padEnd(4)} ${text}`;
}
