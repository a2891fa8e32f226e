import { middleOf } from '../inputs.ts';
import type { Calling, Intent } from '../scenario.ts';
import type { Complete } from '../schema/key.ts';
import type { ScenarioValues } from '../keys.ts';
import type { Draft } from './draft.ts';

const SCREENING = 'calling.screening';
const RATE = 'calling.qualify_rate';
const FILTER = 'calling.filter';

/** Whether screening, rather than the qualify rate, says who becomes a lead: the one set by the later file. */
export function screens(draft: Draft): boolean {
  return draft.isSet(SCREENING) && draft.layer(SCREENING) >= draft.layer(RATE);
}

/** Screening or the qualify rate, never both in one file. */
export function chooseQualifying(draft: Draft): void {
  if (draft.isSet(SCREENING) && draft.layer(SCREENING) === draft.layer(RATE)) {
    draft.complain(
      RATE,
      'screening already says who becomes a lead, by intent. Keep one of the two.',
    );
  } else if (draft.isSet(SCREENING) && draft.isSet(RATE)) {
    draft.forget(screens(draft) ? RATE : SCREENING);
  }
}

type WrittenFilter = Complete<NonNullable<NonNullable<ScenarioValues['calling']>['filter']>>;

/** The filter, with the score at which its shares hold. */
export function resolveFilter(draft: Draft, filter: WrittenFilter | null): Calling['filter'] {
  if (filter === null) return null;
  const moved = draft.layer(`${FILTER}.score_above`);
  const measured = Math.max(
    draft.layer(`${FILTER}.catches`),
    draft.layer(`${FILTER}.passes_wrongly`),
  );
  if (filter.measured_at === null && moved > measured) {
    draft.complain(
      `${FILTER}.score_above`,
      'catches and passes_wrongly were found at another score. Say at which: measured_at: 60.',
    );
  }
  if (middleOf(filter.catches) <= middleOf(filter.passes_wrongly)) {
    draft.complain(
      `${FILTER}.catches`,
      'a filter that tells nothing: more of the real leads (catches) than of the others (passes_wrongly) must pass.',
    );
  }
  return { ...filter, measured_at: filter.measured_at ?? filter.score_above };
}

/**
 * The intents behind one source; without screening they play no part.
 *
 * @param path of the source
 */
export function resolveIntent(
  draft: Draft,
  path: string,
  intent: Intent | null,
  inbound: boolean,
): Intent | null {
  const own = `${path}.intent`;
  if (!screens(draft)) {
    const overruled = draft.isSet(SCREENING);
    draft.leaveOut(
      own,
      overruled ? RATE : SCREENING,
      overruled
        ? 'intent goes with calling.screening; here qualify_rate says who becomes a lead.'
        : 'intent plays a part with calling.screening only: {real: 80%, curious: 30%, none: 2%}.',
    );
    return null;
  }
  if (intent === null) {
    draft.complain(
      draft.isOwn(path) ? path : SCREENING,
      inbound
        ? `calling.screening needs to know who comes in: ${own}: {real: 60%, curious: 30%}.`
        : `calling.screening needs to know who is on the list: ${own}: {real: 20%, curious: 25%}.`,
    );
    return null;
  }
  if (middleOf(intent.real) + middleOf(intent.curious) > 1) {
    draft.complain(own, 'real and curious together are more than everybody.');
  }
  return intent;
}

/** With screening, who is disqualified follows from intents. */
export function leaveOutDisqualified(draft: Draft): void {
  if (!screens(draft)) return;
  if (draft.values.closing?.disqualified === null) {
    draft.complain(
      'closing.disqualified',
      'with calling.screening some leads are not real: say how long finding out takes, closing.disqualified: {takes: 4 min}.',
    );
  }
  draft.leaveOut(
    'closing.disqualified.share',
    SCREENING,
    'with calling.screening, who is disqualified follows from intent. Leave out the share; takes stays.',
  );
}
