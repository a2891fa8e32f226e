import type { Doubt } from '../../scenario/scenario.ts';
import { unitOf } from '../../scenario/show/units.ts';
import { duration, money, percent, threeDigits } from '../words.ts';

/** Inputs that people know by a name of their own, by the end of their path. */
const NAMES: readonly (readonly [RegExp, string])[] = [
  [/^calling\.dials_per_day$/, 'the number of dials a day'],
  [/^calling\.connect_rate\.value$/, 'the connect rate'],
  [/^calling\.qualify_rate$/, 'the qualify rate'],
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
  [/^handoff\.reach\.first_try$/, 'the share reached on the first try'],
  [/^handoff\.reach\.gap\.average$/, 'the time between tries'],
  [/^closing\.follow_ups\.after\.average$/, 'the time to a follow-up'],
  [/^closing\.follow_ups\.share_of_sales$/, 'the share of sales that need a follow-up'],
  [/^closing\.wrap\.average$/, "closers' average wrap-up"],
  [/^calling\.talk\.lead\.average$/, 'the average talk with a lead'],
  [/^calling\.talk\.other\.average$/, 'the average talk with others'],
  [/^calling\.wrap\.average$/, "telemarketers' average wrap-up"],
  [/^calendar\.absence\.share$/, 'the share absent'],
  [/^pay\.on_costs\.on_all_pay$/, 'on-costs on pay'],
  [/^pay\.on_costs\.per_person$/, 'cover per person'],
  [/^pay\.on_costs\.paid_leave$/, 'paid leave'],
  [/^pay\.effort\..*\.sales$/, 'the change of sales with the plan'],
  [/^pay\.effort\..*\.volume$/, 'the change of volume with the plan'],
  [/^pay\.effort\..*\.value$/, 'the value of leads lost with the plan'],
];

/** An input as text calls it: `the close rate`, else its path. */
export function inputName(path: string): string {
  return NAMES.find(([known]) => known.test(path))?.[1] ?? path;
}

/** A value of an uncertain input, to three digits or so, in its own unit. */
export function inputText(path: string, quantity: Doubt, value: number, currency: string): string {
  const unit = unitOf(path);
  const isShare = quantity.shape === 'share' || quantity.shape === 'counts';
  if (isShare || quantity.shape === 'effect') return percent(value);
  const isMoney = path.startsWith('pay.') && !path.startsWith('pay.effort.');
  if (typeof unit === 'object' || isMoney) return money(value, currency);
  switch (unit) {
    case 'share':
    case 'share/year':
      return percent(value);
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
