import type { Scenario } from '../../scenario/scenario.ts';
import { closingTheory, handlingOf, leadRate, patienceOf, queueMemory } from './closing.ts';
import { dialledBy } from './dialling.ts';
import { factsOf, FORGETS, isExponential, variationOf, type FloorFacts } from './floor-facts.ts';
import type { TheoryCase } from './types.ts';

const HOUR = 3600;
/** Counted hours of a case, at least; and beyond how many of them a queue settles too slowly to be tried. */
const HOURS = 160;
const MOST_HOURS = 4_000;
/** At least so many of the times in which a queue forgets how it began are counted. */
const COUNTED = 30;

/**
 * The floors nearest to a scenario's own for which formulas are exact: one on which its telemarketers dial, and one on which its
 * leads come as a Poisson stream to its closers. Continuous time, nobody absent, all alike, every input at its middle.
 */
export function theoryCases(scenario: Scenario): readonly TheoryCase[] {
  const facts = factsOf(scenario);
  if (facts === null) return [];
  return [diallingCase(facts), closingCase(facts)].filter((found) => found !== null);
}

function diallingCase(facts: FloorFacts): TheoryCase | null {
  const { floor, telemarketers } = facts;
  const model = floor.telemarketing;
  const { pool } = model;
  if (telemarketers === 0 || (pool !== null && pool.dialer !== 'power')) return null;
  const { answered, failed, handling } = dialledBy(model);
  const pace =
    pool === null && model.jump
      ? [`  attempt: {average: ${seconds(failed)}, shape: exponential}`]
      : [
          ...(pool === null ? [] : [`  mode: power ${number(pool.firstLevel)}`]),
          `  ring: {answered: ${seconds(answered)}, unanswered: ${seconds(failed)}}`,
          '  think: none',
          '  answer_within: 0 s',
        ];
  return {
    about: 'dialling',
    text: fileOf({
      name: 'Dialling alone',
      hours: HOURS,
      warmUp: 20,
      telemarketers,
      closers: 0,
      prospects: 'unlimited',
      calling: [
        ...pace,
        '  dials_per_day: none',
        `  connect_rate: ${percents(model.connectRate)}`,
        `  talk: {lead: ${exponential(handling)}, other: ${exponential(handling)}}`,
        '  wrap: 0 s',
        '  qualify_rate: 0%',
      ],
      patience: 'none',
      call: '10 min',
    }),
  };
}

function closingCase(facts: FloorFacts): TheoryCase | null {
  const { closers, floor, scenario } = facts;
  const { telesales } = floor;
  const perSecond = leadRate(facts);
  const handling = handlingOf(telesales);
  if (closingTheory(facts).rows.length === 0 || perSecond === null || closers === 0) return null;
  const patience = patienceOf(telesales);
  const memory = queueMemory((perSecond * handling) / closers, handling, patience);
  const hours = Math.max(HOURS, Math.ceil((COUNTED * memory) / HOUR));
  if (hours > MOST_HOURS) return null;
  const { call } = scenario.closing;
  const variation = variationOf(call);
  const shaped =
    patience === null &&
    closers === 1 &&
    variation !== null &&
    variation > 0 &&
    !isExponential(call)
      ? `{average: ${seconds(handling)}, varies: ${percents(variation)}, shape: lognormal}`
      : exponential(handling);
  return {
    about: 'the queue for closers',
    text: fileOf({
      name: 'Closing alone',
      hours,
      warmUp: Math.ceil((FORGETS * memory) / HOUR),
      telemarketers: 0,
      closers,
      prospects: `{web: {inbound: ${number(perSecond * HOUR)} per h, varies: none}}`,
      calling: [],
      patience: patience === null ? 'none' : exponential(patience),
      call: shaped,
    }),
  };
}

interface CaseFile {
  readonly name: string;
  readonly hours: number;
  readonly warmUp: number;
  readonly telemarketers: number;
  readonly closers: number;
  readonly prospects: string;
  readonly calling: readonly string[];
  readonly patience: string;
  readonly call: string;
}

function fileOf(file: CaseFile): string {
  return [
    `name: ${file.name}`,
    `period: {length: ${file.hours} h, continuous: yes, starts: empty, warm_up: ${file.warmUp} h}`,
    'team:',
    `  telemarketers: {count: ${file.telemarketers}, differs: none}`,
    `  closers: {count: ${file.closers}, differs: none}`,
    '  management: none',
    '  seats: none',
    'calendar: {absence: none}',
    `prospects: ${file.prospects}`,
    ...(file.calling.length === 0 ? [] : ['calling:', ...file.calling]),
    'handoff:',
    '  kind: cold transfer',
    `  patience: ${file.patience}`,
    '  overflow: none',
    '  reach: none',
    '  fades: none',
    '  returned: 0%',
    'closing:',
    '  disqualified: none',
    '  close_rate: 20%',
    '  follow_ups: none',
    `  call: ${file.call}`,
    '  wrap: 0 s',
    '  deal: 500',
    '  cancels: none',
    'pay: {telemarketers: 18/h, closers: 30/h, on_costs: 0%}',
    '',
  ].join('\n');
}

function exponential(average: number): string {
  return average > 0 ? `{average: ${seconds(average)}, shape: exponential}` : '0 s';
}

function seconds(amount: number): string {
  return `${number(amount)} s`;
}

function percents(share: number): string {
  return `${number(100 * share)}%`;
}

/** Six digits: formulas read the file as it is written. */
function number(amount: number): string {
  return String(Number(amount.toPrecision(6)));
}
