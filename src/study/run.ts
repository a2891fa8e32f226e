import { kinds } from '../floor/handoff/kinds/index.ts';
import { metricNames } from '../metrics/index.ts';
import { LEDGER } from '../pay/ledger.ts';
import type { LoadedScenario } from '../scenario/scenario.ts';
import { meanOf } from '../stats/moments.ts';
import { quantile } from '../stats/quantiles.ts';
import { changedSince } from './baseline.ts';
import { mustBeComparable } from './baseline/comparable.ts';
import type { Baseline, Changed } from './baseline/types.ts';
import { cashOf } from './cash.ts';
import { columnOf, monthValues, sortedValues, type Table } from './columns.ts';
import { scenarioDigest } from './digest.ts';
import { estimatesOf } from './estimates.ts';
import { judge } from './expect.ts';
import { hireOdds } from './hire-odds.ts';
import { lengthOf, targetOf, workOf, type StudyOptions } from './options.ts';
import { People } from './people.ts';
import { questionOf } from './question.ts';
import type { Estimates, LedgerLine, RunResult } from './results.ts';
import { withWages } from './same-pay.ts';
import { samplesOf } from './samples.ts';
import { middleOf } from './settle.ts';
import { simulate } from './simulate.ts';
import { theoryOf } from './theory/index.ts';
import { estimatesBySource } from './sources.ts';
import { bottleneckSentence } from './verdict/bottleneck.ts';
import { droppedSentence } from './verdict/dropped.ts';
import { effortSentences } from './verdict/effort.ts';
import { changedSentence } from './verdict/changed.ts';
import { guessSentence } from './verdict/guesses.ts';
import { hireOddsSentence } from './verdict/hire-odds.ts';
import { nobodySentences } from './verdict/nobody.ts';
import { listSentence, untouchedSentences } from './verdict/list.ts';
import { doubtSentence } from './verdict/doubt.ts';
import { decidingInputs, outcomeSentence } from './verdict/outcome.ts';
import { doubtOf } from './why/doubt.ts';
import { answersOf } from './verdict/questions.ts';

/** The most replications of a study with few points. */
export const MOST_RUNS = 9_984;

const DOTS = 20;

/** How a scenario is run. */
export interface RunOptions extends StudyOptions {
  /** Also tell, month by month, what is booked and what is paid. */
  readonly cash?: boolean;
  /** Whether to simulate some months again, to say what one more of each role would do and how much is luck; default yes. */
  readonly asides?: boolean;
  /** An earlier result: also tell what changed since. */
  readonly baseline?: Baseline;
}

/**
 * What a scenario comes to: every metric over possible months, the profit-and-loss table, the verdict.
 *
 * @throws {StudyError} if the options make no sense, an expectation names no metric, or the baseline is of another kind
 * @throws {Interruption} if it is interrupted too early
 * @throws {ScenarioError} if the scenario cannot be simulated
 */
export async function run(loaded: LoadedScenario, options: RunOptions): Promise<RunResult> {
  const length = lengthOf(options, MOST_RUNS);
  if (options.baseline) mustBeComparable(options.baseline, loaded.scenario);
  const target = targetOf(options);
  const seed = options.seed ?? loaded.scenario.seed;
  const precision = options.precision ?? loaded.scenario.precision;
  const { notes, ...question } = await withWages(questionOf(loaded.scenario, [{}]), seed, options);
  const { scenario } = question;
  const work = { ...workOf(question, seed, metricNames, options), cash: options.cash === true };
  const table = await simulate(
    work,
    { ...length, judge: (at) => middleOf(at, [0], target, precision) },
    options,
  );

  const hires = options.asides === false ? [] : await hireOdds(question, table, seed, options);
  const doubt = options.asides === false ? null : await doubtOf(table, work, scenario, options);
  const people = new People(table, 0, scenario);
  const all = estimatesOf(table, 0, people);
  const changed = await sinceThen(loaded, { seed, runs: table.runs }, options);
  const samples = samplesOf(table, 0, scenario, seed);
  const profits = sortedValues(monthValues(columnOf(table, 0, 'profit')));
  const bySource = estimatesBySource(table, 0, scenario);
  const booked = kinds[scenario.handoff.kind].books;
  return {
    command: 'run',
    loaded,
    digest: await scenarioDigest(loaded.scenario),
    seed,
    runs: table.runs,
    settled: table.settled,
    notes: [...loaded.notes, ...notes, ...(changed?.notes ?? [])],
    metrics: picked(all, options),
    bySource,
    ledger: ledgerOf(table),
    expectations: scenario.expect.map((expectation) => judge(expectation, table, 0, people)),
    hires,
    verdict: [
      guessSentence(loaded),
      outcomeSentence(all, samples, scenario, doubt),
      changedSentence(changed, scenario),
      hireOddsSentence(hires, scenario.period),
      ...nobodySentences(all, scenario),
      bottleneckSentence(all, booked, table.runs),
      doubtSentence(doubt, decidingInputs(samples, scenario), scenario),
      listSentence(all, scenario, table.runs),
      ...untouchedSentences(bySource, scenario, table.runs),
      droppedSentence(all, samples, scenario),
      ...effortSentences(loaded.origins, [scenario]),
    ].filter((sentence) => sentence !== null),
    questions: answersOf(all, booked),
    profitDots: Array.from({ length: DOTS }, (_, dot) => quantile(profits, (dot + 0.5) / DOTS)),
    hours: { telemarketers: all.telemarketer_hours!, closers: all.closer_hours! },
    takeHome: { telemarketers: all.telemarketer_pay!, closers: all.closer_pay! },
    samples,
    cash: options.cash === true ? cashOf(table, 0) : null,
    changed,
    theory: theoryOf(scenario, all, table),
  };
}

/** What changed since the earlier result that was named; null where none was. */
function sinceThen(
  { scenario }: LoadedScenario,
  { runs, seed }: { readonly runs: number; readonly seed: string },
  options: RunOptions,
): Promise<Changed | null> {
  const { baseline } = options;
  if (baseline === undefined) return Promise.resolve(null);
  return changedSince(baseline, { scenario, seed, runs }, options);
}

/** The estimates that were asked for. */
export function picked(all: Estimates, { metrics: names }: StudyOptions): Estimates {
  return names ? Object.fromEntries(names.map((name) => [name, all[name]])) : all;
}

function ledgerOf(table: Table): LedgerLine[] {
  return LEDGER.flatMap(({ id, label, kind, optional }, line) => {
    const amounts = table.replies.ledger(0, line, table.runs);
    if (optional && amounts.every((amount) => amount === 0)) return [];
    const sorted = sortedValues(amounts);
    return [
      {
        id,
        label,
        kind,
        average: meanOf(amounts),
        p05: quantile(sorted, 0.05),
        p95: quantile(sorted, 0.95),
      },
    ];
  });
}
