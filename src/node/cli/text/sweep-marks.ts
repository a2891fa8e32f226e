import type { MixResult, SweepResult } from '../../../study/results.ts';
import { money } from '../../../study/words.ts';

/** Marks that the mixes of a sweep may have: room is kept for each, so that digits stand under one another. */
export function marksOf({ budget, mixes }: SweepResult): number {
  return 1 + Number(budget !== null) + Number(mixes.some(isBeyond));
}

/** A mix's marks. */
export function markOf(mix: MixResult, result: SweepResult): string {
  const marks = [
    mix.tossUp ? '*' : '',
    mix.withinBudget === false ? '.' : '',
    isBeyond(mix) ? '#' : '',
  ];
  return marks.join('').padEnd(marksOf(result));
}

/** What the marks mean. */
export function marksText({ budget, loaded, mixes }: SweepResult): string {
  const over =
    budget === null
      ? []
      : [`. labour costs more than ${money(budget, loaded.scenario.currency)} a month`];
  const beyond = mixes.some(isBeyond) ? ['# beyond the seats: pays for the next block'] : [];
  return ['* not clearly worse than the best', ...over, ...beyond].join('; ');
}

function isBeyond({ beyondSeats }: MixResult): boolean {
  return beyondSeats === true;
}
