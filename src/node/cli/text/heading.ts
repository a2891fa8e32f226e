import { metrics } from '../../../metrics/index.ts';
import type { Scenario, Span } from '../../../scenario/scenario.ts';
import type { ResultHead, Settled, StoppedBy } from '../../../study/results.ts';
import { spanName } from '../../../study/verdict/spans.ts';
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
export function settledLine({ runs, seed, settled, loaded, command }: Headed): string {
  const { currency, period } = loaded.scenario;
  const { many } = command === 'organisations' ? { many: 'years' } : spanName(period);
  return `${count(runs)} possible ${many}, seed ${seed}; ${settledText(settled, currency, many)}`;
}

type Headed = ResultHead & { readonly command?: string };

function settledText(settled: Settled, currency: string, many: string): string {
  const { metric, halfWidth, wanted, runsNeeded, stoppedBy } = settled;
  const { label, unit } = metrics[metric];
  if (halfWidth === null) return `${label} has no value`;
  if (wanted === null || runsNeeded === null || halfWidth <= wanted) {
    return `middle ${label} ${settledTo(halfWidth, unit, currency)}${STOPPED[stoppedBy]}`;
  }
  const [is, wish] = apart(halfWidth, wanted, (value, error) =>
    valueText(value, unit, currency, error),
  );
  return `middle ${label} settled to ±${is}${STOPPED[stoppedBy]} (±${wish}, as wanted, needs about ${count(runsNeeded)} ${many})`;
}

/** Two amounts with one digit, or with as many more as it takes to tell them apart. */
function apart(
  a: number,
  b: number,
  text: (value: number, error: number) => string,
): readonly [string, string] {
  const pairs = [1, 10, 100].map((parts) => [text(a, a / parts), text(b, b / parts)] as const);
  return pairs.find(([first, second]) => first !== second) ?? pairs[0]!;
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
