import type { Scenario } from '../../src/scenario/scenario.ts';
import { meanOf } from '../../src/stats/moments.ts';
import { engset } from '../../src/stats/queues.ts';
import { compared, shippedScenario, simulated, type Comparison } from './known-answers.ts';
import { comparisonProof, type Proof } from './proof.ts';

/** Lines ring so long on average, and calls take so long, s; share of dials that somebody answers. */
const RING = 25;
const TALK = 123;
const ANSWERS = 0.054;
const LIMIT = 0.03;

/**
 * The most lines that keep drops within the limit (oracles: 2.00, 2.80, 4.04 and 4.34 each), and replications of 160 h
 * after which drops at that many lines and at one more lie three standard errors and more from the limit. For large teams
 * one dial that rings ten times as long, and is answered ten times as often, stands for ten: the same load.
 */
const TEAMS = [
  { people: 5, most: 10, replications: 60, dialsInOne: 1 },
  { people: 10, most: 28, replications: 40, dialsInOne: 1 },
  { people: 50, most: 202, replications: 30, dialsInOne: 10 },
  { people: 100, most: 434, replications: 60, dialsInOne: 10 },
] as const;

/** Lines more or less than the most, each a point of the sweep. */
const AROUND = [-2, -1, 0, 1, 2];

/** Power dialling against the exact loss formula, and the most lines that the law allows, found by a sweep. */
export function proveDialler(): Proof {
  const scenario = shippedScenario('scenarios/oracles/power-dialler.yaml');
  const comparisons = TEAMS.flatMap((team) => compareTeam(scenario, team));
  return comparisonProof(
    'Power dialling, and the most lines that keep drops within 3 %',
    [
      'A fixed number of lines that ring or are in talk is an Engset loss system: who answers while all telemarketers talk is',
      `dropped. Here \`scenarios/oracles/power-dialler.yaml\` (${100 * ANSWERS} % answer after ${RING} s, calls of ${TALK} s) is swept over lines`,
      'around the most that keep drops within 3 % of answered calls. That number, as the sweep finds it, has to be the exact one: by',
      'chance it is another in under 1 of 300 sweeps of a team.',
    ],
    comparisons,
  );
}

function compareTeam(
  scenario: Scenario,
  { dialsInOne, most, people, replications }: (typeof TEAMS)[number],
): Comparison[] {
  const levels = AROUND.map((more) => most + more);
  const read = simulated(
    scenario,
    levels.map((lines) => pointOf(scenario, people, lines, dialsInOne)),
    ['dropped_calls', 'telemarketer_occupancy'],
    replications,
  );
  const load = (TALK * ANSWERS) / RING;
  const found = levels.filter((_, point) => {
    const { numerators, denominators } = read(point, 'dropped_calls');
    return meanOf(numerators) / meanOf(denominators) <= LIMIT;
  });
  const largest = Math.max(...found, 0);
  return [
    ...levels.flatMap((lines, point) => {
      const exact = engset(people, lines, load);
      const name = `${people} telemarketers, ${lines} lines`;
      return [
        compared(`${name}: dropped, share`, read(point, 'dropped_calls'), exact.dropped),
        compared(`${name}: busy, share`, read(point, 'telemarketer_occupancy'), exact.occupancy),
      ];
    }),
    {
      what: `${people} telemarketers: most lines each within 3 %`,
      known: most / people,
      found: largest / people,
      error: 0,
      z: null,
      good: largest === most,
    },
  ];
}

function pointOf(
  { calling, team }: Scenario,
  people: number,
  lines: number,
  dialsInOne: number,
): Partial<Scenario> {
  const ring = { average: RING * dialsInOne, varies: 1, shape: 'exponential' } as const;
  return {
    team: { ...team, telemarketers: { ...team.telemarketers, count: people } },
    calling: {
      ...calling,
      mode: `power ${lines / people}`,
      connect_rate: { ...calling.connect_rate, value: ANSWERS * dialsInOne },
      ring: { ...calling.ring!, answered: ring, unanswered: ring },
    },
  };
}
