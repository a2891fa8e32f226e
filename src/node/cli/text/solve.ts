import { metrics } from '../../../metrics/index.ts';
import type { SolveResult } from '../../../study/solve/result.ts';
import { solvedText } from '../../../study/verdict/solve.ts';
import { spanName } from '../../../study/verdict/spans.ts';
import { capital, count, valueText } from '../../../study/words.ts';
import { columns } from './columns.ts';
import { teamLine } from './heading.ts';
import { safe, wrap, type Look } from './look.ts';
import { noteLines } from './notes.ts';

/** The answer, then the metric along the key. */
export function solveText(result: SolveResult, look: Look, full: boolean): string {
  const { loaded, asked, verdict, curves } = result;
  const { scenario } = loaded;
  const title =
    asked.kind === 'condition'
      ? `${scenario.name}: ${teamLine(scenario)}`
      : `${asked.b} against ${asked.a}`;
  return [
    look.color.bold(wrap(title, look)),
    `${wrap(solvedLine(result), look)}\n`,
    ...verdict.map((sentence) => wrap(sentence, look, '  ')),
    ...noteLines(result, look, full),
    ...(curves.some(({ points }) => points.length > 0)
      ? ['', tableText(solveRows(result), look)]
      : []),
  ]
    .join('\n')
    .trimEnd();
}

/** Without the ranges where there is no room for them. */
function tableText(rows: readonly (readonly string[])[], look: Look): string {
  const table = (cells: readonly (readonly string[])[]): string =>
    safe(columns(cells, { indent: '  ' }), look.ascii);
  const whole = table(rows);
  if (whole.split('\n').every(({ length }) => length <= look.width)) return whole;
  return table(rows.map((row) => row.filter((_, at) => at === 0 || at % 2 === 1)));
}

/** How much was simulated. */
export function solvedLine({ runs, seed, settled, loaded, solved }: SolveResult): string {
  const { many } = spanName(loaded.scenario.period);
  const why = {
    runs: '',
    precision: '',
    time: ', stopped by time',
    interrupt: ', INTERRUPTED',
    limit: solved.kind === 'step' || solved.kind === 'turn' ? `, the most ${many} allowed` : '',
  }[settled.stoppedBy];
  return `${count(runs)} possible ${many} at each value around the answer, seed ${seed}${why}`;
}

/** The metric at each value of the key, a column for each scenario. */
export function solveRows(result: SolveResult): string[][] {
  const { curves, metric, name, asked, loaded } = result;
  const { label, unit } = metrics[metric];
  const { currency } = loaded.scenario;
  const at = asked.kind === 'condition' ? asked.expectation.at : 'mean';
  const what = at === 'mean' ? label : `${label} p${String(Math.round(100 * at)).padStart(2, '0')}`;
  const [first] = curves;
  const heads = curves.length === 1 ? [what] : curves.map((curve) => `${what}, ${curve.name}`);
  return [
    [capital(name.replace(/^the /u, '')), ...heads.flatMap((head) => [head, '95 in 100'])],
    ...first!.points.map(({ value }) => [
      solvedText(result, value, loaded.scenario),
      ...curves.flatMap((curve) => {
        const point = curve.points.find((other) => other.value === value);
        if (point === undefined) return ['-', ''];
        const { found, low, high } = point;
        const error = low === null || high === null ? 0 : (high - low) / 2;
        const text = (amount: number): string => valueText(amount, unit, currency, error);
        const range = low === null || high === null ? '' : `${text(low)} to ${text(high)}`;
        return [text(found), range];
      }),
    ]),
  ];
}
