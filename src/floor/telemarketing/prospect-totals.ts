import type { TelemarketingModel } from '../model.ts';
import type { ProspectTotals } from '../result.ts';
import type { Prospecting } from './prospecting.ts';
import { deliveriesIn } from './records.ts';

/**
 * What became of the lists that can end, over all telemarketers.
 *
 * @param people everybody's way through the lists, in person order
 */
export function prospectTotals(
  { calendar, lists }: TelemarketingModel,
  people: readonly (Prospecting | null)[],
): ProspectTotals | null {
  if (lists === null) return null;
  let bought = 0;
  let left = 0;
  lists.forEach(({ dealt, records, refresh }, number) => {
    if (records === Number.POSITIVE_INFINITY) return;
    const all = records + refresh * deliveriesIn(calendar);
    bought += all;
    const shares = dealt ? people : people.slice(0, 1);
    if (shares.length === 0) left += all;
    for (const person of shares) left += person!.records[number]!.left;
  });
  return { bought, left, dryDay: dryDayOf(people) };
}

/** The day by which half of the people had nobody left to dial; 0 where they did not come to that. */
function dryDayOf(people: readonly (Prospecting | null)[]): number {
  const days = people.flatMap((person) => (person && person.dryDay > 0 ? [person.dryDay] : []));
  const half = Math.ceil(people.length / 2);
  return half === 0 ? 0 : (days.sort((a, b) => a - b)[half - 1] ?? 0);
}
