import type { MetricName } from '../../metrics/index.ts';
import { headCount } from '../../scenario/positions.ts';
import type { Scenario } from '../../scenario/scenario.ts';
import type { Estimates } from '../results.ts';
import { errorOf, listed, threeDigits } from '../words.ts';

/**
 * What stands still for want of people: a role that nobody has.
 *
 * @param estimates middle numbers of open, lost and inbound leads are read
 * @returns one sentence for each role without people
 */
export function nobodySentences(estimates: Estimates, scenario: Scenario): string[] {
  const some = (name: MetricName, what: string): string[] => {
    const estimate = estimates[name];
    if (!estimate?.p50) return [];
    return [`${threeDigits(estimate.p50, errorOf(estimate))} ${what}`];
  };
  const sentences: string[] = [];
  if (!somebodyDials(scenario)) {
    const [inbound] = some('inbound_leads', 'that come in');
    sentences.push(`Nobody dials${inbound ? `: the only new leads are the ${inbound}` : ''}.`);
  }
  if (headCount(scenario, 'closers') === 0) {
    const fates = [...some('open_leads', 'wait at the end'), ...some('lost_count', 'are lost')];
    sentences.push(`Nobody works the leads${fates.length > 0 ? `: ${listed(fates)}` : ''}.`);
  }
  return sentences;
}

/** Whether anybody ever dials: telemarketers, those hired later included, or closers who prospect. */
export function somebodyDials(scenario: Scenario): boolean {
  if (headCount(scenario, 'telemarketers') > 0) return true;
  return scenario.closing.idle_closers === 'prospect' && headCount(scenario, 'closers') > 0;
}
