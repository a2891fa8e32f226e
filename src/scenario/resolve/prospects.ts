import type { Source } from '../scenario.ts';
import { isNone } from '../tree.ts';
import { checkHours, insideShift } from './calling.ts';
import { resolveIntent } from './qualifying.ts';
import { whole } from './draft.ts';
import type { Draft } from './draft.ts';

const ENDLESS = 'The list never runs out: prospects are unlimited in this version.';

/** Where leads come from: one endless list at most, and somebody to dial for those who dial. */
export function resolveProspects(draft: Draft): Readonly<Record<string, Source>> | undefined {
  const prospects = whole(draft.values.prospects);
  if (prospects === undefined) return undefined;
  const continuous = draft.values.period?.continuous === true;
  const lists: string[] = [];
  const resolved: [string, Source][] = [];
  for (const [name, written] of Object.entries(prospects)) {
    const source = withIntent(draft, name, written);
    if ('records' in source) {
      lists.push(name);
      resolved.push([name, source]);
      continue;
    }
    const path = `prospects.${name}`;
    if (continuous) {
      for (const key of ['varies', 'by_hour']) {
        draft.leaveOut(
          `${path}.${key}`,
          'period.continuous',
          `${key} plays no part in a continuous period, which has no days.`,
        );
      }
      resolved.push([name, { ...source, varies: 0, by_hour: {} }]);
      continue;
    }
    const { shift } = draft.values.calendar ?? {};
    const shifts = shift === undefined ? [] : [shift];
    checkHours(draft, `${path}.by_hour`, shifts);
    resolved.push([name, { ...source, by_hour: insideShift(source.by_hour, shifts) }]);
  }
  const diallers = draft.values.team?.telemarketers?.count;
  if (lists.length > 1) {
    draft.complain(
      `prospects.${lists[1]!}`,
      'one list is enough while lists never run out; switch the other off with none.',
    );
  }
  if (lists.length === 0 && (diallers ?? 0) > 0 && !isDamaged(draft, prospects)) {
    draft.complain(
      'prospects',
      `${diallers!} telemarketers have nobody to dial. Write list: unlimited, or team: {telemarketers: 0}.`,
    );
  }
  if (lists.length > 0 && (diallers ?? 0) > 0) draft.notes.push(ENDLESS);
  return Object.fromEntries(resolved);
}

/** The source with the intents behind it, where they play a part. */
function withIntent(draft: Draft, name: string, { intent, ...source }: Source): Source {
  const path = `prospects.${name}`;
  const resolved = resolveIntent(draft, path, intent ?? null, 'inbound' in source);
  return resolved === null ? source : { ...source, intent: resolved };
}

/** Whether a source was refused, which may have been the list. */
function isDamaged(draft: Draft, read: Readonly<Record<string, Source>>): boolean {
  const node = draft.node('prospects');
  if (node?.kind !== 'branch') return true;
  return [...node.entries].some(
    ([name, entry]) => !isNone(entry.node) && !Object.hasOwn(read, name),
  );
}
