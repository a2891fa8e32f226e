import { normalQuantile } from '../../random/special/normal.ts';
import type { Stream } from '../../random/stream.ts';
import { LeadStream } from '../lead-stream.ts';
import type { FilterModel } from './model.ts';
import { shareAbove, shownScore } from './scores.ts';

/**
 * Leads that no telemarketer finds, with what each really is in place of its luck of being disqualified, and a score.
 *
 * @param real     share of them that is real
 * @param filtered whether they passed the filter before, as those did that the horizon begins with
 * @param scores   stream of their own; one draw a lead where there is a filter
 */
export function judgedLeads(
  leads: LeadStream,
  real: number,
  {
    described,
    filter,
    filtered,
    scores,
  }: {
    readonly described: boolean;
    readonly filter: FilterModel | null;
    readonly filtered: boolean;
    readonly scores: () => Stream;
  },
): LeadStream {
  const judged = new LeadStream(leads.length, described);
  const stream = filter === null || !described || leads.length === 0 ? null : scores();
  for (let lead = 0; lead < leads.length; lead++) {
    judged.pushFrom(leads, lead);
    const isReal = leads.disqualified[lead]! >= 1 - real;
    judged.disqualified[lead] = isReal ? 1 : 0;
    if (stream === null) continue;
    const average = isReal ? filter!.realScore : filter!.otherScore;
    const luck = filtered ? luckAbove(filter!, average, stream) : stream.normal();
    judged.describe(0, shownScore(average + filter!.spread * luck));
  }
  return judged;
}

/** Standard normal luck of a score that lies above the threshold; 0 where none does. */
function luckAbove({ spread, threshold }: FilterModel, average: number, stream: Stream): number {
  const luck = -normalQuantile(stream.uniform53() * shareAbove(threshold, average, spread));
  return Number.isFinite(luck) ? luck : 0;
}
