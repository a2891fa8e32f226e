import { kinds } from '../../floor/handoff/kinds/index.ts';
import { drawMiddle, middleOf } from '../inputs.ts';
import type { Scenario } from '../scenario.ts';
import { closingChances, laterTryChance } from './chances.ts';
import { qualified } from './qualifying.ts';
import { middleAverage } from './varying.ts';

/** Seconds of a closer's work that a lead brings on average, with every input at its middle and before fading. */
export function middleLeadSeconds(scenario: Scenario): number {
  const { closing, handoff } = scenario;
  const { disqualified } = closing;
  const rejected = 1 - qualified(scenario, drawMiddle).precision;
  const worked =
    (disqualified === null ? 0 : rejected * middleAverage(disqualified.takes)) +
    (1 - rejected) * acceptedSeconds(closing);
  const { reach } = handoff;
  if (reach === null || kinds[handoff.kind].holds) return worked;
  const total = middleOf(reach.total);
  const first = Math.min(middleOf(reach.first_try), total);
  const later = laterTryChance(total, first, reach.tries);
  // So many tries in vain: the sum of the chances that the first k all are.
  let vain = 0;
  let allVain = 1 - first;
  for (let tries = 1; tries <= reach.tries; tries++) {
    vain += allVain;
    allVain *= 1 - later;
  }
  return vain * middleAverage(reach.takes) + total * worked;
}

/** The first call and the follow-ups that it takes. */
function acceptedSeconds(closing: Scenario['closing']): number {
  const { call, close_rate, first_call_close_rate, follow_ups, wrap } = closing;
  const firstCall = middleAverage(call) + middleAverage(wrap);
  if (follow_ups === null) return firstCall;
  const most = follow_ups.per_open_deal;
  const chances =
    close_rate === null
      ? {
          firstCall: middleOf(first_call_close_rate!),
          followUp: middleOf(follow_ups.close_rate!),
        }
      : closingChances(middleOf(close_rate), middleOf(follow_ups.share_of_sales!), most);
  let calls = 0;
  let open = 1 - chances.firstCall;
  for (let number = 0; number < most; number++) {
    calls += open;
    open *= 1 - chances.followUp;
  }
  return firstCall + calls * middleAverage(follow_ups.takes);
}
