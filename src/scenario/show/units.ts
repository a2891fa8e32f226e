/** How a leaf of the scenario is written for people. */
export type Unit =
  | 'share'
  | 'share/year'
  | 'factor'
  | 'time'
  | 'clock'
  | 'days'
  | 'h/week'
  | 'money'
  | 'count'
  | 'span'
  | 'multipliers'
  | 'dials/day'
  | 'people'
  | 'points/day'
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
  ['team.seats.next_block.cost', { money: '/month' }],
  ['team.seats.next_block.setup', { money: '' }],
  ['team.*.training.off_phone', 'span'],
  ['team.*.ramp.from', 'share'],
  ['team.*.learning.gain', 'share'],
  ['team.*.learning.over', 'span'],
  ['team.*.fatigue.falls', 'share'],
  ['team.*.fatigue.over', 'time'],
  ['team.*.leaves.*', 'share'],
  ['team.*.backfill.cost_to_hire', { money: '' }],
  ['team.telemarketers.groups.*.shift', 'clock'],
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
  ['calling.screening.*', 'share'],
  ['calling.filter.catches', 'share'],
  ['calling.filter.passes_wrongly', 'share'],
  ['calling.filter.feedback.keep_rejected_below', 'share'],
  ['prospects.*.intent.*', 'share'],
  ['calling.busy', 'share'],
  ['calling.bad_numbers', 'share'],
  ['calling.machines.share', 'share'],
  ['calling.machines.detection.*', 'share'],
  ['calling.answer_within', 'time'],
  ['calling.drop_limit', 'share'],
  ['calling.pacing.intensity', 'share'],
  ['calling.caller_id.flagged_after', 'dials/day'],
  ['calling.caller_id.connect_rate', 'factor'],
  ['handoff.reach.total', 'share'],
  ['handoff.reach.first_try', 'share'],
  ['handoff.returned', 'share'],
  ['handoff.slots.length', 'time'],
  ['handoff.latest', 'time'],
  ['handoff.show_rate.total', 'share'],
  ['handoff.show_rate.at_least', 'share'],
  ['handoff.show_rate.falls', 'points/day'],
  ['handoff.reminder.takes', 'time'],
  ['handoff.no_show.rebook', 'share'],
  ['closing.disqualified.share', 'share'],
  ['closing.close_rate', 'share'],
  ['closing.first_call_close_rate', 'share'],
  ['closing.follow_ups.share_of_sales', 'share'],
  ['closing.follow_ups.close_rate', 'share'],
  ['closing.deal.average', { money: '' }],
  ['closing.margin', 'share'],
  ['closing.cancels.share', 'share'],
  ['closing.cancels.within', 'time'],
  ['calling.after_handoff', 'share'],
  ['closing.repeat.chance', 'share/year'],
  ['closing.repeat.for', 'span'],
  ['closing.repeat.discount', 'share'],
  ['closing.upsell.chance', 'share'],
  ['closing.upsell.deal.average', { money: '' }],
  ['closing.prospecting.*', 'factor'],
  ['pay.payable.lag', 'days'],
  ['pay.payable.holdback.share', 'share'],
  ['pay.payable.holdback.for', 'days'],
  ['pay.overtime.after', 'h/week'],
  ['pay.minimum.wage', { money: '/h' }],
  ['pay.on_costs.on_all_pay', 'share'],
  ['pay.on_costs.per_person', { money: '/month' }],
  ['pay.on_costs.paid_leave', 'share'],
  ['pay.effort.*.elasticity', 'count'],
  ['pay.effort.*.*', 'share'],
  ['organisations.*.people', 'people'],
  ['organisations.*.seats', 'people'],
  ['organisations.*.own_manager', 'people'],
  ['organisations.*.dials_per_day', 'dials/day'],
  ['organisations.*.qualify_rate', 'share'],
  ['organisations.*.setup', { money: '' }],
  ['organisations.*.price.amount', { money: '' }],
  ['organisations.*.price.plus.*.amount', { money: '' }],
  ['organisations.*.minimum', 'span'],
  ['organisations.*.close_rate', 'factor'],
  ['organisations.*.disqualified', 'factor'],
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
