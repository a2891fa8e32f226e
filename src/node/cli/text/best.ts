import { metrics } from '../../../metrics/index.ts';
import type { BestResult, Choice, Frontier } from '../../../study/best/result.ts';
import { marksText } from '../../../study/verdict/best-limits.ts';
import { besideName } from '../../../study/verdict/best-words.ts';
import { spanName } from '../../../study/verdict/spans.ts';
import { count, listed, valueText } from '../../../study/words.ts';
import { finalistColumns, nameColumn } from './best-finalists.ts';
import { fittedTable, type FittedColumn } from './fitted.ts';
import { spanText } from './heading.ts';
import { wrap, type Look } from './look.ts';
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
  const columns = finalistColumns(result, shown);
  const marks = marksText(result, shown);
  return [
    ...(shown.length === 0 ? [] : [fittedTable(nameColumn(result, shown), columns, look)]),
    ...(marks === '' ? [] : [wrap(marks, look, '  ')]),
    wrap(wentLine(result, choice), look, '  '),
  ];
}

/** `2 of 1,232 were not ruled out ...` */
function wentLine(
  { loaded }: BestResult,
  { beaten, left, overLimits, replications, tried, looks, ended, withoutValue }: Choice,
): string {
  if (ended === 'preview')
    return `${count(tried)} mixes, halved again and again by their averages.`;
  const gone = [
    ...(beaten > 0 ? [`${count(beaten)} beaten`] : []),
    ...(overLimits > 0 ? [`${count(overLimits)} over a limit`] : []),
    ...(withoutValue > 0 ? [`${count(withoutValue)} without a value`] : []),
  ];
  const halves = looks.map(({ left: some, replications: at }) => ({ some, at }));
  const early = halves.find(({ some }) => some <= tried / 2);
  const when = early === undefined ? '' : `; half were gone after ${count(early.at)}`;
  const open =
    left === 0
      ? 'No mix is left'
      : left === 1
        ? 'One mix is left'
        : `${count(left)} of ${count(tried)} mixes are not ruled out`;
  const { many } = spanName(loaded.scenario.period);
  return `${open} after ${count(replications)} ${many} of each${gone.length === 0 ? '' : ` (${listed(gone)}${when})`}.`;
}

function frontierLines(result: BestResult, frontier: Frontier, look: Look): string[] {
  const { beaten, replications } = frontier;
  const [names, ...others] = frontierColumns(result, frontier);
  const { many } = spanName(result.loaded.scenario.period);
  const gone =
    beaten === 0
      ? ''
      : `, ${count(beaten)} ${beaten === 1 ? 'is' : 'are'} beaten or matched on every metric`;
  return [
    fittedTable(names!, others, look),
    wrap(`After ${count(replications)} ${many} of each mix left${gone}.`, look, '  '),
  ];
}

/** Name and averages of each member of a frontier, and whether it is decided. */
function frontierColumns(
  { loaded }: BestResult,
  { metrics: names, members }: Frontier,
): FittedColumn[] {
  const { currency } = loaded.scenario;
  return [
    {
      title: 'mix',
      cells: members.map(
        ({ beyondSeats, name }) => `${name}${beyondSeats ? ' (beyond seats)' : ''}`,
      ),
    },
    ...names.map((name, at) => ({
      title: metrics[name].label,
      cells: members.map(({ averages }) => valueText(averages[at]!, metrics[name].unit, currency)),
    })),
    { title: '', cells: members.map(({ decided }) => (decided ? '' : 'undecided')) },
  ];
}

/** The table of a page or Markdown file. */
export function bestRows(result: BestResult, full: boolean): string[][] {
  if (result.frontier !== null) return rowsOf(frontierColumns(result, result.frontier));
  const finalists = result.choices.flatMap((choice) =>
    full ? choice.finalists : choice.finalists.slice(0, SHOWN),
  );
  const names = finalists.map((finalist) => finalist.name + besideName(result, finalist));
  return rowsOf([{ title: 'mix', cells: names }, ...finalistColumns(result, finalists)]);
}

/** A heading and a row for each mix. */
function rowsOf(columns: readonly FittedColumn[]): string[][] {
  const [first] = columns;
  return [
    columns.map(({ title }) => title),
    ...first!.cells.map((_, row) => columns.map(({ cells }) => cells[row]!.trimEnd())),
  ];
}
