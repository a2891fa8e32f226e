import type { TopLevelSpec } from 'vega-lite';
import { metrics } from '../../metrics/index.ts';
import type { BestResult, FrontierMember } from '../../study/best/result.ts';
import { sureText } from '../../study/verdict/best-words.ts';
import { count, listed } from '../../study/words.ts';
import { amountText, measureOf } from '../amounts.ts';
import { padded, placedLabels, type Plot } from './label-places.ts';
import { fitted } from './text.ts';
import { BLUE, frame, PAPER } from './theme.ts';
import type { Chart } from './types.ts';

const SIZE = { wide: [900, 380], narrow: [286, 320] } as const;
const NAMED = { wide: 6, narrow: 3 } as const;

/** Mixes that nothing beats on all metrics at once, solid where that is settled and hollow where it is not. */
export const bestFrontier: Chart<'best'> = {
  title: 'What nothing beats',
  question: ({ frontier }) =>
    frontier === null
      ? 'Which mixes does nothing beat?'
      : `Which mixes does nothing beat on ${listed(labels(frontier.metrics))}?`,
  needs: 'best',
  missing: ({ frontier }) =>
    frontier === null
      ? 'No frontier was asked for.'
      : frontier.members.length > 1
        ? null
        : 'One mix beats all others, so there is nothing to draw.',
  headline({ frontier, tried }) {
    const solid = frontier!.members.filter(({ decided }) => decided).length;
    const open = frontier!.members.length - solid;
    const more = open === 0 ? '' : `, and ${count(open)} could not be decided`;
    if (solid === tried) return `None of the ${count(tried)} mixes beats another on all at once.`;
    return `${count(solid)} of ${count(tried)} mixes are beaten by none on all at once${more}.`;
  },
  caption({ frontier, loaded, sure }) {
    const { currency } = loaded.scenario;
    const slack = frontier!.tolerances.map((amount, at) =>
      amountText(amount, metrics[frontier!.metrics[at]!].unit, currency),
    );
    const third =
      frontier!.metrics.length > 2
        ? ` ${metrics[frontier!.metrics[2]!].label} is in the table: what lies inside here may lead there.`
        : '';
    return `Averages over what is not known. Solid: on the frontier, ${sureText(sure, frontier!.metrics)}, differences of ${listed(slack)} left out of account; hollow: not decided with the most that may be simulated.${third}`;
  },
  alt(result) {
    const { currency } = result.loaded.scenario;
    const told = sorted(result)
      .slice(0, 8)
      .map(
        ({ averages, name }) =>
          `${name} at ${averages.map((value, at) => amountText(value, metrics[result.frontier!.metrics[at]!].unit, currency)).join(' and ')}`,
      );
    return `Dots of ${listed(labels(result.frontier!.metrics))}: ${told.join('; ')}.`;
  },
  spec(result, width): TopLevelSpec {
    const [across, down] = SIZE[width];
    const { currency } = result.loaded.scenario;
    const members = sorted(result);
    const [x, y] = result.frontier!.metrics.map((name, at) =>
      measureOf(
        name,
        members.map(({ averages }) => averages[at]!),
        currency,
      ),
    );
    const values = members.map(({ averages, decided }) => ({
      x: averages[0]! / x!.divide,
      y: averages[1]! / y!.divide,
      fill: decided ? BLUE : PAPER,
    }));
    const plot: Plot = {
      x: padded(
        values.map((value) => value.x),
        0.08,
      ),
      y: padded(
        values.map((value) => value.y),
        0.12,
      ),
      width: across,
      height: down,
    };
    const step = Math.max(1, Math.ceil(members.length / NAMED[width]));
    const named = members.flatMap(({ name }, at) =>
      at % step === 0 || at === members.length - 1
        ? [{ x: values[at]!.x, y: values[at]!.y, text: fitted(name, 240) }]
        : [],
    );
    return {
      ...frame,
      width: across,
      height: down,
      data: { values },
      encoding: {
        x: {
          field: 'x',
          type: 'quantitative',
          title: `${x!.title}, average`,
          scale: { domain: [...plot.x], nice: false, zero: false },
          axis: { tickCount: width === 'wide' ? 6 : 4, titlePadding: 10 },
        },
        y: {
          field: 'y',
          type: 'quantitative',
          title: `${y!.title}, average`,
          scale: { domain: [...plot.y], nice: false, zero: false },
          axis: { tickCount: 6, titlePadding: 16 },
        },
      },
      layer: [
        {
          mark: {
            type: 'point',
            shape: 'circle',
            filled: true,
            opacity: 1,
            size: 80,
            stroke: BLUE,
            strokeWidth: 1.75,
          },
          encoding: { fill: { field: 'fill', type: 'nominal', scale: null } },
        },
        ...placedLabels(named, values, plot, { x: 'x', y: 'y' }),
      ],
    };
  },
  table(result) {
    const { metrics: names } = result.frontier!;
    return {
      columns: [
        { name: 'mix', unit: 'text' },
        ...names.map((name) => ({ name: metrics[name].label, unit: metrics[name].unit })),
        { name: 'decided', unit: 'text' },
      ],
      rows: sorted(result).map(({ averages, decided, name }) => [
        name,
        ...averages,
        decided ? 'yes' : 'no',
      ]),
    };
  },
};

function labels(names: readonly (keyof typeof metrics)[]): string[] {
  return names.map((name) => metrics[name].label);
}

function sorted({ frontier }: BestResult): FrontierMember[] {
  return frontier!.members.toSorted((a, b) => a.averages[0]! - b.averages[0]!);
}
