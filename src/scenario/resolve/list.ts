import type { ListSource } from '../scenario.ts';
import type { Draft } from './draft.ts';

/** What a list that is dialled once has in place of what plays no part. */
const DIALLED_ONCE = { attempts: 1, retry_after: 0, contact_by_attempt: {} } as const;
const ENDLESS = {
  ...DIALLED_ONCE,
  dealt: true,
  refresh: 0,
  cost: 0,
  bad_numbers: 0,
  right_person: null,
  removed_per_contact: 0,
} as const;

/** One list; what plays no part in it is refused, or left out if inherited. */
export function resolveList(draft: Draft, name: string, list: ListSource): ListSource {
  const path = `prospects.${name}`;
  const leaveOut = (keys: readonly string[], because: string, why: string): void => {
    for (const key of keys) {
      draft.leaveOut(`${path}.${key}`, because, `${key} plays no part ${why}`);
    }
  };
  let resolved = list;
  if (draft.values.period?.continuous === true) {
    leaveOut(['refresh'], 'period.continuous', 'in a continuous period, which has no weeks.');
    resolved = { ...resolved, refresh: 0 };
  }
  if (list.records === 'unlimited') {
    const why = 'where records are unlimited: such a list is dialled once, at no price.';
    leaveOut(Object.keys(ENDLESS), `${path}.records`, why);
    return { ...resolved, ...ENDLESS };
  }
  if (list.attempts === 1) {
    leaveOut(['retry_after', 'contact_by_attempt'], `${path}.attempts`, 'with one attempt.');
    return { ...resolved, ...DIALLED_ONCE };
  }
  return { ...resolved, contact_by_attempt: namedAttempts(draft, path, list) };
}

/** Factors of the attempts that are made; a file's own beyond them are refused. */
function namedAttempts(
  draft: Draft,
  path: string,
  { attempts, contact_by_attempt }: ListSource,
): Readonly<Record<string, number>> {
  const kept = Object.entries(contact_by_attempt).filter(([attempt]) => {
    const named = `${path}.contact_by_attempt.${attempt}`;
    const beyond = Number(attempt) > attempts;
    if (beyond) {
      draft.leaveOut(
        named,
        `${path}.attempts`,
        `there is no attempt ${attempt}: attempts is ${attempts}.`,
      );
    }
    return !beyond;
  });
  return Object.fromEntries(kept);
}
