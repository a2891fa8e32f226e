import type { TopLevelSpec } from 'vega-lite';
import { metrics, type MetricName } from '../../metrics/index.ts';
import type { SweepResult } from '../../study/results.ts';
import { isPay, mixName } from '../../study/verdict/mix-name.ts';
import { capital, listed } from '../../study/words.ts';
import { known, knownText, rangeText, spanOf } from '../amounts.ts';
import { bothText, leadersOf, leaderWord, paysApart } from './leaders.ts';
import { mixLegend } from './mix-legend.ts';
import { columnHeadings, columnsShown, LABELS, mixRow, sameForAllPlans } from './mix-rows.ts';
import { sweepTable } from './sweep-table.ts';
import { bestMix, heldText, valueName, viewOf, type SweepView } from './sweep-view.ts';
import { frame, ROOM } from './theme.ts';
import type { Chart } from './types.ts';

/** The figures of the main chart, each a row: what comes in, what a lead costs, who waits, what is left. */
const ROWS: readonly MetricName[] = ['revenue', 'cost_per_lead', 'closer_idle', 'profit'];

/** Revenue, cost per lead, closers' idle time and profit over mixes, by pay plan. */
export const mix: Chart<'sweep'> = {
  title: 'Mixes side by side',
  question: ({ axes }) =>
    axes.some(isPay) ? 'Which mix of people, on which pay plan?' : 'Which mix of people?',
  needs: 'sweep',
  missing(result) {
    if (rowsOf(result).length > 0) return null;
    return `None of ${listed(ROWS.map((name) => metrics[name].label))} has a value in this sweep.`;
  },
  headline(result) {
    const { label } = metrics[result.target];
    const leaders = leadersOf(result);
    const [leader] = leaders;
    if (leaders.length > 1) {
      // Nothing is said for one plan over another where they pay people differently.
      const each = leaders.map(({ pay, name, mix }) =>
        [`${pay}${name === '' ? '' : ` ${name}`}`, bothText(result, mix)].join(', '),
      );
      return `Best average ${label} on each plan, of those tried: ${each.join('; ')}.`;
    }
    const { name, mix, rivals } = leader!;
    const others =
      rivals > 0 ? `; ${rivals} other${rivals === 1 ? ' is' : 's are'} not clearly worse` : '';
    return `Best average ${label} of the ${result.mixes.length} mixes tried: ${name}, ${bothText(result, mix)}${others}.`;
  },
  caption(result) {
    const view = viewOf(result);
    const { one, many } = spanOf(result);
    const marked = rowsOf(result).some((name) => !sameForAllPlans(view, name));
    return [
      `${marked ? 'Lines and marks are' : 'The line is'} the middle ${one}; darker or thicker is half the ${many}, paler or thinner 9 in 10 (not the worst case).`,
      ...(marked ? [`Filled marks are not clearly worse than the ${leaderWord(result)}.`] : []),
      ...sharedText(result, view),
      ...(paysApart(result)
        ? ['Plans are not ranked against each other: people take home different pay under them.']
        : []),
      ...heldText(view),
    ].join(' ');
  },
  alt(result) {
    const best = bestMix(result);
    const { currency } = result.loaded.scenario;
    const figures = rowsOf(result).flatMap((name) => {
      const estimate = known(best.metrics, name);
      if (estimate === null) return [];
      return `${metrics[name].label} ${knownText(estimate, currency)} (9 in 10: ${rangeText(estimate, currency)})`;
    });
    const { x, columns } = viewOf(result);
    const over =
      columns === null ? x.label : `${x.label}, one column for each ${columns.label} value`;
    return `${capital(listed(rowsOf(result).map((name) => metrics[name].label)))} over ${over}. Best of those tried, ${mixName(result.axes, best)}: ${figures.join('; ')}.`;
  },
  spec(result, width): TopLevelSpec {
    const view = viewOf(result);
    const names = rowsOf(result);
    const columns = columnsShown(result, view, width);
    const legendRoom = ROOM[width] - LABELS;
    const shape = { view, columns, room: ROOM[width], width };
    return {
      ...frame,
      spacing: 10,
      vconcat: [
        mixLegend(view.plans?.values.map((plan) => valueName(view.plans!, plan)) ?? [], {
          room: legendRoom,
          alike: names.some((name) => sameForAllPlans(view, name)) ? view.alike : null,
          best: leaderWord(result),
          colours: names.some((name) => !sameForAllPlans(view, name)),
        }),
        ...columnHeadings(shape),
        ...names.map((name, index) => mixRow(result, shape, name, index === names.length - 1)),
      ],
    };
  },
  table: (result) => sweepTable(result, ROWS),
};

/** Where rows show one line for all plans, why. */
function sharedText(result: SweepResult, view: SweepView): string[] {
  const same = rowsOf(result).filter((name) => sameForAllPlans(view, name));
  if (view.plans === null || same.length === 0) return [];
  const labels = listed(same.map((name) => metrics[name].label));
  return [
    `${capital(labels)}: ${view.alike}, for they are the same simulated ${spanOf(result).many}; one grey line stands for all.`,
  ];
}

function rowsOf(result: SweepResult): MetricName[] {
  return ROWS.filter((name) => result.mixes.some((mix) => known(mix.metrics, name) !== null));
}
