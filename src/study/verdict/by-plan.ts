import type { Scenario } from '../../scenario/scenario.ts';
import type { Axis, MixResult } from '../results.ts';
import { alikeButForPay } from './mix-name.ts';
import { payCaution, paysDifferently } from './pay-caution.ts';

/** Which mixes of a sweep may be set against each other. */
export interface ByPlan {
  /** Why no pay plan is recommended; null where people take home alike, so that all mixes are one group. */
  readonly caution: string | null;
  /** Points by group: all of them, or those with the same pay. */
  readonly groups: readonly (readonly number[])[];
}

/**
 * Groups mixes by what people are paid, where they take home more than 5 % more or less under one plan than under another.
 *
 * @param mixes     in the order of the points
 * @param scenarios of each mix, as simulated
 * @param best      point at whose team the plans' take-home is compared
 */
export function byPlan(
  axes: readonly Axis[],
  mixes: readonly Pick<MixResult, 'at' | 'metrics'>[],
  scenarios: readonly Scenario[],
  best: number,
): ByPlan {
  const caution = payCaution(
    alikeButForPay({ axes, mixes }, mixes[best]!).map((point) => ({
      scenario: scenarios[point]!,
      metrics: mixes[point]!.metrics,
    })),
  );
  const groups: number[][] = [];
  scenarios.forEach((scenario, point) => {
    const group = groups.find(
      ([first]) => caution === null || !paysDifferently(scenarios[first!]!, scenario),
    );
    if (group) group.push(point);
    else groups.push([point]);
  });
  return { caution, groups };
}
