/**
 * A scenario as the program works with it: what the file says after presets, `extends` and units are resolved.
 * Plain data (it travels to workers as it is), spelled with the file's own keys, so that a path such as
 * `closing.close_rate` names the same thing in a file, on the command line and here.
 * Units: seconds, shares from 0 to 1, currency units. Optional blocks that are switched off are null.
 */

import type { Calling } from './spec/calling.ts';
import type { Closing } from './spec/closing.ts';
import type { Handoff } from './spec/handoff.ts';
import type { Organisation } from './spec/organisations.ts';
import type { Pay } from './spec/pay.ts';
import type { CalendarSpec, Period } from './spec/period.ts';
import type { Source } from './spec/prospects.ts';
import type { Quantity } from './spec/quantity.ts';
import type { Team } from './spec/team.ts';

export type { Calling } from './spec/calling.ts';
export type { Closing } from './spec/closing.ts';
export type { EffortSpec } from './spec/effort.ts';
export type { Handoff } from './spec/handoff.ts';
export type { Agency, Organisation, Price, PriceUnit } from './spec/organisations.ts';
export type { ComponentSpec, Pay, PlanSpec, Role } from './spec/pay.ts';
export type { Break, CalendarSpec, Period, Span, SpanUnit } from './spec/period.ts';
export type { Intent, ListSource, Source } from './spec/prospects.ts';
export type { ByHour, ByWeekday, Doubt, Fade, Quantity, Varying } from './spec/quantity.ts';
export type { Employment, Fatigue, Group, Hire, Start, Team } from './spec/team.ts';

/** `costs`: what is not pay. */
export interface Costs {
  /** Currency per month. */
  readonly fixed: Quantity;
  /** Currency per minute of dialling, ringing and talk. */
  readonly telephony: Quantity;
}

/** One line of `expect`: a limit on a metric. */
export interface Expectation {
  /** As written: `lost_leads p90 <= 15%`. */
  readonly text: string;
  /** Metric id. */
  readonly metric: string;
  /** 0.9 for p90; `mean` for the long-run average. */
  readonly at: number | 'mean';
  readonly must: '<=' | '>=' | '<' | '>';
  /** In the metric's own unit (shares from 0 to 1, currency units, minutes). */
  readonly limit: number;
}

/** Everything a scenario says, resolved. */
export interface Scenario {
  readonly name: string;
  /** ISO code, such as USD. */
  readonly currency: string;
  readonly seed: string;
  /** Wanted half-width of the target's middle, as a share of its 5-to-95 spread. */
  readonly precision: number;
  readonly period: Period;
  readonly calendar: CalendarSpec;
  readonly team: Team;
  readonly prospects: Readonly<Record<string, Source>>;
  readonly calling: Calling;
  readonly handoff: Handoff;
  readonly closing: Closing;
  readonly pay: Pay;
  readonly costs: Costs;
  readonly expect: readonly Expectation[];
  /** Other shapes that `callmix organisations` sets beside this floor, by name. */
  readonly organisations: Readonly<Record<string, Organisation>>;
  /** Which of them this scenario is of: no file says so, `organised` does. */
  readonly organisation?: { readonly name: string; readonly shape: Organisation };
}

/** Where one value came from. */
export interface Origin {
  /** File as the user named it, or `preset callback-queue`. */
  readonly file: string;
  readonly line: number;
  readonly column: number;
  /** As written. */
  readonly text: string;
  /** Where the number comes from, in words; `guess` for a preset's guess; null where nobody said. */
  readonly source: string | null;
  readonly by: string | null;
}

/** A scenario with what is needed to talk about it. */
export interface LoadedScenario {
  readonly scenario: Scenario;
  /** By path of the leaf as the file spells it, such as `closing.close_rate` or `calling.connect_rate.value`. */
  readonly origins: Readonly<Record<string, Origin>>;
  /** Things the reader should know, such as "the list never runs out". */
  readonly notes: readonly string[];
  /** Scenarios under `compare:`, each merged on this file, by name. */
  readonly variants: Readonly<Record<string, Scenario>>;
}

/** One thing wrong, or worth saying, at one place of a file. */
export interface Problem {
  readonly file: string;
  /** 1-based; 0 where the whole file, or a command-line setting, is meant. */
  readonly line: number;
  readonly column: number;
  /** As the file spells it, such as `closing.close_rate`; empty for the whole file. */
  readonly path: string;
  readonly message: string;
}

/** A scenario cannot be used as it is. Lists every problem at once, for the person who wrote the file. */
export class ScenarioError extends Error {
  override readonly name = 'ScenarioError';
  readonly problems: readonly Problem[];

  constructor(problems: readonly Problem[]) {
    super(problems.map(formatProblem).join('\n'));
    this.problems = problems;
  }
}

/** `floor.yaml:12:3  unknown key ...` */
export function formatProblem({ file, line, column, path, message }: Problem): string {
  if (line > 0) return `${file}:${line}:${column}  ${message}`;
  return path === '' ? `${file}  ${message}` : `${file}  ${path}: ${message}`;
}
