import type { Scenario } from '../../scenario/scenario.ts';
import { meanOf } from '../../stats/moments.ts';
import { columnOf, type Table } from '../columns.ts';
import type { Estimates } from '../results.ts';
import { closingTheory } from './closing.ts';
import { diallingTheory } from './dialling.ts';
import { factsOf } from './floor-facts.ts';
import type { Little, Row, Spoken, Theory, TheoryRow } from './types.ts';

/** What formulas say of a scenario's long run, every input at its middle. */
function spokenOf(scenario: Scenario): Spoken {
  const facts = factsOf(scenario);
  if (facts === null) {
    return { rows: [], unspoken: ['the floor: with every input at its middle there is none'] };
  }
  const parts = [diallingTheory(facts), closingTheory(facts)];
  return {
    rows: parts.flatMap(({ rows }) => rows),
    unspoken: parts.flatMap(({ unspoken }) => unspoken),
  };
}

/**
 * Formulas beside what was simulated.
 *
 * @param table of one scenario, at point 0, with the metrics that `queue_length` and `wait` read
 */
export function theoryOf(scenario: Scenario, estimates: Estimates, table: Table): Theory {
  const { rows, unspoken } = spokenOf(scenario);
  return {
    rows: rows.flatMap((row) => beside(row, estimates) ?? []),
    unspoken,
    little: littleOf(table),
  };
}

function beside(row: Row, estimates: Estimates): TheoryRow | null {
  const estimate = estimates[row.metric];
  if (estimate?.mean == null) return null;
  const { mean: simulated, se } = estimate;
  const gap = simulated - row.value;
  const exact = row.reasons.length === 0;
  return {
    ...row,
    simulated,
    se,
    errors: exact && se !== null && se > 0 ? gap / se : null,
    off: row.value === 0 ? null : gap / row.value,
  };
}

/** Time in the queue counted by the clock against time counted by waits; in every run, whatever its formulas. */
function littleOf(table: Table): Little | null {
  const inQueue = meanOf(columnOf(table, 0, 'queue_length').numerators) / 3600;
  const inWaits = meanOf(columnOf(table, 0, 'wait').numerators) / 60;
  if (inWaits === 0) return null;
  return { inQueue, inWaits, residual: inQueue / inWaits - 1 };
}
