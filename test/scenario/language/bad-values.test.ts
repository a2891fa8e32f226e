import { expect, test } from 'vitest';
import { PLAN_CASES } from './every-plan.ts';
import { everyKey, placesOf, saidInstead } from './every-key.ts';

interface Case {
  /** In place of a key's value. */
  readonly bad: string;
  /** All that is said: what was found, and what would be right. */
  readonly said: string;
  /** Their paths, a blank or a new line between two. */
  readonly keys: string;
}

/** Keys whose values are judged beside others: the message stands at the key itself, or in the file that it names. */
const ELSEWHERE: Readonly<Record<string, string>> = {
  'handoff.priority': 'floor.yaml:35:3  there are no prospects "perhaps". They are list, web.',
  '<varying>.column': 'data/talk.csv:1:1  there is no column "perhaps". Columns are seconds.',
};

const CASES: readonly Case[] = [
  {
    bad: '150%',
    said: '"150%": an intensity from -100% to 100% is needed.',
    keys: `calling.pacing.intensity`,
  },
  {
    bad: 'perhaps',
    said: 'version "perhaps" is not known to this program, which reads version 1.',
    keys: `version`,
  },
  {
    bad: '""',
    said: 'an empty text says nothing.',
    keys: `name seed`,
  },
  {
    bad: 'perhaps',
    said: '"perhaps" is not a currency. Write its code, such as USD or EUR.',
    keys: `currency`,
  },
  {
    bad: '150%',
    said: '"150%" is above 100 %.',
    keys: `team.telemarketers.learning.gain team.closers.learning.gain team.telemarketers.fatigue.falls
      team.closers.fatigue.falls handoff.show_rate.at_least precision calendar.absence.share team.telemarketers.ramp.from
      team.telemarketers.leaves.first_90_days team.telemarketers.leaves.after team.closers.ramp.from
      team.closers.leaves.first_90_days team.closers.leaves.after prospects.*.bad_numbers
      prospects.*.right_person prospects.*.removed_per_contact prospects.*.intent.real
      prospects.*.intent.curious calling.connect_rate.value calling.qualify_rate calling.screening.real
      calling.screening.curious calling.screening.none calling.filter.catches
      calling.filter.passes_wrongly calling.filter.feedback.keep_rejected_below calling.busy
      calling.bad_numbers calling.machines.share calling.machines.detection.misses
      calling.machines.detection.false_alarms calling.drop_limit 
      calling.after_handoff handoff.reach.total handoff.reach.first_try handoff.returned
      handoff.show_rate.total handoff.no_show.rebook closing.disqualified.share closing.close_rate
      closing.first_call_close_rate closing.follow_ups.share_of_sales closing.follow_ups.close_rate
      closing.margin closing.cancels.share closing.repeat.chance closing.repeat.discount
      closing.upsell.chance pay.payable.holdback.share pay.on_costs.on_all_pay pay.on_costs.paid_leave organisations.*.qualify_rate
      pay.effort.*.value pay.effort.*.audited pay.effort.*.gaming pay.effort.*.brought_forward`,
  },
  {
    bad: 'perhaps',
    said: '"perhaps" is not a length of time. Write it like 1 month, 2 weeks or 160 h.',
    keys: `team.telemarketers.learning.over team.closers.learning.over period.length period.warm_up team.telemarketers.training.off_phone team.closers.training.off_phone
      closing.repeat.for organisations.*.minimum`,
  },
  {
    bad: '2.5',
    said: '"2.5" is not a whole number.',
    keys: `period.working_days period.starts.open_leads period.starts.open_deals team.telemarketers.count
      team.telemarketers.groups.*.count team.closers.count team.seats.limit team.seats.next_block.seats
      prospects.*.records prospects.*.attempts calling.filter.feedback.of_last calling.caller_id.numbers
      handoff.reach.tries handoff.assignment.by_source.* handoff.slots.per_closer_day
      handoff.slots.keep_free closing.follow_ups.per_open_deal organisations.*.people
      organisations.*.seats`,
  },
  {
    bad: 'perhaps',
    said: '"perhaps" is neither yes nor no.',
    keys: `period.continuous calendar.absence.paid team.telemarketers.training.paid team.closers.training.paid
      prospects.*.dealt pay.overtime.commission_in_rate`,
  },
  {
    bad: 'perhaps',
    said: '"perhaps" is not a choice here. Write running or empty.',
    keys: `period.starts.mode`,
  },
  {
    bad: 'perhaps',
    said: '"perhaps" is not a span of the clock. Write it like 09:00..17:30.',
    keys: `calendar.shift calendar.breaks team.telemarketers.groups.*.shift`,
  },
  {
    bad: '25 m',
    said: '"25 m": minutes or months? Write 25 min or 25 months.',
    keys: `team.telemarketers.fatigue.over team.closers.fatigue.over handoff.latest calendar.meetings calendar.finish_calls team.telemarketers.backfill.after.average
      team.closers.backfill.after.average prospects.*.retry_after calling.attempt.average
      calling.ring.answered.average calling.ring.unanswered.average calling.ring.busy.average
      calling.ring.bad_number.average calling.ring.machine.average calling.talk.lead.average
      calling.talk.other.average calling.qualify_talk.average calling.wrap.average
      calling.filter.takes.average calling.think.average calling.machines.wastes.average
      calling.answer_within handoff.reach.gap.average handoff.reach.takes.average handoff.patience.average
      handoff.briefing.average handoff.slots.length handoff.lead_time.average handoff.reminder.takes
      handoff.no_show.takes.average closing.disqualified.takes.average closing.follow_ups.after.average
      closing.follow_ups.takes.average closing.call.average closing.wrap.average closing.cancels.within`,
  },
  {
    bad: 'perhaps',
    said: '"perhaps" is not a time zone known here. Write one such as America/New_York, America/Chicago or Europe/London, or the hours from UTC, such as UTC-6.',
    keys: `calendar.time_zone prospects.*.time_zone`,
  },
  {
    bad: 'perhaps',
    said: '"perhaps" is not a coefficient of variation. Write it like 60%.',
    keys: `team.telemarketers.differs.qualify team.telemarketers.differs.pace <varying>.varies
      team.closers.differs.close team.closers.differs.pace prospects.*.varies`,
  },
  {
    bad: 'perhaps',
    said: '"perhaps" is not a choice here. Write mon, tue, wed, thu or fri.',
    keys: `team.telemarketers.groups.*.days`,
  },
  {
    bad: 'perhaps',
    said: '"perhaps" is not a choice here. Write qualify_rate or dials_per_day.',
    keys: `team.telemarketers.ramp.of`,
  },
  {
    bad: 'perhaps',
    said: '"perhaps" is not a choice here. Write qualify_rate or pace.',
    keys: `team.telemarketers.learning.of team.telemarketers.fatigue.of`,
  },
  {
    bad: 'perhaps',
    said: '"perhaps" is not a choice here. Write close_rate or pace.',
    keys: `team.closers.learning.of team.closers.fatigue.of`,
  },
  {
    bad: 'perhaps',
    said: '"perhaps" is not a number of weeks. Write it like 6.',
    keys: `team.telemarketers.ramp.weeks team.telemarketers.weeks_in_job team.closers.ramp.weeks
      team.closers.weeks_in_job`,
  },
  {
    bad: 'perhaps',
    said: '"perhaps" is not a choice here. Write constant, exponential, lognormal, gamma, weibull, uniform or triangular.',
    keys: `<varying>.shape`,
  },
  {
    bad: 'perhaps',
    said: 'cannot read perhaps: no such file',
    keys: `<varying>.from`,
  },
  {
    bad: 'perhaps',
    said: '"perhaps" is not a time: unknown unit "perhaps". Units are s, min, h, day, week, month, year.',
    keys: `<varying>.unit`,
  },
  {
    bad: 'perhaps',
    said: '"perhaps" is not an amount of money. Write it like $1.2k.',
    keys: `team.telemarketers.backfill.cost_to_hire team.closers.backfill.cost_to_hire
      team.seats.next_block.setup closing.deal.average closing.upsell.deal.average organisations.*.setup`,
  },
  {
    bad: 'perhaps',
    said: '"perhaps" is not a choice here. Write close_rate.',
    keys: `team.closers.ramp.of`,
  },
  {
    bad: 'perhaps',
    said: '"perhaps" is not a number of people. Write it like 12 people.',
    keys: `team.management.one_per organisations.*.own_manager`,
  },
  {
    bad: 'perhaps',
    said: '"perhaps" is not an amount per month. Write it like $3.5k/month.',
    keys: `team.management.salary team.seats.next_block.cost pay.on_costs.per_person costs.fixed`,
  },
  {
    bad: 'perhaps',
    said: '"perhaps" is not an amount per hour. Write it like $18/h.',
    keys: `team.seats.cost pay.telemarketers.hourly pay.closers.hourly pay.plans.*.hourly pay.minimum.wage
      organisations.*.pay.hourly`,
  },
  {
    bad: 'perhaps',
    said: 'a list is expected, such as [{role: closer, count: 1, start: week 3}]; found "perhaps".',
    keys: `team.hires`,
  },
  {
    bad: 'perhaps',
    said: '"perhaps" is not a number of records per week. Write it like 8,000 per week.',
    keys: `prospects.*.refresh`,
  },
  {
    bad: 'perhaps',
    said: '"perhaps" is not an amount per record. Write it like $0.06/record.',
    keys: `prospects.*.cost`,
  },
  {
    bad: 'perhaps',
    said: '"perhaps" is not a factor. Write it like x 0.9.',
    keys: `prospects.*.contact_by_attempt.* prospects.*.by_hour.* calling.connect_rate.by_hour.*
      calling.connect_rate.by_weekday.*`,
  },
  {
    bad: 'perhaps',
    said: '"perhaps": leads per day or per hour? Write 4..8 per day.',
    keys: `prospects.*.inbound`,
  },
  {
    bad: 'perhaps',
    said: '"perhaps" is not a choice here. Write manual, preview, one line, power, predictive, adaptive hard limit, adaptive tapered or adaptive average.',
    keys: `calling.mode`,
  },
  {
    bad: 'perhaps',
    said: '"perhaps" is not a number of dials a day. Write it like 180..235.',
    keys: `calling.dials_per_day calling.caller_id.flagged_after organisations.*.dials_per_day`,
  },
  {
    bad: 'perhaps',
    said: '"perhaps" is not a number of points. Write it like 60.',
    keys: `calling.filter.score_above calling.filter.measured_at calling.filter.spread
      calling.filter.feedback.step`,
  },
  {
    bad: 'perhaps',
    said: '"perhaps" is not a number. Write it like 4.',
    keys: `calling.pacing.highest calling.pacing.difference pay.overtime.rate`,
  },
  {
    bad: 'perhaps',
    said: '"perhaps" is not a factor. Write it like x 1.2.',
    keys: `calling.caller_id.connect_rate`,
  },
  {
    bad: 'perhaps',
    said: '"perhaps" is not a choice here. Write us-federal, florida, maryland, oklahoma, washington, uk-ofcom-2008 or canada.',
    keys: `calling.rules`,
  },
  {
    bad: 'perhaps',
    said: '"perhaps" is not a choice here. Write callback, cold transfer, warm transfer or appointment.',
    keys: `handoff.kind`,
  },
  {
    bad: 'perhaps',
    said: '"perhaps" is not a choice here. Write first come, oldest, newest, best score or source priority.',
    keys: `handoff.order`,
  },
  {
    bad: 'perhaps',
    said: '"perhaps" is not a choice here. Write before, after or in turn.',
    keys: `handoff.follow_ups`,
  },
  {
    bad: 'perhaps',
    said: '"perhaps" is not a fade. Write it like x 0.9 per hour, or half after 2 days.',
    keys: `handoff.fades.reach handoff.fades.close_rate`,
  },
  {
    bad: 'perhaps',
    said: '"perhaps" is not a choice here. Write callback or none.',
    keys: `handoff.overflow`,
  },
  {
    bad: 'perhaps',
    said: '"perhaps" is not a choice here. Write longest idle, best closer or by source.',
    keys: `handoff.assignment.rule`,
  },
  {
    bad: 'perhaps',
    said: '"perhaps" is not a number of leads. Write it like 20 leads.',
    keys: `handoff.queue_limit`,
  },
  {
    bad: 'perhaps',
    said: '"perhaps" is not a fall per day. Write it like 4 points per day.',
    keys: `handoff.show_rate.falls`,
  },
  {
    bad: 'perhaps',
    said: '"perhaps" is not a choice here. Write telemarketers or closers.',
    keys: `handoff.reminder.by pay.plans.*.for`,
  },
  {
    bad: 'perhaps',
    said: '"perhaps" is not a choice here. Write held or set.',
    keys: `handoff.counts_as`,
  },
  {
    bad: 'perhaps',
    said: '"perhaps" is not a choice here. Write wait or prospect.',
    keys: `closing.idle_closers`,
  },
  {
    bad: 'perhaps',
    said: '"perhaps" is not a salary. Write it like $3.5k/month.',
    keys: `pay.telemarketers.salary pay.closers.salary pay.plans.*.salary organisations.*.pay.salary`,
  },
  {
    bad: 'perhaps',
    said: '"perhaps" is not pay per unit. Write it like $4/accepted lead.',
    keys: `pay.telemarketers.per_unit pay.closers.per_unit pay.plans.*.per_unit organisations.*.pay.per_unit`,
  },
  {
    bad: 'perhaps',
    said: '"perhaps" is not a choice here. Write weekly, fortnightly, semi-monthly or monthly.',
    keys: `pay.paid`,
  },
  {
    bad: 'perhaps',
    said: '"perhaps" is not a choice here. Write on sale, on payment or after window.',
    keys: `pay.payable.when`,
  },
  {
    bad: 'perhaps',
    said: '"perhaps" is not a time. Write it like 14 days.',
    keys: `pay.payable.lag pay.payable.holdback.for`,
  },
  {
    bad: 'perhaps',
    said: '"perhaps" is not a number of hours a week. Write it like 40 h/week.',
    keys: `pay.overtime.after`,
  },
  {
    bad: 'perhaps',
    said: '"perhaps" is not a choice here. Write each week or each pay period.',
    keys: `pay.minimum.tested`,
  },
  {
    bad: '400%',
    said: '"400%" is above 300 %.',
    keys: `pay.effort.*.sales pay.effort.*.volume pay.effort.*.selection`,
  },
  {
    bad: 'perhaps',
    said: '"perhaps" is not an elasticity. Write it like 0.2.',
    keys: `pay.effort.*.elasticity`,
  },
  {
    bad: 'perhaps',
    said: 'there is no plan "perhaps" for closers to compare with.',
    keys: `pay.effort.*.against`,
  },
  ...PLAN_CASES,
  {
    bad: 'perhaps',
    said: '"perhaps" is not an amount per minute. Write it like $0.012/min.',
    keys: `costs.telephony`,
  },
  {
    bad: 'perhaps',
    said: '"perhaps" is not an expectation. Write it like lost_leads p90 <= 15%.',
    keys: `expect`,
  },
  {
    bad: 'perhaps',
    said: '"perhaps" is not a factor. Write it like x 1.2.',
    keys: `closing.prospecting.dials_per_day closing.prospecting.qualify_rate organisations.*.close_rate organisations.*.disqualified`,
  },
  {
    bad: 'perhaps',
    said: '"perhaps": per hour, lead, held appointment or month? Write $14..$28/h, $60/lead, $300/held appointment or $5k/month.',
    keys: `organisations.*.price`,
  },
];

const places = placesOf();

function pathsOf({ keys }: Case): readonly string[] {
  return keys.split(/\s+/u);
}

test('every key of the grammar stands in a valid file, and has a bad value', () => {
  const keys = [...new Set(everyKey())].toSorted();
  expect(keys.filter((key) => !places.has(key))).toEqual([]);
  const judged = [...CASES.flatMap((one) => pathsOf(one)), ...Object.keys(ELSEWHERE)];
  expect(judged.toSorted()).toEqual(keys);
});

test.each(CASES.flatMap((one) => pathsOf(one).map((key) => ({ ...one, key }))))(
  '$key: $bad',
  ({ bad, key, said }) => {
    const found = saidInstead(places.get(key)!, bad);
    expect(found.said).toEqual([`${found.place}  ${said}`]);
  },
);

test.each(Object.entries(ELSEWHERE))('%s: said elsewhere', (key, message) => {
  expect(saidInstead(places.get(key)!, 'perhaps').said).toEqual([message]);
});
