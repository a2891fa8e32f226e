import type { FloorResult } from '../../src/floor/result.ts';

/** One sale of a floor. */
export interface Deal {
  readonly closer: number;
  readonly finder: number;
  readonly span: number;
  readonly day: number;
  readonly at: number;
  readonly value: number;
  readonly cancelledAt: number;
}

/** All sales of a floor, in their order. */
export function dealsOf({ deals }: FloorResult): Deal[] {
  return Array.from({ length: deals.length }, (_, deal) => ({
    closer: deals.closer[deal]!,
    finder: deals.finder[deal]!,
    span: deals.span[deal]!,
    day: deals.day[deal]!,
    at: deals.at[deal]!,
    value: deals.value[deal]!,
    cancelledAt: deals.cancelledAt[deal]!,
  }));
}
