import type { Handoff } from '../scenario.ts';
import { equal } from '../equal.ts';
import { lowerOf, middleOf, upperOf } from '../inputs.ts';
import { resolveAssignment } from './qualifying.ts';
import { whole } from './draft.ts';
import type { Draft } from './draft.ts';

/** The handoff; what its kind does not use is refused, or left out if inherited. */
export function resolveHandoff(draft: Draft): Handoff | undefined {
  const { values } = draft;
  const kind = values.handoff?.kind;
  if (kind === 'callback') {
    draft.leaveOut(
      'handoff.patience',
      'handoff.kind',
      'patience goes with cold transfer; for callbacks nobody holds the line. Say how leads fade in fades.',
    );
  }
  if (draft.values.handoff?.reach === null) {
    draft.leaveOut(
      'handoff.fades.reach',
      'handoff.reach',
      'fades.reach goes with reach, which is none.',
    );
  }
  const handoff = whole(values.handoff);
  if (handoff === undefined) return undefined;
  if (handoff.reach !== null) checkReach(draft, handoff.reach);
  return {
    ...handoff,
    assignment: resolveAssignment(draft, handoff),
    patience: kind === 'callback' ? null : handoff.patience,
    fades: { ...handoff.fades, reach: handoff.reach === null ? null : handoff.fades.reach },
  };
}

function checkReach(
  draft: Draft,
  { total, first_try, tries }: NonNullable<Handoff['reach']>,
): void {
  if (lowerOf(first_try) > upperOf(total)) {
    draft.complain(
      'handoff.reach.first_try',
      'more are reached on the first try than are ever reached (total). Swap the two?',
    );
  } else if (tries === 1 && !equal(total, first_try)) {
    draft.complain(
      'handoff.reach.tries',
      'with one try, the share ever reached is that of the first try. Give total and first_try the same value, or allow more tries.',
    );
  } else if (middleOf(first_try) > middleOf(total)) {
    draft.notes.push('handoff.reach: where first_try is drawn above total, total holds.');
  }
}
