import { metrics } from '../metrics/index.ts';
import type { LoadedScenario } from '../scenario/scenario.ts';
import { BUDGET_METRICS } from './budgeted.ts';
import { Interruption } from './errors.ts';
import type { StudyOptions } from './options.ts';
import type { BudgetResult, BudgetView, RunResult } from './results.ts';
import { run } from './run.ts';
import { inputsInUse, sampleName } from './samples.ts';
import { capital, errorOf, inHundred, listed, money } from './words.ts';

/** The stretches that finance plans for, and how `period.length` spells them. */
export const BUDGET_SPANS: Readonly<Record<BudgetSpan, string>> = {
  month: '1 month',
  quarter: '3 months',
  year: '1 year',
};

type BudgetSpan = BudgetView['span'];

/** A floor over each stretch: the same file with another `period.length`. */
export type BudgetFloors = Readonly<Record<BudgetSpan, LoadedScenario>>;

/**
 * Possible months, quarters and years of one floor. A quarter is not three months drawn apart: its months share their
 * rates, which nobody knows, so that a bad one is seldom alone. Hence each stretch is simulated as a whole: as many
 * quarters and years as it takes months to settle, number 7 of each on the same rates.
 *
 * @returns what was simulated until it was interrupted, at least the months
 * @throws as `run` does
 */
export async function budgetViews(
  floors: BudgetFloors,
  options: StudyOptions,
): Promise<BudgetResult> {
  const views: BudgetView[] = [];
  const spans = Object.keys(BUDGET_SPANS) as BudgetSpan[];
  let interrupted = false;
  for (const span of spans) {
    if (interrupted) break;
    const same = views[0] && { runs: views[0].run.runs };
    const result = await viewOf(floors[span], { ...options, ...same }, same !== undefined);
    if (result !== null) views.push({ span, run: result, losing: losingShare(result) });
    interrupted = result === null || result.settled.stoppedBy === 'interrupt';
  }
  const { loaded, digest, seed, runs, settled, notes } = views[0]!.run;
  return {
    command: 'budget',
    loaded,
    digest,
    seed,
    runs,
    notes,
    settled: interrupted ? { ...settled, stoppedBy: 'interrupt' } : settled,
    views,
    verdict: [...staysUnder(views), losingSentence(views), ...firstSentences(floors)],
  };
}

/** One view; null where it was interrupted before anything was complete, and something else is there to report. */
async function viewOf(
  loaded: LoadedScenario,
  options: StudyOptions,
  others: boolean,
): Promise<RunResult | null> {
  try {
    return await run(loaded, { ...options, asides: false });
  } catch (error) {
    if (others && error instanceof Interruption) return null;
    throw error;
  }
}

/** `Payroll: 19 months in 20 stay under $57.6k, 19 quarters under $164k ...`, for each of what is budgeted. */
function staysUnder(views: readonly BudgetView[]): string[] {
  return BUDGET_METRICS.flatMap((name) => {
    const parts = views.flatMap(({ span, run: { loaded, metrics: found } }, at) => {
      const estimate = found[name];
      if (estimate?.p95 == null) return [];
      const limit = money(estimate.p95, loaded.scenario.currency, errorOf(estimate));
      return `19 ${span}s ${at === 0 ? 'in 20 stay ' : ''}under ${limit}`;
    });
    if (parts.length === 0) return [];
    return [`${capital(metrics[name].label)}: ${listed(parts)}.`];
  });
}

/** Where people join later, a month is not like any other. */
function firstSentences({ year }: BudgetFloors): string[] {
  return year.scenario.team.hires.length === 0
    ? []
    : ['People join later: the month and the quarter are the first of the year.'];
}

/** Share of possible stretches in which money is lost. */
export function losingShare({ loaded, runs, samples: { columns, names } }: RunResult): number {
  const profits = columns[names.indexOf(sampleName('profit', loaded.scenario.currency))]!;
  return profits.filter((profit) => profit < 0).length / runs;
}

/** `It loses money in 21 of 100 months, 17 of 100 quarters and 14 of 100 years.` */
function losingSentence(views: readonly BudgetView[]): string {
  const odds = views.map(({ span, losing }) => `${inHundred(losing)} of 100 ${span}s`);
  const [first, last] = [views[0]!, views.at(-1)!];
  const unknown = inputsInUse(first.run.loaded.scenario).length > 0;
  // Where a year is worse than a month, something else is at work, such as a list that runs dry.
  const why =
    unknown && views.length > 1 && first.losing >= last.losing
      ? ' Luck evens out over a year; what is not known about your rates does not.'
      : '';
  return `It loses money in ${listed(odds)}.${why}`;
}
