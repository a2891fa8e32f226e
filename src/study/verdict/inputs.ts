import type { Doubt } from '../../scenario/scenario.ts';
import { unitOf } from '../../scenario/show/units.ts';
import { duration, money, threeDigits } from '../words.ts';

/** Inputs that people know by a name of their own, by the end of their path. */
const NAMES: readonly (readonly [RegExp, string])[] = [
  [/^calling\.dials_per_day$/, 'the number of dials a day'],
  [/^calling\.connect_rate\.value$/, 'the connect rate'],
  [/^calling\.qualify_rate$/, 'the qualify rate'],
  [/^calling\.busy$/, 'the share of busy lines'],
  [/^calling\.bad_numbers$/, 'the share of bad numbers'],
  [/^calling\.machines\.share$/, 'the share of machines'],
  [/^calling\.machines\.detection\.misses$/, 'the share of machines put through'],
  [/^calling\.machines\.detection\.false_alarms$/, 'the share of people taken for machines'],
  [/^calling\.screening\.real$/, 'the share of real interest that telemarketers pass'],
  [/^calling\.screening\.curious$/, 'the share of the curious that telemarketers pass'],
  [/^calling\.screening\.none$/, 'the share without interest that telemarketers pass'],
  [/^calling\.filter\.catches$/, 'the share of real leads that the filter passes'],
  [/^calling\.filter\.passes_wrongly$/, 'the share of other leads that the filter passes'],
  [/^prospects\..*\.intent\.real$/, 'the share really interested'],
  [/^prospects\..*\.intent\.curious$/, 'the share merely curious'],
  [/^prospects\..*\.inbound$/, 'the number of leads that come in a day'],
  [/^prospects\..*\.bad_numbers$/, 'the share of bad numbers'],
  [/^prospects\..*\.right_person$/, 'the share of right persons'],
  [/^prospects\..*\.removed_per_contact$/, 'the share removed per contact'],
  [/^prospects\..*\.cost$/, 'the cost of a record'],
  [/^team\.(.*)\.ramp\.weeks$/, "the weeks of $1' ramp"],
  [/^team\.(.*)\.ramp\.from$/, "the start of $1' ramp"],
  [/^team\.(.*)\.learning\.gain$/, 'what $1 learn on the job'],
  [/^team\.(.*)\.fatigue\.falls$/, 'what fatigue takes from $1'],
  [/^team\.(.*)\.weeks_in_job$/, "$1' weeks in the job"],
  [/^team\.(.*)\.leaves\.first_90_days$/, 'early leavers among $1'],
  [/^team\.(.*)\.leaves\.after$/, 'yearly leavers among $1'],
  [/^team\.(.*)\.backfill\.cost_to_hire$/, 'the cost to hire $1'],
  [/^team\.management\.salary$/, "managers' salary"],
  [/^team\.seats\.cost$/, 'the cost of a seat'],
  [/^team\.seats\.next_block\.cost$/, 'the cost of the next block of seats'],
  [/^team\.seats\.next_block\.setup$/, 'the setup of the next block of seats'],
  [/^closing\.close_rate$/, 'the close rate'],
  [/^closing\.first_call_close_rate$/, 'the close rate of first calls'],
  [/^closing\.deal\.average$/, 'the average deal'],
  [/^closing\.call\.average$/, 'the average closing call'],
  [/^closing\.margin$/, 'the margin'],
  [/^closing\.disqualified\.share$/, 'the share disqualified'],
  [/^closing\.cancels\.share$/, 'the share cancelled'],
  [/^handoff\.returned$/, 'the share returned'],
  [/^handoff\.reach\.total$/, 'the share ever reached'],
  [/^handoff\.show_rate\.total$/, 'the show rate'],
  [/^handoff\.show_rate\.falls$/, 'the fall of the show rate'],
  [/^handoff\.show_rate\.at_least$/, 'the least show rate'],
  [/^handoff\.no_show\.rebook$/, 'the share of no-shows booked again'],
  [/^handoff\.reminder\.takes$/, 'the time a reminder takes'],
  [/^handoff\.reach\.first_try$/, 'the share reached on the first try'],
  [/^handoff\.reach\.gap\.average$/, 'the time between tries'],
  [/^closing\.follow_ups\.after\.average$/, 'the time to a follow-up'],
  [/^closing\.follow_ups\.share_of_sales$/, 'the share of sales that need a follow-up'],
  [/^closing\.follow_ups\.close_rate$/, 'the close rate of follow-ups'],
  [/^closing\.wrap\.average$/, "closers' average wrap-up"],
  [/^calling\.talk\.lead\.average$/, 'the average talk with a lead'],
  [/^calling\.talk\.other\.average$/, 'the average talk with others'],
  [/^calling\.wrap\.average$/, "telemarketers' average wrap-up"],
  [/^calendar\.absence\.share$/, 'the share absent'],
  [/^pay\.on_costs\.on_all_pay$/, 'on-costs on pay'],
  [/^pay\.on_costs\.per_person$/, 'cover per person'],
  [/^pay\.on_costs\.paid_leave$/, 'paid leave'],
  [/^pay\.minimum\.wage$/, 'the minimum wage'],
  [/^pay\.effort\..*\.sales$/, 'the change of sales with the plan'],
  [/^pay\.effort\..*\.volume$/, 'the change of volume with the plan'],
  [/^pay\.effort\..*\.value$/, 'the value of leads lost with the plan'],
];

/** An input as text calls it: `the close rate`, else its path. */
export function inputName(path: string): string {
  for (const [known, name] of NAMES) if (known.test(path)) return path.replace(known, name);
  return path;
}

/** A value of an uncertain input, to three digits or so, in its own unit. */
export function inputText(path: string, quantity: Doubt, value: number, currency: string): string {
  const unit = unitOf(path);
  const isShare = quantity.shape === 'share' || quantity.shape === 'counts';
  if (isShare || quantity.shape === 'effect') return share(value);
  const isMoney = path.startsWith('pay.') && !path.startsWith('pay.effort.');
  if (typeof unit === 'object' || isMoney) return money(value, currency);
  switch (unit) {
    case 'share':
    case 'share/year':
      return share(value);
    case 'time':
      return duration(value);
    case 'points/day':
      return `${threeDigits(100 * value)} points per day`;
    case 'factor':
      return `x ${threeDigits(value)}`;
    default:
      return threeDigits(value);
  }
}

/** As people write it in their file: `11.5%`. */
function share(value: number): string {
  return `${threeDigits(100 * value)}%`;
}
