import type { MixResult, SweepResult } from '../../../study/results.ts';
import { money } from '../../../study/words.ts';

/** A mix's marks. Room is kept for each that the sweep may have, so that digits stand under one another. */
export function markOf(mix: MixResult, { budget }: SweepResult): string {
  const tossUp = mix.tossUp ? '*' : '';
  if (budget === null) return tossUp.padEnd(1);
  return `${tossUp}${mix.withinBudget === false ? '.' : ''}`.padEnd(2);
}

/** What the marks mean. */
export function marksText({ budget, loaded }: SweepResult): string {
  const over =
    budget === null
      ? []
      : [`. labour costs more than ${money(budget, loaded.scenario.currency)} a month`];
  return ['* not clearly worse than the best', ...over].join('; ');
}
