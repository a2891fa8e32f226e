import type { TopLevelSpec } from 'vega-lite';
import type { MetricName } from '../../metrics/index.ts';
import { metrics } from '../../metrics/index.ts';
import type { SweepResult } from '../../study/results.ts';
import { amountText, known, rangeText } from '../amounts.ts';
import { mixLegend } from './mix-legend.ts';
import { columnsShown, mixRow, sameForAllPlans } from './mix-rows.ts';
import { bestMix, heldText, mixName, viewOf } from './sweep-view.ts';
import { sweepTable } from './sweep-table.ts';
import { capital, listed } from './text.ts';
import { frame } from './theme.ts';
import type { Chart } from './types.ts';

/** The four figures of the main chart, each a row: what comes in, what it costs, who waits, what is left. */
const ROWS: readonly MetricName[] = ['revenue', 'cost_per_lead', 'closer_idle', 'profit'];

const ROOM = { wide: 1060, narrow: 530 } as const;

/** Revenue, cost per lead, closers' idle time and profit over mixes, by pay plan. */
export const mix: Chart<'sweep'> = {
  title: 'Mixes side by side',
  question: 'Which mix of people, on which pay plan?',
  needs: 'sweep',
  missing(result) {
    if (rowsOf(result).length > 0) return null;
    return `None of ${listed(ROWS.map((name) => metrics[name].label))} has a value in this sweep.`;
  },
  headline(result) {
    const { label } = metrics[result.target];
    const caution = payCautionOf(result);
    const { plans } = viewOf(result);
    if (caution === null || plans === null) {
      const best = bestMix(result);
      const rivals = result.mixes.filter((other) => other.tossUp).length - 1;
      const others = rivals === 0 ? 'no other is as good' : `${rivals} not clearly worse`;
      return `Best ${label} of the ${result.mixes.length} mixes tried: ${mixName(result.axes, best)}, ${middleOf(result, best)} in the middle ${spanOf(result)}; ${others}.`; // prettier-ignore
    }
    const team = result.axes.filter((axis) => axis !== plans);
    const leaders = plans.values.map((plan) => {
      const leader = bestOf(result, plans.label, plan);
      return `${plan} ${mixName(team, leader)} (${middleOf(result, leader)})`;
    });
    return `Best ${label} of those tried on each plan, in the middle ${spanOf(result)}: ${listed(leaders)}.`; // prettier-ignore
  },
  caption(result) {
    const view = viewOf(result);
    const same = rowsOf(result).filter((name) => sameForAllPlans(view, name));
    const shared =
      view.plans === null || same.length === 0
        ? ''
        : ` ${capital(listed(same.map((name) => metrics[name].label)))} ${same.length === 1 ? 'is' : 'are'} the same under every plan (the same simulated months), so one grey line stands for all.`; // prettier-ignore
    return `Marks are middle months. Thick: half the months; thin: 9 in 10, which is not the worst case. Filled marks are not clearly worse than the best of those tried.${shared}${heldText(view)}`; // prettier-ignore
  },
  alt(result) {
    const best = bestMix(result);
    const parts = rowsOf(result).flatMap((name) => {
      const estimate = known(best.metrics, name);
      if (estimate === null) return [];
      const { label, unit } = metrics[name];
      const currency = currencyOf(result);
      return `${label} ${amountText(estimate.p50, unit, currency)} (9 in 10 months: ${rangeText(estimate.p05, estimate.p95, unit, currency)})`; // prettier-ignore
    });
    const { x, columns } = viewOf(result);
    const over = columns === null ? x.label : `${x.label}, one column for each value of ${columns.label}`; // prettier-ignore
    return `${capital(listed(rowsOf(result).map((name) => metrics[name].label)))} over ${over}. Best of those tried, ${mixName(result.axes, best.at)}: ${parts.join('; ')}.`; // prettier-ignore
  },
  spec(result, width): TopLevelSpec {
    const view = viewOf(result);
    const names = rowsOf(result);
    const columns = columnsShown(result, view, width);
    const shape = { view, columns, room: ROOM[width], width };
    const colours = names.some((name) => !sameForAllPlans(view, name));
    return {
      ...frame,
      spacing: 10,
      vconcat: [
        mixLegend(view.plans?.values ?? [], {
          room: ROOM[width],
          neutral: names.some((name) => sameForAllPlans(view, name)),
          colours,
        }),
        ...names.map((name, index) =>
          mixRow(result, shape, name, { first: index === 0, last: index === names.length - 1 }),
        ),
      ],
    };
  },
  table: (result) => sweepTable(result, [...ROWS, 'accepted_leads', 'labour_cost']),
};

function currencyOf(result: SweepResult): string {
  return result.loaded.scenario.currency;
}

function rowsOf(result: SweepResult): MetricName[] {
  return ROWS.filter((name) => result.mixes.some((mix) => known(mix.metrics, name) !== null));
}
