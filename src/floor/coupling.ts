import type { FloorModel } from './model.ts';

/**
 * Why people of a floor depend on each other from moment to moment and so must run together.
 *
 * @returns a clause each, such as "the list is shared"; none where telemarketers may run alone
 */
export function couplings({
  telemarketing,
}: Pick<FloorModel, 'telemarketing' | 'telesales'>): readonly string[] {
  const clauses: string[] = [];
  if (telemarketing.lists?.some(({ dealt }) => !dealt)) clauses.push('the list is shared');
  return clauses;
}
