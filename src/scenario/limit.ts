import { signOf } from '../pay/money.ts';
import { refused } from './axis.ts';
import { readExpectation } from './expectations.ts';
import type { Expectation, LoadedScenario } from './scenario.ts';
import { workingDaysOf } from './span.ts';
import { Unreadable } from './values/unreadable.ts';

const FLAG = '--subject-to';

/**
 * Reads a limit that every mix has to keep, written as under `expect:`.
 *
 * @param text as on the command line: `closer_idle <= 20%`, `lost_leads p90 <= 15%`, `labour_cost <= 68k/month`
 * @param loaded whose currency and length amounts are read by; a limit per month is scaled to that length
 * @throws {ScenarioError} where it is no limit
 */
export function readLimit(text: string, { scenario }: LoadedScenario): Expectation {
  const { currency, period } = scenario;
  try {
    const reading = { sign: signOf(currency) ?? '' };
    const { perMonth, ...expectation } = readExpectation(text, reading);
    if (!perMonth) return expectation;
    const days = workingDaysOf(period.length, period.working_days);
    if (days === null) {
      return refused(
        FLAG,
        text,
        `a continuous period has no months. Give ${expectation.metric} its limit for the whole period.`,
      );
    }
    return { ...expectation, limit: (expectation.limit * days) / period.working_days };
  } catch (error) {
    if (error instanceof Unreadable) return refused(FLAG, text, error.message);
    throw error;
  }
}
