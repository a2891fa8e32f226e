import { sampleRankCorrelation } from 'simple-statistics';
import type { UncertainInput } from '../../scenario/inputs.ts';
import type { Scenario } from '../../scenario/scenario.ts';
import type { Estimates, Samples } from '../results.ts';
import { INPUT_PREFIX, inputsInUse, sampleName } from '../samples.ts';
import { leadError } from '../../stats/correlations.ts';
import { capital, count, errorOf, inHundred, money, signedMoney } from '../words.ts';
import type { Doubt } from '../why/doubt.ts';
import { inputName, inputText } from './inputs.ts';
import { spanName } from './spans.ts';

/** An input is named as the cause only if it ranks profits this well and tells good months from bad ones this well. */
const LEAST_CORRELATION = 0.3;
const LEAST_SEPARATION = 0.25;
/** Odds outside of which there are too few months on one side to name a cause. */
const FEWEST = 0.05;
/** Of 100: what a batch of a hundred months tells no better. */
const ROUGHLY = 5;
/** Standard errors by which an input must be ahead of another: luck alone does that once in 40 times. */
const NORMAL_TAIL = 1.96;

/**
 * The outcome: the middle month, what it costs, in how many months money is lost and which input decides it.
 *
 * @param samples rows of possible months with profit and drawn inputs
 * @param doubt   luck against not knowing, where somebody looked
 */
export function outcomeSentence(
  estimates: Estimates,
  samples: Samples,
  scenario: Scenario,
  doubt: Doubt | null = null,
): string | null {
  const { profit, total_cost: cost } = estimates;
  const profits = columnNamed(samples, sampleName('profit', scenario.currency));
  if (!profits || profit?.p50 == null || cost?.p50 == null) return null;
  const { currency } = scenario;
  const { one, many } = spanName(scenario.period);
  const middle =
    `Middle ${one} ${signedMoney(profit.p50, currency, errorOf(profit))}, ` +
    `on ${money(cost.p50, currency, errorOf(cost))} of cost.`;
  const lost = profits.filter((value) => value < 0).length;
  if (lost === 0)
    return `${middle} It loses money in none of ${count(profits.length)} possible ${many}.`;
  if (lost === profits.length)
    return `${middle} It loses money in all ${count(lost)} possible ${many}.`;
  const share = lost / profits.length;
  const cause = causeOf(profits, samples, scenario, share > 0.5);
  const told =
    share > 0.5
      ? `It makes money in only ${inHundred(1 - share)} of 100 possible ${many}`
      : `It loses money in ${inHundred(share)} of 100 possible ${many}`;
  const apart = doubt === null || share > 0.5 ? '' : apartText(doubt, many);
  return `${middle} ${told}${cause === null ? '' : `, mainly if ${cause}`}.${apart}`;
}

/** What of it is the floor, and what is bad luck: not knowing and luck kept apart. */
function apartText({ losingAtMiddle, losingFloors, months }: Doubt, many: string): string {
  const bad =
    losingAtMiddle === 0 ? `none of ${count(months)}` : `${about(losingAtMiddle / months)} of 100`;
  const luck = `at your middle rates bad luck alone makes ${bad} ${many} lose`;
  if (losingFloors === null) return ` ${capital(luck)}.`;
  const floors = losingFloors === 0 ? 'None of the' : capital(`${about(losingFloors)} of 100`);
  return ` ${floors} floors that your numbers allow lose money on average; ${luck}.`;
}

/** Odds that are known to a few points of 100: `about 15`. */
function about(share: number): string {
  const rounded = ROUGHLY * Math.round((100 * share) / ROUGHLY);
  return rounded === 0 ? `under ${ROUGHLY}` : `about ${rounded}`;
}

/** The input and the threshold that best tell losing months from others: `the close rate is under 19%`. */
function causeOf(
  profits: Float64Array,
  samples: Samples,
  scenario: Scenario,
  ofGains: boolean,
): string | null {
  const wanted = Array.from(profits, (profit) => profit < 0 !== ofGains);
  const share = wanted.filter(Boolean).length / wanted.length;
  if (share < FEWEST) return null;
  const [strongest] = rankings(profits, samples, scenario);
  if (!strongest) return null;
  const under = strongest.correlation > 0 !== ofGains;
  const { threshold, separation } = bestThreshold(strongest.values, wanted, under);
  if (separation < LEAST_SEPARATION) return null;
  const { path, quantity } = strongest.input;
  // Some hundred months tell it to two digits at best.
  const roughly = Number(threshold.toPrecision(2));
  const text = inputText(path, quantity, roughly, scenario.currency);
  return `${inputName(path)} is ${under ? 'under' : 'above'} ${text}`;
}

/** An input, its values, and how it ranks profits: -1 to 1. */
interface Ranking {
  readonly input: UncertainInput;
  readonly correlation: number;
  readonly values: Float64Array;
}

/** Inputs by how well they rank profits, best first; none where the best does not do so well enough to be named. */
function rankings(profits: Float64Array, samples: Samples, scenario: Scenario): Ranking[] {
  if (profits.length < 2) return [];
  const found = inputsInUse(scenario).flatMap((input): Ranking[] => {
    const values = columnNamed(samples, `${INPUT_PREFIX}${input.path}`);
    if (!values) return [];
    const correlation = sampleRankCorrelation(Array.from(values), Array.from(profits));
    return Number.isNaN(correlation) ? [] : [{ input, correlation, values }];
  });
  const size = ({ correlation }: Ranking): number => Math.abs(correlation);
  found.sort((a, b) => size(b) - size(a));
  return found[0] && size(found[0]) >= LEAST_CORRELATION ? found : [];
}

/** The input that decides most about profit, then those of which these months cannot tell whether they decide less; or none. */
export function decidingInputs(samples: Samples, scenario: Scenario): UncertainInput[] {
  const profits = columnNamed(samples, sampleName('profit', scenario.currency));
  if (!profits) return [];
  const found = rankings(profits, samples, scenario);
  const [most = 0, ...rest] = found.map(({ correlation }) => Math.abs(correlation));
  const behind = rest.findIndex(
    (size) => most - size > NORMAL_TAIL * leadError(most, size, profits.length),
  );
  return found.slice(0, behind < 0 ? found.length : 1 + behind).map(({ input }) => input);
}

/**
 * The threshold under (or above) which most of the wanted months lie and few of the others (Youden's J).
 *
 * @returns the threshold, and the share of wanted months on that side less that of the others
 */
export function bestThreshold(
  values: Float64Array,
  wanted: readonly boolean[],
  under: boolean,
): { threshold: number; separation: number } {
  const order = Array.from(values.keys()).sort((a, b) => values[a]! - values[b]!);
  if (!under) order.reverse();
  const total = wanted.filter(Boolean).length;
  let inside = 0;
  let best = { threshold: values[order[0]!]!, separation: 0 };
  for (let i = 0; i + 1 < order.length; i++) {
    if (wanted[order[i]!]) inside++;
    const here = values[order[i]!]!;
    const next = values[order[i + 1]!]!;
    const separation = inside / total - (i + 1 - inside) / (order.length - total);
    if (here !== next && separation > best.separation) {
      best = { threshold: (here + next) / 2, separation };
    }
  }
  return best;
}

function columnNamed({ names, columns }: Samples, name: string): Float64Array | undefined {
  return columns[names.indexOf(name)];
}
