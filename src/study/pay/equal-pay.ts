import { centsPerUnit, decimalsOf } from '../../pay/money.ts';
import type { Pay, Role } from '../../scenario/scenario.ts';
import { middlePays, type WorkedPlan } from '../middle-pay.ts';
import type { StudyOptions } from '../options.ts';
import type { Question } from '../question.ts';
import { factorsTo } from './factors.ts';

/**
 * The factor on each plan's pay at which people take home as much in the middle as under the plan in force.
 *
 * One factor stands before every amount and rate that the plan pays; what results are held against stays. It is found as the
 * wage of `same pay as` is: once, on the scenario's own team with every input at its middle.
 *
 * @param inForce the plan in force, wages filled in
 * @param others  the other plans, likewise
 * @returns one for each of the others; null where no factor from 1/64 to 64 does
 */
export async function equalPayFactors(
  question: Question,
  pay: Pay,
  role: Role,
  inForce: WorkedPlan,
  others: readonly WorkedPlan[],
  seed: string,
  options: StudyOptions,
): Promise<(number | null)[]> {
  if (others.length === 0) return [];
  let target: number | undefined;
  const middlesAt = async (
    factors: readonly (readonly number[])[],
  ): Promise<readonly (readonly number[])[]> => {
    const tried = factors.flatMap((list, plan) =>
      list.map((times) => {
        const other = others[plan]!;
        return { ...other, plan: { ...other.plan, times } };
      }),
    );
    const plans = target === undefined ? [inForce, ...tried] : tried;
    const pays = (await middlePays(question, pay, role, plans, seed, options)).map(
      ({ value }) => value,
    );
    target ??= pays.shift()!;
    let at = 0;
    return factors.map((list) => pays.slice(at, (at += list.length)));
  };
  const cent = 1 / centsPerUnit(decimalsOf(question.scenario.currency));
  return factorsTo(() => target!, others.length, middlesAt, ROUNDED * cent);
}

/** Cents by which pay of several lines may be off. */
const ROUNDED = 4;
