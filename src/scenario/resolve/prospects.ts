import { callingRules, leastGap, legalHours } from '../rules/index.ts';
import { reminderNote } from '../rules/reminder.ts';
import type { ListSource, Source } from '../scenario.ts';
import { isNone } from '../tree.ts';
import { checkHours, insideShift } from './calling.ts';
import { isPool } from './dialler.ts';
import { resolveIntent } from './qualifying.ts';
import { whole } from './draft.ts';
import type { Draft } from './draft.ts';
import { resolveList } from './list.ts';
import { telemarketersOf } from './team.ts';

const ENDLESS = 'The list never runs out: its records are unlimited.';

/** Where leads come from: lists in the order in which they are dialled, and somebody to dial for those who dial. */
export function resolveProspects(draft: Draft): Readonly<Record<string, Source>> | undefined {
  const prospects = whole(draft.values.prospects);
  if (prospects === undefined) return undefined;
  const continuous = draft.values.period?.continuous === true;
  const lists: [string, ListSource][] = [];
  const resolved: [string, Source][] = [];
  for (const [name, written] of Object.entries(prospects)) {
    const source = withIntent(draft, name, written);
    if ('records' in source) {
      const list = resolveList(draft, name, source);
      lists.push([name, list]);
      resolved.push([name, list]);
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
  const diallers = telemarketersOf(draft);
  if (lists.length === 0 && diallers > 0 && !isDamaged(draft, prospects)) {
    draft.complain(
      'prospects',
      `${diallers} telemarketers have nobody to dial. Write prospects: {list: unlimited}, or team: {telemarketers: 0}.`,
    );
  }
  checkOrder(draft, lists);
  if (diallers > 0) noteLists(draft, lists);
  noteRules(draft, lists);
  return Object.fromEntries(resolved);
}

/** The source with the intents behind it, where they play a part. */
function withIntent(draft: Draft, name: string, { intent, ...source }: Source): Source {
  const path = `prospects.${name}`;
  const resolved = resolveIntent(draft, path, intent ?? null, 'inbound' in source);
  return resolved === null ? source : { ...source, intent: resolved };
}

/** A list behind one that never ends would never be dialled. */
function checkOrder(draft: Draft, lists: readonly [string, ListSource][]): void {
  lists.forEach(([name, { time_zone }], at) => {
    const before = lists
      .slice(0, at)
      .find(([, list]) => list.records === 'unlimited' && list.time_zone === time_zone);
    if (before === undefined) return;
    draft.complain(
      `prospects.${name}`,
      `${name} is never dialled: ${before[0]}, before it, never runs out. Put it first, or switch one off with none.`,
    );
  });
}

function noteLists(draft: Draft, lists: readonly [string, ListSource][]): void {
  const mode = draft.values.calling?.mode;
  for (const [name, { dealt, records }] of lists) {
    const shares = dealt && records !== 'unlimited' && draft.isOwn(`prospects.${name}.dealt`);
    if (mode === undefined || !isPool(mode) || !shares) continue;
    draft.notes.push(
      `${mode} dials ${name} for everybody as one list: dealt: yes gives nobody a share.`,
    );
  }
  if (lists.some(([, { records }]) => records === 'unlimited')) draft.notes.push(ENDLESS);
  if (lists.length > 1) {
    const names = lists.map(([name]) => name).join(', then ');
    draft.notes.push(
      `Lists are dialled in their order: ${names}; each time the first with a record that may be dialled now gives it.`,
    );
  }
  if (lists.some(([name]) => draft.isOwn(`prospects.${name}.right_person`))) {
    draft.notes.push(
      'right_person plays a part with calling.screening only: qualify_rate includes wrong persons already.',
    );
  }
}

/** What rules hold here, and what is left to remember. */
function noteRules(draft: Draft, lists: readonly [string, ListSource][]): void {
  const names = draft.values.calling?.rules ?? [];
  const zones = ['calendar.time_zone', ...lists.map(([name]) => `prospects.${name}.time_zone`)];
  if (legalHours(names) !== null && draft.values.period?.continuous === true) {
    draft.notes.push(
      'A continuous period has no hours of the day: those that calling.rules name bind nobody.',
    );
  } else if (legalHours(names) === null && zones.some((path) => draft.isOwn(path))) {
    draft.notes.push(
      'Time zones play a part with calling.rules that name hours, such as us-federal.',
    );
  }
  for (const name of names) {
    const { reminder } = callingRules[name];
    draft.notes.push(reminderNote(name, reminder));
  }
  const gap = leastGap(names);
  if (gap > 0 && lists.some(([, { attempts }]) => attempts > 1)) {
    const capped = names.filter((name) => callingRules[name].callsPerDay !== null);
    draft.notes.push(
      `The cap of ${capped.join(', ')} is held by ${gap / 3_600} h or more between attempts on a record, which is stricter.`,
    );
  }
}

/** Whether a source was refused, which may have been the list. */
export function isDamaged(draft: Draft, read: Readonly<Record<string, Source>>): boolean {
  const node = draft.node('prospects');
  if (node?.kind !== 'branch') return true;
  return [...node.entries].some(
    ([name, entry]) => !isNone(entry.node) && !Object.hasOwn(read, name),
  );
}
