import type { ListModel } from '../../src/floor/model.ts';

/** A dealt list without bad numbers, dialled three times, changed where a test says so. */
export function listOf(changes: Partial<ListModel> = {}): ListModel {
  return {
    records: 1000,
    refresh: 0,
    dealt: true,
    attempts: 3,
    retryAfter: 4 * 3600,
    contactByAttempt: Float64Array.of(1, 0.8, 0.6),
    badNumbers: 0,
    removed: 0,
    legal: null,
    ...changes,
  };
}
