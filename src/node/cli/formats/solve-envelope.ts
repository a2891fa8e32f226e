import {
  unitName,
  differenceOf,
  interval,
  number,
  type Json,
  type JsonObject,
} from './json-values.ts';
import { metrics } from '../../../metrics/index.ts';
import type { Asked, Solved, SolveResult } from '../../../study/solve/result.ts';
import type { Sight } from '../../../study/solve/sight.ts';

/** What the envelope of `solve` holds beside the common head. */
export function solveBody(result: SolveResult): JsonObject {
  const { key, name, whole, middle, range, searched, metric, asked, largest, solved } = result;
  return {
    key,
    key_name: name,
    whole_numbers: whole,
    middle: number(middle),
    range: range.map(number),
    searched: searched.map(number),
    metric,
    unit: unitName(metrics[metric].unit, result.loaded.scenario.currency),
    asked: askedOf(asked),
    largest,
    answer: solvedOf(solved),
    other_turns: result.others.map(({ from, to }) => [number(from), number(to)]),
    likely: number(result.likely),
    curve_runs: result.curveRuns,
    curves: result.curves.map((curve) => ({
      scenario: curve.name,
      points: curve.points.map(({ value, found, low, high }) => ({
        value: number(value),
        found: number(found),
        ci95: low === null || high === null ? null : interval([low, high]),
      })),
    })),
  };
}

function askedOf(asked: Asked): JsonObject {
  if (asked.kind === 'break-even') {
    const { a, b, own } = asked;
    return { kind: 'break-even', a, b, as_written: own === null ? null : differenceOf(own) };
  }
  const { text, limit, must, at, metric } = asked.expectation;
  const { met, value, ci95 } = asked.own;
  return {
    kind: 'condition',
    text,
    metric,
    at,
    must,
    limit: number(limit),
    as_written: { met, value: number(value), ci95: interval(ci95) },
  };
}

function solvedOf(solved: Solved): JsonObject {
  switch (solved.kind) {
    case 'turn': {
      const { at, ci95, begins, narrow } = solved;
      return {
        kind: 'value',
        at: number(at),
        ci95: ci95.map(number),
        holds: begins ? 'from' : 'up to',
        as_narrow_as_wanted: narrow,
      };
    }
    case 'step': {
      const { begins, holds, fails, undecided } = solved;
      return {
        kind: 'whole number',
        at: number(holds.value),
        holds: begins ? 'from' : 'up to',
        seen: [holds, fails, ...undecided].map(seenOf),
      };
    }
    case 'flat':
      return { kind: 'no effect', found: number(solved.found) };
    case 'nothing':
      return { kind: 'no value' };
    case 'always':
    case 'never':
    case 'open':
      return {
        kind: solved.kind === 'open' ? 'undecided' : solved.kind,
        nearest: { value: number(solved.nearest.value), found: number(solved.nearest.found) },
      };
  }
}

function seenOf({ value, found, met }: Sight): Json {
  return { value: number(value), found: number(found), met };
}
