import { centsPerUnit, decimalsOf } from '../pay/money.ts';
import { statementsOf } from '../pay/statement.ts';
import { compileBooks, compileCalendar } from '../scenario/compile/index.ts';
import { drawInputs, uncertainInputs } from '../scenario/inputs.ts';
import type { LoadedScenario } from '../scenario/scenario.ts';
import type { StudyOptions } from './options.ts';
import { questionOf } from './question.ts';
import { withWages } from './same-pay.ts';
import { Stages } from './stages.ts';
import { Staging } from './staging.ts';

/** One line of one person's statement for one pay period. */
export interface StatementRow {
  /** Number of the possible month (replication), from 0. */
  readonly month: number;
  /** `T01`, `C02`; `C02/2` is the second to hold the position. */
  readonly person: string;
  /** Number of the pay period, from 1. */
  readonly period: number;
  readonly plan: string;
  /** Key of the rule that made it: `hourly`, `commission`, `minimum`. */
  readonly rule: string;
  /** `$17.00 per paid hour x 162.75 h`. */
  readonly line: string;
  /** Currency, rounded to its smallest unit. */
  readonly amount: number;
}

/**
 * What everybody is paid in one possible month, line by line; the lines add up to that month's payroll in `run`.
 *
 * @param replication number of the month, a whole number from 0
 * @returns telemarketers, then closers; each person's pay periods in order; none for a floor without people
 * @throws {StudyError} if a wage cannot be found
 * @throws {Interruption} if it is interrupted while one is looked for
 */
export async function statementsOfMonth(
  loaded: LoadedScenario,
  replication: number,
  options: StudyOptions,
): Promise<StatementRow[]> {
  const seed = options.seed ?? loaded.scenario.seed;
  const { scenario } = await withWages(questionOf(loaded.scenario, [{}]), seed, options);
  const draw = drawInputs(uncertainInputs(scenario), seed, replication, 'stratified');
  const chance = { seed, replication, dialByDial: options.dialByDial === true };
  const calls = { telemarketers: 0, telesales: 0, books: 0 };
  const stages = new Stages(chance, draw, options.together === true, calls);
  const point = new Staging().staged(scenario, compileCalendar(scenario));
  const { floor } = stages.month(point);
  const unit = centsPerUnit(decimalsOf(scenario.currency));
  return statementsOf(compileBooks(scenario, draw), floor).flatMap(
    ({ person, period, plan, lines }) =>
      lines.map(({ rule, label, cents }) => ({
        month: replication,
        person,
        period: period + 1,
        plan,
        rule,
        line: label,
        amount: cents / unit,
      })),
  );
}
