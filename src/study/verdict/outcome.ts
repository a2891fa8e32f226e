import { sampleRankCorrelation } from 'simple-statistics';
import type { UncertainInput } from '../../scenario/inputs.ts';
import type { Scenario } from '../../scenario/scenario.ts';
import type { Estimates, Samples } from '../results.ts';
import { INPUT_PREFIX, inputsInUse, sampleName } from '../samples.ts';
import { count, errorOf, inHundred, money, signedMoney } from '../words.ts';
import type { Doubt } from '../why/doubt.ts';
import { inputName, inputText } from './inputs.ts';
import { spanName } from './spans.ts';

/** An input is named as the cause only if it ranks profits this well and tells good months from bad ones this well. */
const LEAST_CORRELATION = 0.3;
const LEAST_SEPARATION = 0.25;
/** Odds outside of which there are too few months on one side to name a cause. */
const FEWEST = 0.05;

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
  const calm =
    doubt === null || share > 0.5
      ? ''
      : `; at your middle rates bad luck alone makes ${inHundred(doubt.losingAtMiddle)} of 100 lose`;
  return `${middle} ${told}${cause === null ? '' : `, mainly if ${cause}`}${calm}.`;
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
  const strongest = strongestOf(profits, samples, scenario);
  if (!strongest) return null;
  const under = strongest.correlation > 0 !== ofGains;
  const { threshold, separation } = bestThreshold(strongest.values, wanted, under);
  if (separation < LEAST_SEPARATION) return null;
  const { path, quantity } = strongest.input;
  const text = inputText(path, quantity, threshold, scenario.currency);
  return `${inputName(path)} is ${under ? 'under' : 'above'} ${text}`;
}

/** The input that ranks profits best, with its values; null where none does so well enough to be named. */
function strongestOf(
  profits: Float64Array,
  samples: Samples,
  scenario: Scenario,
): { input: UncertainInput; correlation: number; values: Float64Array } | null {
  if (profits.length < 2) return null;
  let strongest: ReturnType<typeof strongestOf> = null;
  for (const input of inputsInUse(scenario)) {
    const values = columnNamed(samples, `${INPUT_PREFIX}${input.path}`);
    if (!values) continue;
    const correlation = sampleRankCorrelation(Array.from(values), Array.from(profits));
    if (Math.abs(correlation) > Math.abs(strongest?.correlation ?? 0)) {
      strongest = { input, correlation, values };
    }
  }
  return strongest && Math.abs(strongest.correlation) >= LEAST_CORRELATION ? strongest : null;
}

/** The input that decides most about profit; null where none stands out. */
export function decidingInput(samples: Samples, scenario: Scenario): UncertainInput | null {
  const profits = columnNamed(samples, sampleName('profit', scenario.currency));
  return (profits && strongestOf(profits, samples, scenario)?.input) ?? null;
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
