import type { MetricName } from '../../metrics/index.ts';
import type { Scenario } from '../../scenario/scenario.ts';
import type { Estimates } from '../results.ts';
import { errorOf, listed, threeDigits } from '../words.ts';

/**
 * What stands still for want of people: a role that nobody has.
 *
 * @param estimates middle numbers of open, lost and inbound leads are read
 * @returns one sentence for each role without people
 */
export function nobodySentences(estimates: Estimates, { closing, team }: Scenario): string[] {
  const some = (name: MetricName, what: string): string[] => {
    const estimate = estimates[name];
    if (!estimate?.p50) return [];
    return [`${threeDigits(estimate.p50, errorOf(estimate))} ${what}`];
  };
  const sentences: string[] = [];
  const closersDial = closing.idle_closers === 'prospect' && team.closers.count > 0;
  if (team.telemarketers.count === 0 && !closersDial) {
    const [inbound] = some('inbound_leads', 'that come in');
    sentences.push(`Nobody dials${inbound ? `: the only new leads are the ${inbound}` : ''}.`);
  }
  if (team.closers.count === 0) {
    const fates = [...some('open_leads', 'wait at the end'), ...some('lost_count', 'are lost')];
    sentences.push(`Nobody works the leads${fates.length > 0 ? `: ${listed(fates)}` : ''}.`);
  }
  return sentences;
}
