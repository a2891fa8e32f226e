import type { Scenario } from '../scenario.ts';

/**
 * Counted working days, from 0, at which something of pay begins beside a month: a week, a pay period, a SPIFF. Of every plan
 * that the file holds, in force or not, so that plans are compared on the same floor; none in a continuous period.
 */
export const payCuts: (scenario: Scenario) => readonly number[] = () => [];
