import type { FloorModel } from './model.ts';

/**
 * Why people of a floor depend on each other from moment to moment and so must run together.
 *
 * @returns a clause each, such as "the list is shared"; none where telemarketers may run alone
 */
export function couplings({
  telesales,
}: Pick<FloorModel, 'telemarketing' | 'telesales'>): readonly string[] {
  return telesales.closersProspect ? ['closers prospect when idle'] : [];
}
