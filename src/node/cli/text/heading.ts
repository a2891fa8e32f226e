import { metrics } from '../../../metrics/index.ts';
import type { Scenario, Span } from '../../../scenario/scenario.ts';
import type { ResultHead, Settled, StoppedBy } from '../../../study/results.ts';
import { teamText } from '../../../study/verdict/team-text.ts';
import { spanName, type SpanName } from '../../../study/verdict/spans.ts';
import { count, settledTo, valueText } from '../../../study/words.ts';

/** Who works, on which pay plan, for how long: `10 telemarketers + 3 closers, closers on base-plus, 1 month`. */
export function teamLine({ team, pay, period }: Scenario): string {
  return [teamText(team), `closers on ${pay.closers}`, spanText(period.length)].join(', ');
}

/** How much was simulated and how well the answer is known. */
export function settledLine(headed: Headed): string {
  const { runs, seed, settled, loaded } = headed;
  const { currency } = loaded.scenario;
  const { many } = simulatedSpan(headed);
  return `${count(runs)} possible ${many}, seed ${seed}; ${settledText(settled, currency, many)}`;
}

/** What one replication of a result is called: organisations are compared over a year, whatever the file says. */
export function simulatedSpan({ loaded, command }: Pick<Headed, 'loaded' | 'command'>): SpanName {
  if (command === 'organisations') return { one: 'year', many: 'years', noun: 'year' };
  return spanName(loaded.scenario.period);
}

type Headed = ResultHead & { readonly command?: string };

function settledText(settled: Settled, currency: string, many: string): string {
  const { metric, halfWidth, wanted, runsNeeded, stoppedBy } = settled;
  const { label, unit } = metrics[metric];
  const stopped =
    stoppedBy === 'limit' ? `, stopped at the most ${many} allowed` : STOPPED[stoppedBy];
  if (halfWidth === null) return `${label} has no value`;
  if (wanted === null || runsNeeded === null || halfWidth <= wanted) {
    return `middle ${label} ${settledTo(halfWidth, unit, currency)}${stopped}`;
  }
  const [is, wish] = apart(halfWidth, wanted, (value, error) =>
    valueText(value, unit, currency, error),
  );
  return `middle ${label} settled to ±${is}${stopped} (±${wish}, as wanted, needs about ${count(runsNeeded)} ${many})`;
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

const STOPPED: Readonly<Record<Exclude<StoppedBy, 'limit'>, string>> = {
  runs: '',
  precision: '',
  time: ', stopped by time',
  interrupt: ', INTERRUPTED',
};

/** `1 month`, `160 h`, `2 weeks`. */
export function spanText({ count: number, unit }: Span): string {
  return `${number} ${unit}${number === 1 || unit === 'h' ? '' : 's'}`;
}
