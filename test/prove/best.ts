import { inlineRunner } from '../../src/study/inline-runner.ts';
import { Averages, drive } from '../../src/study/best/drive.ts';
import { bestScores } from '../../src/study/best/scores.ts';
import { binomialQuantile } from '../../src/stats/binomial.ts';
import { meanOf } from '../../src/stats/moments.ts';
import { selectBest } from '../../src/stats/selection/gst.ts';
import { ERLANG_A } from '../floor/known-answers.ts';
import { shippedScenario } from './known-answers.ts';
import { markdownTable, type Proof } from './proof.ts';

const SEEDS = 300;
/** Hours of a replication; what does not matter, currency an hour; most closers of a mix. */
const HOURS = 160;
const TOLERANCE = 5;
const MOST_CLOSERS = 8;
/** Closers whose exact net is within the tolerance of the best, which is the second. */
const GOOD = [5, 6];
const WANTED = 0.95;

/** What came of one search. */
interface Found {
  readonly closers: number;
  readonly certified: boolean;
  readonly spent: number;
}

/** Searches 1 to 8 closers on a floor whose exact answer is known, as `best` does it. */
export async function searchClosers(seed: string): Promise<Found> {
  const scenario = shippedScenario('scenarios/oracles/erlang-a-floor.yaml');
  const { team } = scenario;
  const averages = new Averages(MOST_CLOSERS, false, 1);
  const { outcome } = await drive(
    selectBest(MOST_CLOSERS, {
      limits: [],
      ratio: false,
      tolerance: { amount: TOLERANCE * HOURS },
    }),
    {
      runner: inlineRunner(),
      work: { scenario, seed, inputs: 'plain', expected: true },
      scores: bestScores('profit', []),
      ratio: false,
      name: 'proof',
      patch: (design) => ({ team: { ...team, closers: { ...team.closers, count: design + 1 } } }),
      halted: () => false,
      done: () => undefined,
    },
    averages,
    () => null,
  );
  return {
    closers: outcome!.best! + 1,
    certified: outcome!.ended === 'certified',
    spent: outcome!.spent,
  };
}

/** Whether a search ended as the exact answer has it. */
export function isRight({ certified, closers }: Found): boolean {
  return certified && GOOD.includes(closers);
}

/** How often the search for the best number of closers is right, where Erlang A knows the answer. */
export async function proveBest(): Promise<Proof> {
  const found: Found[] = [];
  for (let seed = 0; seed < SEEDS; seed++) found.push(await searchClosers(`best ${seed}`));
  const right = found.filter(isRight).length;
  const counts = Array.from({ length: MOST_CLOSERS }, (_, at) => at + 1).flatMap((closers) => {
    const of = found.filter((one) => one.closers === closers);
    return of.length === 0
      ? []
      : [[String(closers), String(of.length), meanOf(of.map(({ spent }) => spent)).toFixed(0)]];
  });
  const least = binomialQuantile(0.001, SEEDS, WANTED);
  const net = (closers: number): string =>
    ERLANG_A.find((one) => one.closers === closers)!.net.toFixed(2);
  return {
    title: 'The best number of closers, where the exact answer is known',
    text: [
      `\`best\` over 1 to ${MOST_CLOSERS} closers on \`scenarios/oracles/erlang-a-floor.yaml\`, certified to within $${TOLERANCE} an hour, with ${SEEDS}`,
      `seeds. Exact net an hour (Erlang A): $${net(5)} with 5 closers, $${net(6)} with 6, the best; both are right answers.`,
      `Right in ${right} of ${SEEDS}; at least ${100 * WANTED} of 100 are promised.`,
      '',
      markdownTable(['closers', 'chosen', 'replications of all mixes'], counts),
    ].join('\n'),
    failures:
      right >= least
        ? []
        : [`best closers: expected right in ${100 * WANTED} % of ${SEEDS} seeds, found ${right}`],
  };
}
