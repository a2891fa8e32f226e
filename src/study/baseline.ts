import type { MetricName } from '../metrics/index.ts';
import { longestDelay } from '../scenario/compile/run-in.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { BLOCK } from '../scenario/inputs.ts';
import { meanInterval } from '../stats/intervals.ts';
import { shareBetter } from '../stats/odds.ts';
import { quantile } from '../stats/quantiles.ts';
import { changedBeside, changedInputs } from './baseline/inputs.ts';
import { partsOf, type Part } from './baseline/parts.ts';
import type { Alone, Baseline, Changed, ChangedMetric } from './baseline/types.ts';
import { columnOf, monthValues, sortedValues, type Table } from './columns.ts';
import { differenceOf, pairedDifferences } from './difference.ts';
import { Interruption } from './errors.ts';
import { targetOf, workOf, type StudyOptions } from './options.ts';
import { questionOf } from './question.ts';
import { withWages } from './same-pay.ts';
import { simulate } from './simulate.ts';
import { version } from './version.ts';
import { listed } from './words.ts';

/** Told in this order, the target first. */
const TOLD: readonly MetricName[] = [
  'profit',
  'revenue',
  'sales',
  'leads',
  'lost_leads',
  'labour_cost',
  'cost_per_accepted_lead',
  'closer_idle',
];
/** Possible months with old and new inputs, and with each changed alone: at most. */
const MOST = 512;
const MOST_ALONE = 256;
/** Further apart than so many standard errors, two averages are not of the same months. */
const APART = 5;

/** What a run has found when it is asked what changed. */
interface Found {
  readonly scenario: Scenario;
  readonly seed: string;
  readonly runs: number;
}

/**
 * What changed since an earlier result: its scenario is lived again beside the new one, on the same months.
 *
 * @param baseline one that goes with the scenario: `mustBeComparable`
 * @returns null where the person would not wait for it
 */
export async function changedSince(
  baseline: Baseline,
  { runs: most, scenario, seed }: Found,
  options: StudyOptions,
): Promise<Changed | null> {
  const old = baseline.scenario;
  const inputs = changedInputs(old, scenario);
  const parts = inputs.length > 1 ? partsOf(old, scenario, inputs) : [];
  const scenarios = [{}, scenario, ...parts.map((part) => part.scenario)];
  const { points, ...asked } = await withWages(questionOf(old, scenarios), seed, options);
  const target = targetOf(options);
  const metrics = [...new Set([target, ...TOLD, 'profit' as const])];
  const { runner, signal } = options;
  const unknown = { metric: target, halfWidth: null, wanted: null, runsNeeded: null } as const;
  const lived = async (from: number, to: number, upTo: number): Promise<Table | null> => {
    const question = { ...asked, points: points.slice(from, to) };
    const work = { ...workOf(question, seed, metrics, options), detail: false };
    const table = await simulate(
      work,
      { most: Math.min(upTo, most), exactly: true, judge: () => unknown },
      { runner, ...(signal && { signal }) },
    ).catch((error: unknown) => {
      if (error instanceof Interruption) return null;
      throw error;
    });
    return table === null || table.settled.stoppedBy === 'interrupt' ? null : table;
  };
  const both = await lived(0, 2, MOST);
  const alone =
    parts.length === 0 || both === null ? both : await lived(2, points.length, MOST_ALONE);
  if (both === null || alone === null) return null;

  const found = metrics.flatMap((name) => {
    const change = changeOf(name, both);
    return change === null ? [] : [[name, change] as const];
  });
  const isSame = ({ change }: ChangedMetric): boolean =>
    change.p05 === 0 && change.p95 === 0 && change.mean === 0;
  const told = found.filter(([, change]) => !isSame(change));
  const ownRunIn = old.period.starts === 'running' ? longestDelay(old) : 0;
  return {
    since: baseline.file,
    engine: baseline.engine,
    runs: both.runs,
    target,
    inputs,
    metrics: Object.fromEntries(told),
    same: found.filter(([, change]) => isSame(change)).map(([name]) => name),
    ...causesOf(parts, both, alone, target),
    notes: notesOf(baseline, both, { scenario, seed, sameRunIn: asked.runIn === ownRunIn }),
  };
}

function changeOf(name: MetricName, table: Table): ChangedMetric | null {
  const change = differenceOf(name, table, 0, 1);
  if (change === null) return null;
  const months = pairedDifferences(columnOf(table, 0, name), columnOf(table, 1, name));
  return {
    was: middleAt(table, 0, name),
    now: middleAt(table, 1, name),
    change,
    lowerIn: shareBetter(months, 'less')!,
  };
}

function middleAt(table: Table, point: number, name: MetricName): number | null {
  const values = sortedValues(monthValues(columnOf(table, point, name)));
  return values.length === 0 ? null : quantile(values, 0.5);
}

const NONE = { alike: null, cause: null, against: null } as const;

/**
 * What explains the change of the target: the part that alone makes at least half of it, as long as no other does about as
 * much, or pulls the other way half as hard.
 */
function causesOf(
  parts: readonly Part[],
  both: Table,
  alone: Table,
  target: MetricName,
): Pick<Changed, 'against' | 'alike' | 'cause'> {
  const told = { ...both, runs: alone.runs };
  const known = parts.flatMap(({ inputs }, point): Alone[] => {
    const change = differenceOf(target, told, 0, point, alone);
    return change === null ? [] : [{ inputs, mean: change.mean, halfWidth: halfOf(change) }];
  });
  const [first, ...others] = known.toSorted((a, b) => Math.abs(b.mean) - Math.abs(a.mean));
  const total = differenceOf(target, told, 0, 1);
  if (first === undefined || total === null || !isReal(first)) return NONE;
  const other = others.find(({ mean }) => mean * first.mean < 0);
  if (other && isReal(other) && Math.abs(other.mean) >= Math.abs(first.mean) / 2) {
    return { ...NONE, against: [first, other] };
  }
  const explains = (mean: number): boolean => total.mean !== 0 && mean / total.mean >= 1 / 2;
  const [next, ...more] = others.filter(
    (one) => one.mean * first.mean > 0 && isReal(one) && !isAhead(first, one),
  );
  if (next) {
    const both = more.length === 0 && explains(first.mean + next.mean);
    return both ? { ...NONE, alike: [first, next] } : NONE;
  }
  return explains(first.mean) ? { ...NONE, cause: first } : NONE;
}

/** Whether one does more than the other by more than the noise of both. */
function isAhead(one: Alone, other: Alone): boolean {
  const lead = Math.abs(one.mean) - Math.abs(other.mean);
  return lead > Math.sqrt(one.halfWidth ** 2 + other.halfWidth ** 2);
}

function halfOf({ ci95: [low, high] }: { readonly ci95: readonly [number, number] }): number {
  return (high - low) / 2;
}

/** Whether it is more than the noise of the months it was told from. */
function isReal({ halfWidth, mean }: Alone): boolean {
  return Math.abs(mean) > halfWidth;
}

/** What cannot be promised of the old figures, and what else is not as it was. */
function notesOf(
  { engine, file, profit, runs, scenario: old, seed: oldSeed }: Baseline,
  table: Table,
  { sameRunIn, scenario, seed }: { scenario: Scenario; seed: string; sameRunIn: boolean },
): readonly string[] {
  const notes: string[] = [];
  const beside = changedBeside(old, scenario);
  if (beside.length > 0) {
    notes.push(
      `Also changed since ${file}, without bearing on what is simulated: ${listed(beside)}.`,
    );
  }
  if (engine !== version) {
    notes.push(
      `${file} was made by engine ${engine}, this is ${version}: its floor was simulated anew, ` +
        'and what it said then may differ for that reason alone.',
    );
  } else if (profit !== null && !tallies(profit)) {
    notes.push(
      `${file} tells another average profit than its own scenario gives now, though the engine is the same: ` +
        'what is said here is of the scenario simulated anew, not of the figures in that file.',
    );
  }
  return notes;

  /** The very same months give the very same average; others one that is near. */
  function tallies({ mean, se }: { readonly mean: number; readonly se: number }): boolean {
    const { numerators } = columnOf(table, 0, 'profit');
    if (oldSeed === seed && sameRunIn && runs <= table.runs) {
      return meanInterval(numerators.subarray(0, runs), BLOCK).mean === mean;
    }
    const again = meanInterval(numerators, BLOCK);
    if (again.mean === null || again.se === null) return true;
    return Math.abs(again.mean - mean) <= APART * Math.sqrt(se * se + again.se * again.se);
  }
}
