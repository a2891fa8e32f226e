import type { TopLevelSpec } from 'vega-lite';
import type { PayBreakEven, PayResult } from '../../study/pay/result.ts';
import { keyText, named } from '../../study/verdict/pay.ts';
import { capital, listed, percent } from '../../study/words.ts';
import { spanOf } from '../amounts.ts';
import { axes, fileRange, FOOT, foundTexts, SIZE } from './along-key.ts';
import { padded } from './label-places.ts';
import { cash, drawnPlans, leftOut, payMeasure } from './pay-parts.ts';
import { planLabels } from './plan-labels.ts';
import { frame, INK, MUTED } from './theme.ts';
import type { Chart, Layer } from './types.ts';

/** Where plans cost the same: average cost of each over the values of one key. */
export const payBreakEven: Chart<'pay'> = {
  title: 'Break-even of pay plans',
  question: ({ breakEven }) =>
    `Where do plans cost the same as ${breakEven?.name ?? 'a key'} changes?`,
  needs: 'pay',
  missing: ({ breakEven }) =>
    breakEven === null ? 'The study was stopped before it looked for a break-even.' : null,
  headline(result) {
    const found = named(result).breakEven!;
    const text = (value: number): string => textOf(found, value, result);
    const shown = found.crossings.slice(0, 3);
    const met = shown.flatMap(({ at, b }) => (at === null ? [] : [`${text(at)} (${b})`]));
    const never = shown.flatMap(({ at, b }) => (at === null ? [b] : []));
    const { a } = found.crossings[0]!;
    const [from, to] = found.searched;
    const sentences = [
      ...(met.length > 0
        ? [`Others cost the same as ${a} where ${found.name} is ${listed(met)}`]
        : []),
      ...(never.length > 0
        ? [`no crossing of ${a} and ${listed(never, 'or')} between ${text(from)} and ${text(to)}`]
        : []),
    ];
    return `${capital(sentences.join('; '))}. The file says ${rangeOf(found, result)}.`;
  },
  caption(result) {
    const found = named(result).breakEven!;
    const { one } = spanOf(result);
    const text = (value: number): string => textOf(found, value, result);
    const lifts = found.lifts
      .slice(0, 3)
      .flatMap(({ dearer, cheaper, at, lift }) =>
        lift === null || at === null
          ? []
          : [
              `To leave what ${cheaper} leaves, ${dearer} has to ${lift < 0 ? 'lower' : 'lift'} ${found.name} by ${percent(Math.abs(lift))}, from ${text(found.middle)} to ${text(at)}; we assume 0%.`,
            ],
      );
    const intervals = found.crossings
      .slice(0, 3)
      .map(({ ci95 }) => (ci95 === null ? '' : `; ${text(ci95[0])} to ${text(ci95[1])}`))
      .join('');
    const own =
      found.range[0] === found.range[1]
        ? `The tick under the lines is what the file says, ${text(found.middle)}.`
        : `The bar under the lines is the range in the file, 9 in 10 sure, with its middle.`;
    return `Average total cost of one ${one}, ${found.runs} possible ${spanOf(result).many} at each of ${found.values.length} values, the same luck for all. ${own} Bands in a plan's colour: where its crossing lies, 95 in 100${intervals}. ${lifts.join(' ')}${leftOut(result)}`;
  },
  alt(result) {
    const found = result.breakEven!;
    const ends = drawnPlans(result).map(({ name, at }) => {
      const costs = found.costs[at]!;
      return `${name} from ${cash(costs[0]!, result)} to ${cash(costs.at(-1)!, result)}`;
    });
    return `Lines of average cost as ${found.name} goes from ${textOf(found, found.values[0]!, result)} to ${textOf(found, found.values.at(-1)!, result)}: ${ends.join('; ')}. ${payBreakEven.headline(result)}`;
  },
  spec(result, width): TopLevelSpec {
    const found = result.breakEven!;
    const [across, down] = SIZE[width];
    const plans = drawnPlans(result);
    const shownCosts = plans.flatMap(({ at }) => found.costs[at]!);
    const measure = payMeasure(
      `average total cost, one ${spanOf(result).one}`,
      shownCosts,
      result.loaded.scenario.currency,
    );
    const scaled = shownCosts.map((cost) => cost / measure.divide);
    const [low, high] = padded(scaled, 0.06);
    const bottom = low - FOOT * (high - low);
    const percents = textOf(found, found.middle, result).endsWith('%');
    const place = (value: number): number => (percents ? 100 * value : value);
    const values = plans.flatMap(({ at, name, colour }) =>
      found.values.map((value, i) => ({
        x: place(value),
        y: found.costs[at]![i]! / measure.divide,
        plan: name,
        colour,
      })),
    );
    const domain = [place(found.values[0]!), place(found.values.at(-1)!)] as const;
    const plot = { x: domain, y: [bottom, high] } as const;
    const lines = plans.map(({ at }) =>
      found.values.map((value, i) => ({
        x: place(value),
        y: found.costs[at]![i]! / measure.divide,
      })),
    );
    const crossings = found.crossings.flatMap(({ at, ci95, b }) => {
      const plan = plans.find(({ name }) => name === b);
      if (at === null || plan === undefined) return [];
      const cost = costAt(found, 0, at) / measure.divide;
      return [
        {
          x: place(at),
          low: Math.max(domain[0], place(ci95?.[0] ?? at)),
          high: Math.min(domain[1], place(ci95?.[1] ?? at)),
          colour: plan.colour,
          y: cost,
          from: bottom,
          to: high,
          text: textOf(found, at, result),
        },
      ];
    });
    const ends = lines.map((path) => {
      const { y } = path.at(-1)!;
      return (down * (high - y)) / (high - bottom);
    });
    const told = crossings.map(({ x, text }, i) => ({ x, text, top: 10 + 15 * i }));
    const line = ({ name, colour, dash }: (typeof plans)[number]): Layer => ({
      data: { values: values.filter(({ plan }) => plan === name) },
      mark: { type: 'line', strokeWidth: 2.25, color: colour, strokeDash: [...dash] },
      encoding: { y: { field: 'y', type: 'quantitative' } },
    });
    return {
      ...frame,
      width: across,
      height: down,
      encoding: axes(
        plot,
        { x: capital(found.name) + (percents ? ', %' : ''), y: measure.title },
        width,
      ),
      layer: [
        {
          data: { values: crossings },
          mark: { type: 'rect', opacity: 0.16 },
          encoding: {
            color: { field: 'colour', type: 'nominal', scale: null },
            x: { field: 'low', type: 'quantitative' },
            x2: { field: 'high' },
            y: { field: 'from', type: 'quantitative' },
            y2: { field: 'to' },
          },
        },
        {
          data: { values: crossings },
          mark: { type: 'rule', strokeDash: [3, 3], color: MUTED },
          encoding: { y: { field: 'from', type: 'quantitative' }, y2: { field: 'y' } },
        },
        ...plans.map(line),
        {
          data: { values: crossings },
          mark: { type: 'point', shape: 'circle', filled: true, size: 70, color: INK, opacity: 1 },
          encoding: { y: { field: 'y', type: 'quantitative' } },
        },
        ...fileRange(
          [place(found.range[0]), place(found.range[1])],
          place(found.middle),
          plot,
          width,
        ),
        ...planLabels(plans, ends, across, down, width),
        ...foundTexts(told),
      ],
    };
  },
  table(result) {
    const found = result.breakEven!;
    return {
      columns: [
        { name: found.key, unit: 'plain' },
        ...result.plans.map(({ name }) => ({
          name: `average cost, ${name}`,
          unit: 'currency' as const,
        })),
        ...result.plans.map(({ name }) => ({
          name: `average profit, ${name}`,
          unit: 'currency' as const,
        })),
      ],
      rows: found.values.map((value, i) => [
        Number(value.toPrecision(6)),
        ...found.costs.map((costs) => costs[i]!),
        ...found.profits.map((profits) => profits[i]!),
      ]),
    };
  },
};

function textOf(found: PayBreakEven, value: number, { loaded }: PayResult): string {
  return keyText(found, value, loaded.scenario);
}

function rangeOf(found: PayBreakEven, result: PayResult): string {
  const [low, high] = found.range;
  const text = (value: number): string => textOf(found, value, result);
  return low === high ? text(low) : `${text(low)} to ${text(high)}`;
}

/** A plan's average cost between the values at which it was simulated. */
function costAt({ costs, values }: PayBreakEven, plan: number, at: number): number {
  const next = Math.max(
    1,
    values.findIndex((value) => value >= at),
  );
  const [from, to] = [values[next - 1]!, values[next]!];
  const share = (at - from) / (to - from);
  return costs[plan]![next - 1]! * (1 - share) + costs[plan]![next]! * share;
}
