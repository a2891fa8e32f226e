import type { Contestant } from './contestant.ts';
import { engineContestant, engineOf } from './engine.ts';
import { programStart } from './start-up.ts';
import { PIPELINE_1, YEAR_500, type Work } from './work.ts';
import type { Workshop } from './workshop.ts';
import { cContestant, cCopies, simpyContestant, type CProgram, type Size } from './yardstick.ts';

/** Amount a second of each contestant of a case, in one round. */
export type Rates = Readonly<Record<string, number>>;

/** A ratio that a round gives. */
export interface Ratio {
  /** Row of the table of ratios: stays, so that runs can be compared. */
  readonly name: string;
  readonly target: number | null;
  /** Contestants it is made of. */
  readonly needs: readonly string[];
  of(rates: Rates): number;
}

/** Contestants that run one after the other in every round, and what is made of their speeds. */
export interface Case {
  readonly id: string;
  /** What is measured, in a line. */
  readonly about: string;
  readonly contestants: Readonly<Record<string, (shop: Workshop) => Promise<Contestant>>>;
  readonly ratios: readonly Ratio[];
  /** Of the first contestant, s: how long one run may take. */
  readonly seconds?: number;
}

const SWEEP_MONTHS = 100;
const LARGE: Size = { telemarketers: 2000, closers: 400, hours: 8 };

const C: Readonly<Record<string, CProgram>> = {
  'C jump, tree': { mode: 'jump', list: 'tree' },
  'C every dial, tree': { mode: 'dials', list: 'tree' },
  'C every dial, heap': { mode: 'dials', list: 'heap' },
  'C every dial, heap, large': { mode: 'dials', list: 'heap', size: LARGE },
};

/** What our program is held against. */
const PEERS: Readonly<Record<string, (shop: Workshop) => Promise<Contestant>>> = {
  ...Object.fromEntries(
    Object.entries(C).map(([name, program]) => [
      name,
      (shop: Workshop) => cContestant(shop, program),
    ]),
  ),
  SimPy: simpyContestant,
  'node -e 0': (shop) => programStart(shop, 'node'),
};

const point = (work: Partial<Work> = {}): Case['contestants'][string] => {
  return (shop) => engineContestant(shop, { kind: 'point', file: PIPELINE_1, ...work });
};

const sweep = (file: string): Case['contestants'][string] => {
  return (shop) => engineOf(shop, { kind: 'sweep', file }, SWEEP_MONTHS);
};

const plans = (count: number): Case['contestants'][string] => {
  return (shop) =>
    engineContestant(shop, { kind: 'pay', file: 'scenarios/floor.yaml', plans: count });
};

/** Our program beside others: the ratio is ours to theirs, so that more is better. */
function versus(
  id: string,
  about: string,
  ours: Case['contestants'][string],
  targets: Readonly<Record<string, number | null>>,
  seconds?: number,
): Case {
  const peers = Object.keys(targets);
  return {
    id,
    about,
    contestants: { [id]: ours, ...Object.fromEntries(peers.map((peer) => [peer, PEERS[peer]!])) },
    ratios: peers.map((peer) => ({
      name: `${id} / ${peer}`,
      target: targets[peer]!,
      needs: [id, peer],
      of: (rates) => rates[id]! / rates[peer]!,
    })),
    ...(seconds !== undefined && { seconds }),
  };
}

/** All that is measured in rounds. A new case is a new line here. */
export const CASES: readonly Case[] = [
  versus('end-to-end', 'pipeline-1 as the product runs it, from the job to the books', point(), {
    'C jump, tree': 0.7,
    'C every dial, heap': null,
    SimPy: null,
  }),
  versus(
    'telemarketing',
    'pipeline-1, telemarketers alone, no closers; C does both',
    (shop) => engineContestant(shop, { kind: 'telemarketing', file: PIPELINE_1 }),
    { 'C jump, tree': 0.85 },
  ),
  versus(
    'month',
    "the default month as the product runs it, run-in's dials included; C does pipeline-1",
    point({ file: 'scenarios/floor.yaml' }),
    { 'C jump, tree': 0.7 },
  ),
  versus(
    'dials-alone',
    'every dial an event, telemarketers alone, no closers; C does both',
    (shop) => engineContestant(shop, { kind: 'telemarketing', file: PIPELINE_1, dialByDial: true }),
    { 'C every dial, tree': 0.7 },
  ),
  versus(
    'dials-together',
    'every dial an event, everybody on one event list',
    point({ dialByDial: true, together: true }),
    { 'C every dial, heap': 0.9 },
  ),
  versus(
    'dials-together-large',
    'the same with 2,000 telemarketers and 400 closers, 8 h',
    point({ size: LARGE, dialByDial: true, together: true }),
    { 'C every dial, heap, large': 1.3 },
  ),
  versus(
    'jump-together',
    'contacts are events, everybody on one event list',
    point({ together: true }),
    { 'C jump, tree': null, 'C every dial, heap': null },
  ),
  versus(
    'sweep',
    `20 x 8 mixes x 3 pay plans x ${SWEEP_MONTHS} months of pipeline-1 in one job; others: each mix by itself, no pay`,
    sweep(PIPELINE_1),
    { 'C jump, tree': null, 'C every dial, heap': null, SimPy: null },
    1.5,
  ),
  versus(
    'sweep-newest-first',
    'the same, newest first with rejects and follow-ups, which the others do not have',
    sweep('test/bench/newest-first.yaml'),
    { 'C jump, tree': null, 'C every dial, heap': null, SimPy: null },
    2.5,
  ),
  {
    id: 'pay-plans',
    about:
      "ten plans on the default month as callmix pay asks for them, beside one: dials a second of one plan's months",
    contestants: { 'ten plans': plans(10), 'one plan': plans(1) },
    ratios: [
      {
        name: 'ten plans / one plan',
        // Ten cost less than 1.3 times what one does.
        target: 0.77,
        needs: ['ten plans', 'one plan'],
        of: (rates) => rates['ten plans']! / rates['one plan']!,
      },
    ],
  },
  versus(
    'year-500',
    '500 telemarketers and 60 closers for a year, who learn, leave and are followed; everybody dials a share of a list that ends',
    point({ file: YEAR_500 }),
    // A round is one year, too few to hold a ratio to: its speed and memory are told.
    {},
  ),
  versus(
    'start-up',
    'callmix run --runs 1 from start to first number, beside node from start to end',
    (shop) => programStart(shop, 'callmix'),
    { 'node -e 0': null },
    0.3,
  ),
  {
    id: 'threads',
    about: 'speed-up of two worker threads over one, beside that of two C programs over one',
    contestants: {
      'two threads': (shop) => onThreads(shop, 2),
      'one thread': (shop) => onThreads(shop, 1),
      'two C programs': (shop) => cCopies(shop, C['C jump, tree']!, 2),
      'one C program': (shop) => cCopies(shop, C['C jump, tree']!, 1),
    },
    ratios: [
      {
        name: 'threads / C programs',
        target: 0.9,
        needs: ['two threads', 'one thread', 'two C programs', 'one C program'],
        of: (rates) =>
          rates['two threads']! /
          rates['one thread']! /
          (rates['two C programs']! / rates['one C program']!),
      },
    ],
  },
];

async function onThreads(shop: Workshop, count: number): Promise<Contestant> {
  const worker = await shop.bundle('src/node/worker.ts');
  return engineContestant(shop, {
    kind: 'threads',
    file: PIPELINE_1,
    threads: { count, worker },
  });
}
