import type { TopLevelSpec } from 'vega-lite';
import { metrics, type MetricName } from '../../metrics/index.ts';
import type { SweepResult } from '../../study/results.ts';
import { mixName } from '../../study/verdict/mix-name.ts';
import { capital } from '../../study/words.ts';
import { amountText, known, knownText, spanOf } from '../amounts.ts';
import { leadersOf, leaderWord } from './leaders.ts';
import { mapPanel, type MapShape } from './map-panel.ts';
import { sameForAllPlans } from './mix-rows.ts';
import { sweepTable } from './sweep-table.ts';
import { bestMix, heldText, isNumeric, viewOf } from './sweep-view.ts';
import { frame, ROOM } from './theme.ts';
import type { Chart, Width } from './types.ts';

const MAPS: readonly MetricName[] = ['revenue', 'cost_per_accepted_lead', 'closer_idle'];
const LABELS = 84;
/** A cell narrower than this has no room for its number, px. */
const CELL = 30;

/** Maps of profit (one for each plan), revenue, cost and idle time over two axes, a number in every cell. */
export const mixMaps: Chart<'sweep'> = {
  title: 'Maps of the mixes',
  question: () => 'Where is the best mix, and how far does it reach?',
  needs: 'sweep',
  missing(result) {
    const { x, columns } = viewOf(result);
    if (columns === null || ![x, columns].every(isNumeric)) {
      return 'A map needs two axes of numbers, such as telemarketers and closers.';
    }
    return null;
  },
  headline(result) {
    const each = leadersOf(result).map(({ pay, name, others, rivals }) => {
      const number = `${rivals === 0 ? 'none' : rivals} of ${others} other mixes`;
      const verb = rivals > 1 ? 'are' : 'is';
      const where = pay === '' ? '' : `${pay}: `;
      return `${where}${number} ${verb} a toss-up with the best, ${name}`;
    });
    const text = each.join('; ');
    return `${each.length === 1 ? capital(text) : text}.${budgetText(result)}`;
  },
  caption(result) {
    const view = viewOf(result);
    const { one, many } = spanOf(result);
    return [
      `Each cell is the middle ${one}; the box is the ${leaderWord(result)} by average ${metrics[result.target].label}.`,
      `Full colour inside the heavy line: mixes that the best beats in fewer than 80 of 100 ${many}; the rest is pale.`,
      'Yellow is better, blue is worse. Dashed lines join mixes of equal labour cost.',
      ...(result.target === 'revenue'
        ? []
        : ['A revenue map has no best cell: it always points at the largest team.']),
      ...(isHatched(result)
        ? ['Hatched: more people than seats; the next block of seats is paid for.']
        : []),
      ...heldText(view),
    ].join(' ');
  },
  alt(result) {
    const { x, columns, plans } = viewOf(result);
    const best = bestMix(result);
    const { label } = metrics[result.target];
    const value = knownText(known(best.metrics, result.target), result.loaded.scenario.currency);
    const rows = plans === null ? '' : `, ${label} once for each of ${plans.values.length} plans`;
    return `Maps over ${x.label} (${x.values[0]} to ${x.values.at(-1)}) and ${columns!.label} (${columns!.values[0]} to ${columns!.values.at(-1)})${rows}. Best ${label} of those tried at ${mixName(result.axes, best)}: ${value} in the middle ${spanOf(result).one}.${isHatched(result) ? ' Mixes beyond the seats are hatched.' : ''}`;
  },
  spec(result, width): TopLevelSpec {
    const maps = mapsOf(result);
    const across = mapsAcross(viewOf(result).x.values.length, maps.length, width);
    const shape = shapeOf(result, Math.floor(ROOM[width] / across) - LABELS);
    return {
      ...frame,
      columns: across,
      spacing: { row: 88, column: LABELS - 6 },
      bounds: 'flush',
      concat: maps.map((map) => mapPanel(result, shape, map)),
    };
  },
  parts(result) {
    const shape = shapeOf(result, ROOM.narrow - LABELS);
    return mapsOf(result).map(
      (map) => ({ ...frame, ...mapPanel(result, shape, map) }) as TopLevelSpec,
    );
  },
  table: (result) =>
    sweepTable(result, [...new Set([result.target, ...MAPS, 'labour_cost' as const])], {
      middles: true,
    }),
};

function isHatched({ mixes }: SweepResult): boolean {
  return mixes.some(({ beyondSeats }) => beyondSeats);
}

/** What each map shows: one for each plan where plans differ, else one that stands for all. */
function mapsOf(result: SweepResult) {
  const view = viewOf(result);
  const wanted = [result.target, ...MAPS.filter((name) => name !== result.target)];
  return wanted.flatMap((name) => {
    if (!result.mixes.some((mix) => known(mix.metrics, name) !== null)) return [];
    const plans =
      name === result.target || !sameForAllPlans(view, name)
        ? (view.plans?.values ?? [null])
        : [view.plans?.values[0] ?? null];
    return plans.map((plan) => ({ name, plan, one: plans.length === 1 }));
  });
}

/** Maps of about this width, px; wider where their numbers would lie on each other. */
function shapeOf(result: SweepResult, width: number): MapShape {
  const view = viewOf(result);
  return {
    view,
    width: Math.max(width, view.x.values.length * CELL),
    cellHeight: 27,
    labelled: result.mixes.some(({ metrics }) => known(metrics, 'labour_cost') !== null),
  };
}

/** How many maps stand side by side: as many as leave room for the numbers, at most three. */
function mapsAcross(cells: number, maps: number, width: Width): number {
  const room = Math.floor(ROOM[width] / (cells * CELL + LABELS));
  return Math.max(1, Math.min(3, room, maps));
}

function budgetText(result: SweepResult): string {
  if (result.budget === null) return '';
  const { currency } = result.loaded.scenario;
  const budget = amountText(result.budget, 'currency', currency);
  const mix = result.bestWithinBudget === null ? undefined : result.mixes[result.bestWithinBudget];
  if (mix === undefined) return ` None of them costs at most ${budget} of labour a month.`;
  const value = knownText(known(mix.metrics, result.target), currency);
  return ` Within ${budget} of labour a month: ${mixName(result.axes, mix)} (${value}).`;
}
