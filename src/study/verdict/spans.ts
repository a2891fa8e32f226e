import type { Period } from '../../scenario/scenario.ts';

/** What a replication is called in text: `month`, or `stretch of 160 h`. */
export interface SpanName {
  readonly one: string;
  readonly many: string;
  /** Before a number: `month`, or `stretch`. */
  readonly noun: string;
}

/** Names one possible stretch of the horizon. */
export function spanName({ length: { count, unit } }: Period): SpanName {
  if (count === 1 && unit !== 'h') return { one: unit, many: `${unit}s`, noun: unit };
  const size = unit === 'h' ? `${count} h` : `${count} ${unit}s`;
  return { one: `stretch of ${size}`, many: `stretches of ${size}`, noun: 'stretch' };
}
