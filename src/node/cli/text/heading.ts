import { metrics } from '../../../metrics/index.ts';
import type { Scenario, Span } from '../../../scenario/scenario.ts';
import type { ResultHead, Settled, StoppedBy } from '../../../study/results.ts';
import { count, people, settledTo, valueText } from '../../../study/words.ts';

/** Who works, on which pay plan, for how long: `10 telemarketers + 3 closers, closers on base-plus, 1 month`. */
export function teamLine({ team, pay, period }: Scenario): string {
  const { telemarketers, closers } = team;
  return [
    `${people(telemarketers.count, 'telemarketer')} + ${people(closers.count, 'closer')}`,
    `closers on ${pay.closers}`,
    spanText(period.length),
  ].join(', ');
}

/** How much was simulated and how well the answer is known. */
export function settledLine({ runs, seed, settled, loaded }: ResultHead): string {
  return `${count(runs)} possible months, seed ${seed}; ${settledText(settled, loaded.scenario.currency)}`;
}

function settledText(settled: Settled, currency: string): string {
  const { metric, halfWidth, wanted, runsNeeded, stoppedBy } = settled;
  const { label, unit } = metrics[metric];
  if (halfWidth === null) return `${label} has no value`;
  const text = (value: number): string => valueText(value, unit, currency, value);
  const known = `middle ${label} ${settledTo(halfWidth, unit, currency)}`;
  const wish =
    wanted === null || runsNeeded === null || halfWidth <= wanted
      ? ''
      : ` (±${text(wanted)}, as wanted, needs about ${count(runsNeeded)} months)`;
  return `${known}${STOPPED[stoppedBy]}${wish}`;
}

const STOPPED: Readonly<Record<StoppedBy, string>> = {
  runs: '',
  precision: '',
  limit: ', stopped at the most months allowed',
  time: ', stopped by time',
  interrupt: ', INTERRUPTED',
};

/** `1 month`, `160 h`, `2 weeks`. */
export function spanText({ count: number, unit }: Span): string {
  return `${number} ${unit}${number === 1 || unit === 'h' ? '' : 's'}`;
}
