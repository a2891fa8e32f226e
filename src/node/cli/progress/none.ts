import type { Meter } from './meter.ts';

/** Says nothing. */
export function none(): Meter {
  return { update: () => undefined, end: () => undefined };
}
