import type { Case, Rates } from './cases.ts';
import type { Contestant, Run } from './contestant.ts';
import { Missing, type Workshop } from './workshop.ts';

/** Least, middle and most of what the rounds gave. */
export interface Spread {
  readonly min: number;
  readonly median: number;
  readonly max: number;
}

/** A case as measured: by contestant its runs, by ratio one value a round. */
export interface Measured {
  readonly case: Case;
  readonly runs: ReadonlyMap<string, readonly Run[]>;
  readonly ratios: ReadonlyMap<string, Spread>;
  /** Contestants that could not be had, and why. */
  readonly skipped: ReadonlyMap<string, string>;
}

/** @param values at least one */
export function spreadOf(values: readonly number[]): Spread {
  const sorted = values.toSorted((a, b) => a - b);
  const half = sorted.length / 2;
  const median = (sorted[Math.ceil(half) - 1]! + sorted[Math.floor(half)]!) / 2;
  return { min: sorted[0]!, median, max: sorted.at(-1)! };
}

/**
 * Runs cases in rounds. In a round every contestant of a case runs once, right after the one before it, in turn from
 * either end; a ratio is taken inside its round, so that a slow moment of the machine falls on both of its sides.
 *
 * @param tell told what is going on
 */
export async function inRounds(
  cases: readonly Case[],
  rounds: number,
  shop: Workshop,
  tell: (text: string) => void,
): Promise<Measured[]> {
  const entered: Entered[] = [];
  try {
    for (const example of cases) {
      tell(`warming up: ${example.id}`);
      const entry: Entered = {
        case: example,
        contestants: new Map(),
        skipped: new Map(),
        runs: new Map(),
      };
      entered.push(entry);
      await start(entry, shop);
    }
    for (let round = 1; round <= rounds; round++) {
      for (const entry of entered) {
        tell(`round ${round} of ${rounds}: ${entry.case.id}`);
        await runRound(entry, round);
      }
    }
  } finally {
    for (const { contestants } of entered) contestants.forEach(({ close }) => close());
  }
  return entered.map(measuredOf);
}

interface Entered {
  readonly case: Case;
  readonly contestants: Map<string, Contestant>;
  readonly skipped: Map<string, string>;
  readonly runs: Map<string, Run[]>;
}

async function start(
  { case: { contestants: starters }, contestants, skipped, runs }: Entered,
  shop: Workshop,
): Promise<void> {
  for (const [name, starter] of Object.entries(starters)) {
    try {
      contestants.set(name, await starter(shop));
      runs.set(name, []);
    } catch (error) {
      if (!(error instanceof Missing)) throw error;
      skipped.set(name, error.message);
    }
  }
}

async function runRound({ contestants, runs }: Entered, round: number): Promise<void> {
  const order = [...contestants];
  if (round % 2 === 0) order.reverse();
  for (const [name, contestant] of order) runs.get(name)!.push(await contestant.run(round));
}

function measuredOf({ case: example, runs, skipped }: Entered): Measured {
  const rounds = [...runs.values()][0]?.length ?? 0;
  const rates = Array.from({ length: rounds }, (_, round): Rates => {
    const inRound = [...runs].map(([name, all]) => [name, rateOf(all[round]!)]);
    return Object.fromEntries(inRound) as Rates;
  });
  const ratios = example.ratios
    .filter(({ needs }) => needs.every((name) => runs.has(name)))
    .map((ratio) => [ratio.name, spreadOf(rates.map(ratio.of))] as const);
  return { case: example, runs, ratios: new Map(ratios), skipped };
}

/** Amount a second. */
export function rateOf({ amount, seconds }: Run): number {
  return amount / seconds;
}
