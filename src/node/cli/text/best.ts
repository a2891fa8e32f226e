import { metrics, type MetricName } from '../../../metrics/index.ts';
import type { BestResult, Choice, Finalist, Frontier } from '../../../study/best/result.ts';
import { spanName } from '../../../study/verdict/spans.ts';
import { count, inHundred, listed, valueText } from '../../../study/words.ts';
import { columns } from './columns.ts';
import { figure, NO_VALUE } from './figures.ts';
import { spanText } from './heading.ts';
import { safe, wrap, type Look } from './look.ts';
import { noteLines } from './notes.ts';

/** Finalists that fit on a screen. */
const SHOWN = 12;

/** The best of many mixes: verdict, the finalists, how the search went. */
export function bestText(result: BestResult, look: Look, full: boolean): string {
  const { choices, frontier, loaded, mixes, verdict } = result;
  const { name, period } = loaded.scenario;
  const heading = `${name}: the best of ${count(mixes)} mixes, ${spanText(period.length)}`;
  return [
    look.color.bold(wrap(heading, look)),
    wrap(searchLine(result), look),
    '',
    ...verdict.map((sentence) => wrap(sentence, look, '  ')),
    ...noteLines(result, look, full),
    ...choices.flatMap((choice) => ['', ...choiceLines(result, choice, look, full)]),
    ...(frontier === null ? [] : ['', ...frontierLines(result, frontier, look)]),
  ].join('\n');
}

/** How much was simulated, and what was counted how. */
export function searchLine(result: BestResult): string {
  const { choices, drawnSales, frontier, loaded, seed, settled } = result;
  const spent = [...choices, ...(frontier ? [frontier] : [])].reduce(
    (sum, one) => sum + one.spent,
    0,
  );
  const { many } = spanName(loaded.scenario.period);
  const sales =
    drawnSales === null ? 'sales by their expected value' : `sales drawn, since ${drawnSales}`;
  const ended =
    settled.stoppedBy === 'interrupt'
      ? ', INTERRUPTED'
      : settled.stoppedBy === 'time'
        ? ', stopped by time'
        : settled.stoppedBy === 'limit'
          ? `, stopped at the most ${many} allowed`
          : '';
  return `${count(spent)} possible ${many} of all mixes together, seed ${seed}; ${sales}${ended}`;
}

function choiceLines(result: BestResult, choice: Choice, look: Look, full: boolean): string[] {
  const shown = full
    ? choice.finalists
    : choice.finalists.filter(({ own }, at) => at < SHOWN || own);
  const rows = finalistRows(result, shown);
  const table = (some: readonly (readonly string[])[]): string =>
    safe(columns(some, { indent: '  ' }), look.ascii);
  // What is told beside gives way first on a narrow screen.
  const choices = [[], [2], [2, 3], [2, 3, 4]].map((gone) =>
    table(rows.map((row) => row.filter((_, at) => !gone.includes(at)))),
  );
  const fits = (text: string): boolean =>
    text.split('\n').every(({ length }) => length <= look.width);
  return [
    ...(shown.length === 0 ? [] : [choices.find(fits) ?? choices.at(-1)!]),
    wrap(wentLine(choice), look, '  '),
  ];
}

/** `2 of 1,232 were not ruled out ...` */
function wentLine({ beaten, left, overLimits, replications, tried, looks, ended }: Choice): string {
  if (ended === 'preview')
    return `${count(tried)} mixes, halved again and again by their averages.`;
  const gone = [
    ...(beaten > 0 ? [`${count(beaten)} beaten`] : []),
    ...(overLimits > 0 ? [`${count(overLimits)} over a limit`] : []),
  ];
  const halves = looks.map(({ left: some, replications: at }) => ({ some, at }));
  const early = halves.find(({ some }) => some <= tried / 2);
  const when = early === undefined ? '' : `; half were gone after ${count(early.at)}`;
  const open =
    left === 1 ? 'One mix is left' : `${count(left)} of ${count(tried)} mixes are not ruled out`;
  return `${open} after ${count(replications)} months of each${gone.length === 0 ? '' : ` (${listed(gone)}${when})`}.`;
}

/** A heading and a row for each finalist, as text and Markdown show them. */
function finalistRows({ target, loaded }: BestResult, finalists: readonly Finalist[]): string[][] {
  const { currency, period } = loaded.scenario;
  const { label, unit } = metrics[target];
  const floors = finalists.some((finalist) => finalist.floors !== null);
  const value = (finalist: Finalist, at: 'mean' | 'p05' | 'p95'): string => {
    const estimate = finalist.metrics?.[target];
    if (estimate !== undefined) return figure(estimate[at], estimate, currency);
    if (at !== 'mean' || Number.isNaN(finalist.average)) return NO_VALUE;
    return valueText(finalist.average, unit, currency);
  };
  return [
    [
      'mix',
      `${label}, average`,
      `9 in 10 ${spanName(period).many}`,
      'best is better in',
      ...(floors ? ['best in'] : []),
    ],
    ...finalists.map((finalist, at) => [
      `${finalist.name}${finalist.own ? ' (the file)' : ''}${finalist.beyondSeats ? ' (beyond seats)' : ''}`,
      value(finalist, 'mean'),
      `${value(finalist, 'p05')} .. ${value(finalist, 'p95')}`,
      at === 0 ? 'best' : oddsText(finalist.beatenByBest),
      ...(floors ? [`${inHundred(finalist.floors ?? 0)} of 100 floors`] : []),
    ]),
  ];
}

function oddsText(share: number | null): string {
  return share === null ? NO_VALUE : `${inHundred(share)} of 100`;
}

function frontierLines(result: BestResult, frontier: Frontier, look: Look): string[] {
  const rows = frontierRows(result, frontier);
  return [
    safe(columns(rows, { indent: '  ' }), look.ascii),
    wrap(
      `After ${count(frontier.replications)} months of each mix left, ${count(frontier.beaten)} are beaten on every metric.`,
      look,
      '  ',
    ),
  ];
}

/** A heading and a row for each member of a frontier. */
function frontierRows({ loaded }: BestResult, { metrics: names, members }: Frontier): string[][] {
  const { currency } = loaded.scenario;
  const text = (name: MetricName, value: number): string =>
    valueText(value, metrics[name].unit, currency);
  return [
    ['mix', ...names.map((name) => metrics[name].label), ''],
    ...members.map(({ averages, beyondSeats, decided, name }) => [
      `${name}${beyondSeats ? ' (beyond seats)' : ''}`,
      ...names.map((metric, at) => text(metric, averages[at]!)),
      decided ? '' : 'undecided',
    ]),
  ];
}

/** The table of a page or Markdown file. */
export function bestRows(result: BestResult, full: boolean): string[][] {
  if (result.frontier !== null) return frontierRows(result, result.frontier);
  const finalists = result.choices.flatMap((choice) =>
    full ? choice.finalists : choice.finalists.slice(0, SHOWN),
  );
  return finalistRows(result, finalists);
}
