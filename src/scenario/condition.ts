import { signOf } from '../pay/money.ts';
import { refused } from './axis.ts';
import { readExpectation } from './expectations.ts';
import type { Expectation, LoadedScenario } from './scenario.ts';
import { workingDaysOf } from './span.ts';
import { Unreadable } from './values/unreadable.ts';

/**
 * Reads what `best` is to keep or `solve` is to reach, written as under `expect:`.
 *
 * @param text such as `closer_idle <= 20%`, `lost_leads p90 <= 15%`, `labour_cost <= 68k/month`
 * @param loaded whose currency and length amounts are read by; an amount per month is scaled to that length
 * @param place where it stands, told in errors: `--subject-to`
 * @throws {ScenarioError} where it is none
 */
export function readCondition(
  text: string,
  { scenario }: LoadedScenario,
  place: string,
): Expectation {
  const { currency, period } = scenario;
  try {
    const reading = { sign: signOf(currency) ?? '' };
    const { perMonth, ...expectation } = readExpectation(text, reading);
    if (!perMonth) return expectation;
    const days = workingDaysOf(period.length, period.working_days);
    if (days === null) {
      return refused(
        place,
        text,
        `a continuous period has no months. Give ${expectation.metric} its limit for the whole period.`,
      );
    }
    return { ...expectation, limit: (expectation.limit * days) / period.working_days };
  } catch (error) {
    if (error instanceof Unreadable) return refused(place, text, error.message);
    throw error;
  }
}
