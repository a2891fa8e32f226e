import type { TopLevelSpec } from 'vega-lite';
import type { Payout, PayResult } from '../../study/pay/result.ts';
import { listed, threeDigits } from '../../study/words.ts';
import { stackedDots } from './dot-stacks.ts';
import { padded } from './label-places.ts';
import { cash, drawnPlans, leftOut, payMeasure, personOf } from './pay-parts.ts';
import { LABEL_ROOM, planLabels } from './plan-labels.ts';
import { FAINT, frame, MUTED } from './theme.ts';
import type { Chart, Layer } from './types.ts';

const SIZE = { wide: [1000 - LABEL_ROOM, 360], narrow: [282, 300] } as const;
/** Dots above each other. */
const HIGHEST = 4;
const DIAMETER = { wide: 13, narrow: 8 } as const;

/** What one person is paid for what he or she attains, over what people attain. */
export const payout: Chart<'pay'> = {
  title: 'Pay for results',
  question: (result) =>
    `What is a ${personOf(result)} paid for a good ${result.per}, or a bad one?`,
  needs: 'pay',
  missing: (result) =>
    result.payout === null
      ? `Nobody who counts as trained attained anything in a whole ${result.per}.`
      : null,
  headline(result) {
    const { attained } = result.payout!;
    const [low, high] = [attained[1]!, attained[18]!];
    const told = drawnPlans(result).map(({ name, plan }) => {
      const pays = [low, high].map((at) => cash(payAt(result.payout!, plan.payout, at), result));
      return pays[0] === pays[1]
        ? `stays at ${pays[0]!} on ${name}`
        : `goes from ${pays[0]!} to ${pays[1]!} on ${name}`;
    });
    return `From a ${result.per} of ${said(low, result)} to one of ${said(high, result)}, a ${personOf(result)}'s pay ${listed(told)}.`;
  },
  caption: (result) =>
    `Lines: pay of one ${personOf(result)} for a ${result.per}, by ${measured(result)}, in an average ${result.per} whose results all grow in the same proportion, with every input at its middle.${clawed(result)}${prizes(result)} Dots: 20 equally likely ${personOf(result)}-${result.per}s by what they attain, so that what lies beyond a step, a kink or a cap can be counted.${leftOut(result)}`,
  alt(result) {
    const { attained, results } = result.payout!;
    const ends = drawnPlans(result).map(
      ({ name, plan }) =>
        `${name} from ${cash(plan.payout[0]!, result)} to ${cash(plan.payout.at(-1)!, result)}`,
    );
    return `Lines of pay as ${measured(result)} go from 0 to ${said(results.at(-1)!, result)}: ${ends.join('; ')}. 20 dots from ${said(attained[0]!, result)} to ${said(attained.at(-1)!, result)}.`;
  },
  spec(result, width): TopLevelSpec {
    const { attained, results } = result.payout!;
    const [across, down] = SIZE[width];
    const plans = drawnPlans(result);
    const { currency } = result.loaded.scenario;
    const pays = plans.flatMap(({ plan }) => plan.payout);
    const measure = payMeasure(`pay for the ${result.per}`, pays, currency);
    const along = inMoney(result)
      ? payMeasure(`revenue sold by one ${personOf(result)}, a ${result.per}`, results, currency)
      : { title: `accepted leads of one ${personOf(result)}, a ${result.per}`, divide: 1 };
    const domain = [0, results.at(-1)! / along.divide] as const;
    const diameter = DIAMETER[width];
    const dots = stackedDots(
      attained.map((value) => value / along.divide),
      (diameter / across) * domain[1],
      HIGHEST,
    );
    const foot = (Math.max(...dots.map(({ level }) => level)) + 1.6) * diameter;
    const [, high] = padded(
      pays.map((pay) => pay / measure.divide),
      0.06,
    );
    // The dots stand below the line of no pay.
    const bottom = (-high * foot) / (down - foot);
    const lines = plans.map(({ plan }) =>
      results.map((value, i) => ({
        x: value / along.divide,
        y: plan.payout[i]! / measure.divide,
      })),
    );
    const ends = lines.map((path) => {
      const { y } = path.at(-1)!;
      return (down * (high - y)) / (high - bottom);
    });
    return {
      ...frame,
      width: across,
      height: down,
      encoding: {
        x: {
          field: 'x',
          type: 'quantitative',
          scale: { domain: [...domain], nice: false },
          axis: { title: along.title, grid: false, tickCount: width === 'wide' ? 9 : 5 },
        },
        y: {
          type: 'quantitative',
          scale: { domain: [bottom, high], nice: false },
          axis: {
            title: measure.title,
            values: ticksTo(high),
          },
        },
      },
      layer: [
        {
          data: { values: dots.map(({ x, level }) => ({ x, y: down - (level + 0.7) * diameter })) },
          mark: {
            type: 'point',
            shape: 'circle',
            filled: true,
            opacity: 1,
            color: FAINT,
            size: (diameter * 0.84) ** 2 * (Math.PI / 4),
          },
          encoding: { y: { field: 'y', type: 'quantitative', scale: null } },
        },
        {
          data: { values: [{ y: 0 }] },
          mark: { type: 'rule', color: MUTED },
          encoding: {
            x: { value: 0 },
            x2: { value: across },
            y: { field: 'y', type: 'quantitative' },
          },
        },
        ...plans.map(({ colour, dash }, i): Layer => ({
          data: { values: lines[i]! },
          mark: { type: 'line', strokeWidth: 2.25, color: colour, strokeDash: [...dash] },
          encoding: { y: { field: 'y', type: 'quantitative' } },
        })),
        ...planLabels(plans, ends, across, down, width),
      ],
    };
  },
  table: (result) => ({
    columns: [
      {
        name: measured(result),
        unit: inMoney(result) ? ('currency' as const) : ('leads' as const),
      },
      ...result.plans.map(({ name }) => ({ name: `pay, ${name}`, unit: 'currency' as const })),
    ],
    rows: result.payout!.results.map((value, i) => [
      value,
      ...result.plans.map((plan) => plan.payout[i]!),
    ]),
  }),
};

function inMoney({ payout: found }: PayResult): boolean {
  return found!.measure === 'revenue';
}

/** Clawbacks follow single deals, so no curve has them. */
function clawed({ plans }: PayResult): string {
  const some = plans.some(({ written }) => (written.clawedBack ?? 0) > 0);
  return some ? ' Clawbacks are not in the lines: they follow single deals.' : '';
}

/** A curve's month has no days. */
function prizes({ loaded, plans }: PayResult): string {
  const some = plans.some(({ name }) =>
    loaded.scenario.pay.plans[name]!.components.some(({ kind }) => kind === 'spiff'),
  );
  return some ? ' Prizes of single days are not in them.' : '';
}

function measured(result: PayResult): string {
  return inMoney(result) ? 'revenue sold' : 'accepted leads';
}

function said(value: number, result: PayResult): string {
  return inMoney(result) ? `${cash(value, result)} sold` : `${threeDigits(value)} accepted leads`;
}

/** A plan's pay at some result, from the point of the curve next to it. */
function payAt({ results }: Payout, pays: readonly number[], at: number): number {
  const step = results[1]! - results[0]!;
  return pays[Math.min(pays.length - 1, Math.round(at / step))]!;
}

/** About five round amounts from 0 up. */
function ticksTo(high: number): number[] {
  const rough = high / 5;
  const power = Number(`1e${Number(rough.toExponential().split('e')[1])}`);
  const step = [1, 2, 5, 10].find((factor) => factor * power >= rough)! * power;
  return Array.from({ length: Math.floor(high / step) + 1 }, (_, i) => i * step);
}
