/** How a leaf of the scenario is written for people. */
export type Unit =
  | 'share'
  | 'time'
  | 'clock'
  | 'money'
  | 'count'
  | 'span'
  | 'multipliers'
  | 'dials/day'
  | 'people'
  | 'attempts'
  | 'records/week'
  | { readonly money: string };

/** Units by path; `*` stands for one name. Paths not listed hold words, or numbers that count. */
const UNITS: readonly (readonly [path: string, unit: Unit])[] = [
  ['precision', 'share'],
  ['period.length', 'span'],
  ['period.warm_up', 'span'],
  ['calendar.shift', 'clock'],
  ['calendar.meetings', 'time'],
  ['calendar.absence.share', 'share'],
  ['calendar.finish_calls', 'time'],
  ['team.*.differs.*', 'share'],
  ['team.management.one_per', 'people'],
  ['team.management.salary', { money: '/month' }],
  ['team.seats.cost', { money: '/h' }],
  ['prospects.*.varies', 'share'],
  ['prospects.*.by_hour', 'multipliers'],
  ['prospects.*.refresh', 'records/week'],
  ['prospects.*.cost', { money: '/record' }],
  ['prospects.*.bad_numbers', 'share'],
  ['prospects.*.right_person', 'share'],
  ['prospects.*.retry_after', 'time'],
  ['prospects.*.contact_by_attempt', 'attempts'],
  ['prospects.*.removed_per_contact', 'share'],
  ['calling.dials_per_day', 'dials/day'],
  ['calling.connect_rate.value', 'share'],
  ['calling.connect_rate.by_hour', 'multipliers'],
  ['calling.connect_rate.by_weekday', 'multipliers'],
  ['calling.qualify_rate', 'share'],
  ['calling.caller_id.flagged_after', 'dials/day'],
  ['handoff.reach.total', 'share'],
  ['handoff.reach.first_try', 'share'],
  ['handoff.returned', 'share'],
  ['closing.disqualified.share', 'share'],
  ['closing.close_rate', 'share'],
  ['closing.first_call_close_rate', 'share'],
  ['closing.follow_ups.share_of_sales', 'share'],
  ['closing.follow_ups.close_rate', 'share'],
  ['closing.deal.average', { money: '' }],
  ['closing.margin', 'share'],
  ['closing.cancels.share', 'share'],
  ['closing.cancels.within', 'time'],
  ['pay.on_costs.on_all_pay', 'share'],
  ['pay.on_costs.per_person', { money: '/month' }],
  ['pay.on_costs.paid_leave', 'share'],
  ['costs.fixed', { money: '/month' }],
  ['costs.telephony', { money: '/min' }],
];

const patterns = UNITS.map(
  ([path, unit]) =>
    [new RegExp(`^${path.replaceAll('.', '\\.').replaceAll('*', '[^.]+')}$`, 'u'), unit] as const,
);

/**
 * @param path of a leaf, such as `closing.call.average`
 * @returns its unit; amounts that vary from call to call are times unless said otherwise
 */
export function unitOf(path: string): Unit {
  const known = patterns.find(([pattern]) => pattern.test(path));
  if (known) return known[1];
  return path.endsWith('.average') ? 'time' : 'count';
}
