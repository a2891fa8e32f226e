import { kinds } from './handoff/kinds/index.ts';
import type { FloorModel } from './model.ts';

/**
 * Why people of a floor depend on each other from moment to moment and so must run together.
 *
 * @returns a clause each, such as "the list is shared"; none where telemarketers may run alone
 */
export function couplings({
  telemarketing,
  telesales,
}: Pick<FloorModel, 'telemarketing' | 'telesales'>): readonly string[] {
  const clauses: string[] = [];
  if (telemarketing.lists?.some(({ dealt }) => !dealt)) clauses.push('the list is shared');
  if (telemarketing.pool !== null) clauses.push('the dialler serves a pool');
  if (telemarketing.qualifying?.filter?.feedback) clauses.push('rejections move the filter');
  if (kinds[telesales.kind].staysOnLine) {
    clauses.push('a telemarketer holds the line until a closer takes over');
  }
  if (telesales.closersProspect) clauses.push('closers prospect when idle');
  return clauses;
}
