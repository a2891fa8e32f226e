import { CONTINUOUS_DAY } from '../compile/calendar.ts';
import { OF_DAYS } from '../of-days.ts';
import type { Break, CalendarSpec, Period } from '../scenario.ts';
import { whole } from './draft.ts';
import type { Draft } from './draft.ts';

/** The period; what of the calendar has no meaning in a continuous one is refused, or left out if inherited. */
export function resolvePeriod(draft: Draft): Period | undefined {
  const period = whole(draft.values.period);
  if (period === undefined) return undefined;
  const { length, warm_up, continuous } = period;
  for (const [path, span] of [
    ['period.length', length],
    ['period.warm_up', warm_up],
  ] as const) {
    if (span === null || (span.unit === 'h') === continuous) continue;
    draft.complain(
      path,
      continuous
        ? `a continuous period is counted in hours, such as 160 h; found ${span.unit}s.`
        : 'hours go with continuous: yes. Write days, weeks or months.',
    );
  }
  if (warm_up !== null && !continuous && warm_up.unit !== 'day' && warm_up.unit !== 'week') {
    draft.complain('period.warm_up', `a warm-up is whole days or weeks; found ${warm_up.unit}s.`);
  }
  if (!continuous) return period;
  for (const path of OF_DAYS) {
    draft.leaveOut(
      path,
      'period.continuous',
      `${path.split('.').at(-1)!} plays no part in a continuous period, which has no days.`,
    );
  }
  const byDay = Object.entries(draft.values.prospects ?? {}).filter(
    ([, source]) => 'per' in source && source.per === 'day',
  );
  if (draft.isSet('calling.dials_per_day') || byDay.length > 0) {
    draft.notes.push(
      `A continuous period has no days: what is counted per day is counted per ${CONTINUOUS_DAY / 3_600} hours.`,
    );
  }
  return period;
}

/** The calendar, breaks in order and inside the shift. */
export function resolveCalendar(draft: Draft): CalendarSpec | undefined {
  const calendar = whole(draft.values.calendar);
  if (calendar === undefined) return undefined;
  if (draft.values.period?.continuous === true) {
    return { ...calendar, breaks: [], meetings: 0, absence: null, finish_calls: null };
  }
  return { ...calendar, breaks: resolveBreaks(draft, calendar) };
}

/** Inherited breaks outside a new shift do not take place; a file's own must fit. */
function resolveBreaks(draft: Draft, { breaks, shift }: CalendarSpec): readonly Break[] {
  const inherited = draft.layer('calendar.breaks') < draft.layer('calendar.shift');
  const kept = breaks.filter((pause) => {
    const outside = pause.to <= shift.from || pause.from >= shift.to;
    return !(inherited && outside);
  });
  if (kept.length < breaks.length) {
    const left = breaks.length - kept.length;
    draft.notes.push(
      `${left} inherited ${left === 1 ? 'break lies' : 'breaks lie'} outside the shift and ${left === 1 ? 'does' : 'do'} not take place.`,
    );
  }
  return kept.toSorted((a, b) => a.from - b.from);
}
