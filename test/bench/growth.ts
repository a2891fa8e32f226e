import { replicationsIn, type Run } from './contestant.ts';
import { startEngine, type Engine } from './engine.ts';
import { exponentOf, type Growth } from './exponent.ts';
import { spreadOf } from './rounds.ts';
import { PIPELINE_1, YEAR_500, type Work } from './work.ts';
import type { Workshop } from './workshop.ts';
import type { Size } from './yardstick.ts';

/** How one thing grows: a row for each size. */
export interface GrowthTable {
  readonly title: string;
  /** Heading of the sizes. */
  readonly of: string;
  readonly rows: readonly GrowthRow[];
  /** Power of the work with which time grows. */
  readonly exponent: number;
  /** The most that it may be; null where it is only shown. */
  readonly target: number | null;
}

/** One size: what one replication, or all months, took. */
export interface GrowthRow {
  readonly size: number;
  readonly dials: number;
  readonly seconds: number;
  readonly peakMb: number;
}

/** Time against dials. */
export function growthOf({ dials, seconds }: GrowthRow): Growth {
  return { size: dials, seconds };
}

/** Shorter than pipeline-1, so that 10,000 telemarketers take about a second. */
const HOURS = 40;
const PER_CLOSER = 5;
const SECONDS = 0.4;
const RUNS = 3;

const TELEMARKETERS = [1, 10, 100, 1_000, 10_000];
const CLOSERS = [1, 4, 16, 64, 400];
const MONTHS = [1, 10, 100, 1_000];
const YEARS = [1, 8];

const withTelemarketers = (telemarketers: number): Size => ({
  telemarketers,
  closers: Math.max(1, Math.round(telemarketers / PER_CLOSER)),
  hours: HOURS,
});

const withClosers = (closers: number): Size => ({
  telemarketers: PER_CLOSER * closers,
  closers,
  hours: HOURS,
});

/** @param tell told what is going on */
export async function growthTables(
  shop: Workshop,
  tell: (text: string) => void,
): Promise<GrowthTable[]> {
  const bySize = async (
    title: string,
    of: string,
    sizes: readonly number[],
    work: (size: number) => Omit<Work, 'file'>,
    target: number | null,
  ): Promise<GrowthTable> => {
    const rows: GrowthRow[] = [];
    for (const size of sizes) {
      tell(`growth: ${title}, ${size}`);
      rows.push(await oneReplication(shop, size, { file: PIPELINE_1, ...work(size) }));
    }
    return { title, of, rows, exponent: exponentOf(rows.map(growthOf)), target };
  };
  return [
    await bySize(
      'Telemarketers alone, no closers',
      'telemarketers',
      TELEMARKETERS,
      (size) => ({ kind: 'telemarketing', size: withTelemarketers(size) }),
      null,
    ),
    await bySize(
      `Everybody on one event list, ${PER_CLOSER} telemarketers to a closer`,
      'telemarketers',
      TELEMARKETERS,
      (size) => ({ kind: 'point', size: withTelemarketers(size), together: true }),
      1.1,
    ),
    await bySize(
      `As the product runs it, ${PER_CLOSER} telemarketers to a closer`,
      'closers',
      CLOSERS,
      (size) => ({ kind: 'point', size: withClosers(size) }),
      null,
    ),
    await byLength(shop, tell, PIPELINE_1, 'Months of pipeline-1 in one job', 'months', MONTHS),
    await byLength(
      shop,
      tell,
      YEAR_500,
      'Years of 500 telemarketers and 60 closers in one job',
      'years',
      YEARS,
    ),
  ];
}

/** What one replication of a size takes, in a process that has done many. */
async function oneReplication(shop: Workshop, size: number, work: Work): Promise<GrowthRow> {
  const { replications, close } = await startEngine(shop, work);
  try {
    const count = await replicationsIn(SECONDS, replications);
    const runs = await runsOf(replications, count);
    return {
      size,
      dials: spreadOf(runs.map(({ amount }) => amount)).median / count,
      seconds: spreadOf(runs.map(({ seconds }) => seconds)).median / count,
      peakMb: Math.max(...runs.map(({ peakMb }) => peakMb ?? 0)),
    };
  } finally {
    close();
  }
}

/** Runs of so many replications each, other ones every time. */
async function runsOf(replications: Engine['replications'], count: number): Promise<Run[]> {
  const runs: Run[] = [];
  for (let run = 1; run <= RUNS; run++) runs.push(await replications(run * count, count));
  return runs;
}

/** Time in a process that is warm, but memory after the first job: what came before would hide what it holds. */
async function byLength(
  shop: Workshop,
  tell: (text: string) => void,
  file: string,
  title: string,
  of: string,
  sizes: readonly number[],
): Promise<GrowthTable> {
  const rows: GrowthRow[] = [];
  for (const size of sizes) {
    tell(`growth: ${of}, ${size}`);
    const { replications, close } = await startEngine(shop, { kind: 'point', file });
    try {
      const cold = await replications(0, size);
      await replicationsIn(SECONDS, replications);
      const runs = await runsOf(replications, size);
      rows.push({
        size,
        dials: cold.amount,
        seconds: spreadOf(runs.map(({ seconds }) => seconds)).median,
        peakMb: cold.peakMb ?? 0,
      });
    } finally {
      close();
    }
  }
  return { title, of, rows, exponent: exponentOf(rows.map(growthOf)), target: null };
}
