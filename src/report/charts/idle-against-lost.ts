import type { TopLevelSpec } from 'vega-lite';
import type { Axis, MixResult, SweepResult } from '../../study/results.ts';
import { capital, listed } from '../../study/words.ts';
import { amountText, known, spanOf } from '../amounts.ts';
import { cividis } from './cividis.ts';
import { sameForAllPlans } from './mix-rows.ts';
import { sweepTable } from './sweep-table.ts';
import { heldText, isNumeric, teamName, valueName, viewOf, type SweepView } from './sweep-view.ts';
import { alongLine, padded, placedLabels, type Plot } from './label-places.ts';
import { leadersOf } from './leaders.ts';
import { fitted } from './text.ts';
import { frame, INK, PAPER } from './theme.ts';
import type { Chart, Layer } from './types.ts';

const SIZE = { wide: [900, 380], narrow: [280, 320] } as const;
/** Paths keep clear of the yellow end, which has no contrast on white. */
const LIGHTEST = 0.6;

/** Closers waiting for leads against leads waiting for closers, one path for each number of closers. */
export const idleAgainstLost: Chart<'sweep'> = {
  title: 'Idle against lost',
  question: () => 'Waiting closers or waiting leads?',
  needs: 'sweep',
  missing(result) {
    const { x } = viewOf(result);
    if (!isNumeric(x) || x.values.length < 2)
      return 'It needs a varied number, such as telemarketers.';
    const points = result.mixes.filter((mix) => placeOf(mix) !== null);
    return points.length > 1 ? null : 'Closers’ idle time or lost leads have no value here.';
  },
  headline(result) {
    const each = leadersOf(result).flatMap(({ pay, mix }) => {
      const place = placeOf(mix);
      return place === null ? [] : [{ pay, mix, place }];
    });
    const teams = new Map(each.map((one) => [teamName(result, one.mix), one]));
    if (teams.size === 0)
      return 'At the best of those tried, idle time or lost leads have no value.';
    const sentences = Array.from(
      teams,
      ([team, { place }]) =>
        `at ${team}, closers have nothing to do ${percentText(place.idle, result)} of their time, and ${percentText(place.lost, result)} of leads are lost`,
    );
    return `${capital(sentences.join('; '))}.`;
  },
  caption(result) {
    const view = viewOf(result);
    const path =
      view.columns === null ? 'The path' : `Each path is one value of ${view.columns.label}`;
    const { plans, bestPlan } = view;
    const alike = sameForAllPlans(view, 'closer_idle') && sameForAllPlans(view, 'lost_leads');
    const same =
      plans === null
        ? []
        : [
            alike
              ? `One picture stands for all: ${view.alike}, for they share the simulated ${spanOf(result).many}.`
              : `Shown at ${valueName(plans, bestPlan!)}, where the best mix lies.`,
          ];
    return [
      `${path}; along it ${view.x.label} go from ${view.x.values[0]} (small dot) to ${view.x.values.at(-1)} (large dot).`,
      `Middle ${spanOf(result).one}; lower left is better on both. Lost: never reached, gave up waiting or turned away.`,
      ...same,
      ...heldText(view),
    ].join(' ');
  },
  alt(result) {
    const view = viewOf(result);
    const ends = pathsOf(view).map(({ name, points }) => {
      const [first, last] = [points[0]!, points.at(-1)!];
      return `${name === '' ? view.x.label : name}: idle ${percentText(first.idle, result)} to ${percentText(last.idle, result)}, lost ${percentText(first.lost, result)} to ${percentText(last.lost, result)}`;
    });
    return `Closers idle against leads lost as ${view.x.label} go from ${view.x.values[0]} to ${view.x.values.at(-1)}. ${ends.join('; ')}.`;
  },
  spec(result, width): TopLevelSpec {
    const view = viewOf(result);
    const paths = pathsOf(view);
    const [across, down] = SIZE[width];
    const points = paths.flatMap(({ name, colour, points: path }) =>
      path.map((point, index) => ({
        ...point,
        path: name,
        colour,
        order: index,
        size: 24 + (70 * index) / Math.max(1, path.length - 1),
      })),
    );
    const base = baseOf(result, view);
    const leaders = leadersShown(result, view);
    const everywhere = [...points, ...leaders, ...(base === null ? [] : [base])];
    const plot: Plot = {
      x: padded([0, ...everywhere.map(({ idle }) => idle)], 0.04),
      y: padded(
        everywhere.map(({ lost }) => lost),
        0.15,
      ),
      width: across,
      height: down,
    };
    const at = ({ idle, lost }: Place) => ({ x: idle, y: lost });
    const bold = { fontWeight: 'bold' } as const;
    const labels = [
      ...paths.map(({ name, points: path }) => ({ ...at(path[0]!), text: name })),
      ...leaders.map((place) => ({ ...at(place), text: place.text, look: bold })),
      ...(base === null ? [] : [{ ...at(base), text: base.text, look: bold }]),
    ].filter(({ text }) => text !== '');
    const share = { type: 'quantitative', axis: { format: '.0%', tickCount: 6 } } as const;
    const colour = { field: 'colour', type: 'nominal', scale: null } as const;
    return {
      ...frame,
      width: across,
      height: down,
      data: { values: points },
      encoding: {
        x: {
          ...share,
          field: 'idle',
          title: 'closers have nothing to do',
          scale: { domain: [...plot.x], nice: false },
          axis: { ...share.axis, tickCount: width === 'wide' ? 6 : 5, titlePadding: 10 },
        },
        y: {
          ...share,
          field: 'lost',
          title: 'leads lost',
          scale: { domain: [...plot.y], nice: false, zero: false },
          axis: {
            // Steps below a percent need their decimal.
            format: plot.y[1] - plot.y[0] < 0.05 ? '.1%' : '.0%',
            tickCount: 6,
            titlePadding: 18,
          },
        },
      },
      layer: [
        {
          mark: { type: 'line', strokeWidth: 2 },
          encoding: {
            stroke: colour,
            detail: { field: 'path', type: 'nominal' },
            order: { field: 'order', type: 'quantitative' },
          },
        },
        {
          mark: { type: 'point', filled: true, opacity: 1, stroke: PAPER, strokeWidth: 1 },
          encoding: { fill: colour, size: { field: 'size', type: 'quantitative', scale: null } },
        },
        ...leaders.map((place) => ring(place, 'circle')),
        ...(base === null ? [] : [ring(base, 'diamond')]),
        ...placedLabels(
          labels,
          paths.flatMap(({ points: path }) => alongLine(path.map(at))),
          plot,
          {
            x: 'idle',
            y: 'lost',
          },
        ),
      ],
    };
  },
  table: (result) => sweepTable(result, ['closer_idle', 'lost_leads']),
};

interface Place {
  readonly idle: number;
  readonly lost: number;
}

function placeOf(mix: MixResult): Place | null {
  const idle = known(mix.metrics, 'closer_idle')?.p50 ?? null;
  const lost = known(mix.metrics, 'lost_leads')?.p50 ?? null;
  return idle === null || lost === null ? null : { idle, lost };
}

/** One path for each column of the view, in rising order of what varies along it. */
function pathsOf(view: SweepView) {
  const { x, columns } = view;
  const values = columns?.values ?? [null];
  return values.flatMap((column, index) => {
    const points = x.values.flatMap((value) => {
      const mix = view.at(value, column, view.bestPlan);
      const place = mix === null ? null : placeOf(mix);
      return place === null ? [] : [place];
    });
    if (points.length === 0) return [];
    const name = columns === null || column === null ? '' : valueName(columns, column);
    return [{ name, points, colour: cividis((LIGHTEST * index) / Math.max(1, values.length - 1)) }];
  });
}

/** The file's own team where the sweep holds it, and varies nothing else but pay. */
function baseOf(result: SweepResult, view: SweepView): (Place & { text: string }) | null {
  const { telemarketers, closers } = result.loaded.scenario.team;
  const own = (axis: Axis | null): number | string | null => {
    if (axis?.key === 'team.telemarketers.count') return telemarketers.count;
    if (axis?.key === 'team.closers.count') return closers.count;
    return null;
  };
  const telling = result.axes.filter(
    ({ key }) => !/^(?:pay|team\.(?:telemarketers|closers)\.count$)/u.test(key),
  );
  if (telling.length > 0) return null;
  const [x, column] = [own(view.x), own(view.columns)];
  if (x === null || (view.columns !== null && column === null)) return null;
  const mix = view.at(x, column, view.bestPlan);
  const place = mix === null ? null : placeOf(mix);
  return place === null
    ? null
    : { ...place, text: `the file: ${telemarketers.count} + ${closers.count}` };
}

function ring(place: Place, shape: string): Layer {
  return {
    data: { values: [place] },
    mark: {
      type: 'point',
      shape,
      filled: false,
      opacity: 1,
      size: 260,
      stroke: INK,
      strokeWidth: 2,
    },
  };
}

/** Leaders that the picture can show: one place for those that differ in pay only. */
function leadersShown(result: SweepResult, view: SweepView): (Place & { text: string })[] {
  const alike = sameForAllPlans(view, 'closer_idle') && sameForAllPlans(view, 'lost_leads');
  const shown = leadersOf(result).filter(
    ({ mix }) => alike || view.plans === null || mix.at[view.plans.label] === view.bestPlan,
  );
  const places = new Map<string, { place: Place; pays: string[] }>();
  for (const { mix, pay } of shown) {
    const place = placeOf(mix);
    if (place === null) continue;
    const key = `${place.idle} ${place.lost}`;
    places.set(key, { place, pays: [...(places.get(key)?.pays ?? []), pay] });
  }
  return Array.from(places.values(), ({ place, pays }) => ({
    ...place,
    text: pays[0] === '' ? 'best of those tried' : `best on ${fitted(listed(pays), 200)}`,
  }));
}

function percentText(share: number, result: SweepResult): string {
  return amountText(share, 'share', result.loaded.scenario.currency);
}
