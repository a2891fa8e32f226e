import type { MetricName } from '../metrics/index.ts';
import { lowerOf, middleOf, upperOf, type UncertainInput } from '../scenario/inputs.ts';
import type { LoadedScenario } from '../scenario/scenario.ts';
import { quantile } from '../stats/quantiles.ts';
import { restOf, type Estimated } from '../stats/sobol.ts';
import { columnOf, monthValues, sortedValues } from './columns.ts';
import { scenarioDigest } from './digest.ts';
import { Interruption } from './errors.ts';
import { lengthOf, targetOf, type StudyOptions } from './options.ts';
import { questionOf } from './question.ts';
import { withWages } from './same-pay.ts';
import { inputsInUse } from './samples.ts';
import { middleOf as middleMonthOf } from './settle.ts';
import type { Simulation } from './simulate.ts';
import { whySentences } from './verdict/why.ts';
import { isGuess } from './verdict/guesses.ts';
import { observingOf } from './why/observations.ts';
import { exactly, type Base } from './why/parts.ts';
import type { InputEffect, LuckEffect, WhyResult } from './why/result.ts';
import { halfOf, spreadOf, type Shares } from './why/shares.ts';
import { tornadoOf, type Bar } from './why/tornado.ts';
import { worthOf } from './why/worth.ts';

/** Months of every input; most months of one whose share is not known well enough. */
const FIRST = 64;
const MOST = 512;
/** So many times the first months for luck at middle inputs, and for teams. */
const LONGER = 8;
/** Wanted half-width of a total share. */
const WANTED = 0.03;

/** How inputs are looked at. */
export interface WhyOptions extends StudyOptions {
  /** 2: also shares of pairs of the strongest inputs. */
  readonly order?: 1 | 2;
  /** Wanted half-width of a total share; default .03. */
  readonly precision?: number;
}

/**
 * Which inputs matter: what a metric is at either end of each, how much of its spread each makes, how much is luck, and what
 * it would take and bring to know each better.
 *
 * @throws {StudyError} if the options make no sense
 * @throws {Interruption} if it is interrupted before every input was looked at
 * @throws {ScenarioError} if the scenario cannot be simulated
 */
export async function why(loaded: LoadedScenario, options: WhyOptions): Promise<WhyResult> {
  const length = lengthOf(options, MOST);
  const target = targetOf(options);
  const seed = options.seed ?? loaded.scenario.seed;
  const asked = questionOf(loaded.scenario, [{}]);
  const { notes, runIn, scenario } = await withWages(asked, seed, options);
  const inputs = inputsInUse(scenario);
  const { dialByDial, now, seconds, together } = options;
  const base: Base = {
    work: {
      scenario,
      seed,
      metrics: [...new Set<MetricName>([target, 'profit'])],
      ...(runIn !== undefined && { runIn }),
      ...(dialByDial !== undefined && { dialByDial }),
      ...(together !== undefined && { together }),
    },
    options,
  };
  const begun = now?.() ?? 0;
  const first = Math.min(FIRST, length.most);
  const { bars, middle } = await tornadoOf(base, inputs, first);
  const calm = await exactly(base, [{}], 'middle', LONGER * first);
  const worth =
    inputs.length === 0
      ? { teams: [], inputs: [] }
      : await worthOf(base, scenario, inputs, LONGER * first);
  const spent = ((now?.() ?? 0) - begun) / 1000;
  const spread = await spreadOf(base, inputs, {
    order: options.order ?? 1,
    first,
    most: length.most,
    exact: length.exactly,
    wanted: options.precision ?? WANTED,
    seconds: seconds === undefined ? null : Math.max(0, seconds - spent),
  });
  if (options.signal?.aborted && spread.table.runs < first) {
    throw new Interruption('Interrupted before every input was looked at: nothing to report.');
  }
  const effects = inputs
    .map((input, i) =>
      effectOf(input, bars[i]!, spread.inputs[i]!, worth.inputs[i]!, loaded, scenario),
    )
    .sort((a, b) => sizeOf(b) - sizeOf(a));
  const luck = luckOf(calm, target, spread.luck);
  const { total: luckShare } = spread.luck;
  const totals = [...spread.inputs, spread.luck].flatMap(({ total }) => total ?? []);
  const found = {
    target,
    middle,
    inputs: effects,
    luck,
    unknown: inputs.length === 0 || luckShare === null ? null : restOf(luckShare),
    sharesWithin:
      inputs.length === 0 || totals.length === 0 ? null : Math.max(...totals.map(halfOf)),
    pairs: spread.pairs,
    teams: worth.teams,
  };
  return {
    command: 'why',
    loaded,
    digest: await scenarioDigest(loaded.scenario),
    seed,
    runs: spread.table.runs,
    settled: {
      ...middleMonthOf(spread.table, [0], target, 1),
      stoppedBy: options.signal?.aborted ? 'interrupt' : spread.table.settled.stoppedBy,
    },
    notes: [...loaded.notes, ...notes],
    ...found,
    verdict: whySentences(found, scenario),
  };
}

function effectOf(
  input: UncertainInput,
  bar: Bar,
  shares: Shares,
  worth: Estimated | null,
  loaded: LoadedScenario,
  scenario: LoadedScenario['scenario'],
): InputEffect {
  const { path, quantity } = input;
  const alone =
    shares.firstOrder === null ? null : Math.min(1, Math.max(0, shares.firstOrder.value));
  return {
    path,
    quantity,
    low: lowerOf(quantity),
    middle: middleOf(quantity),
    high: upperOf(quantity),
    guess: isGuess(loaded, path),
    ...bar,
    ...shares,
    observing: observingOf(input, scenario),
    narrower:
      alone === null
        ? null
        : // Half the width leaves a quarter of the input's own variance.
          { exact: 1 - Math.sqrt(1 - alone), halved: 1 - Math.sqrt(1 - 0.75 * alone) },
    worth,
  };
}

/** By how much the metric moves from one end to the other; what does not stand out comes last. */
function sizeOf({ stands, swing }: InputEffect): number {
  return swing === null ? -2 : stands ? Math.abs(swing.value) : -1;
}

function luckOf(calm: Simulation, target: MetricName, shares: Shares): LuckEffect {
  const months = sortedValues(monthValues(columnOf(calm, 0, target)));
  const at = (share: number): number | null =>
    months.length === 0 ? null : quantile(months, share);
  const profits = monthValues(columnOf(calm, 0, 'profit'));
  return {
    p05: at(0.05),
    p50: at(0.5),
    p95: at(0.95),
    months: calm.runs,
    losing: profits.filter((profit) => profit < 0).length,
    ...shares,
  };
}
