import type { TelemarketingRules } from './rules.ts';

/** Telemarketers who keep the same hours, with what they share worked out once. */
export interface Group {
  readonly name: string;
  readonly people: number;
  readonly rules: TelemarketingRules;
}

/** Where a telemarketer belongs. */
export interface Place {
  readonly rules: TelemarketingRules;
  /** Of the position's streams: by group, so that one more in a group changes nobody in another. */
  readonly name: string;
  /** Number in the group, from 0. */
  readonly place: number;
}

/** @param number telemarketer, from 0: groups stand one after the other */
export function placeOf(rules: TelemarketingRules, number: number): Place {
  let place = number;
  for (const group of rules.groups) {
    if (place < group.people) {
      return { rules: group.rules, name: `telemarketer/${group.name}/${place + 1}`, place };
    }
    place -= group.people;
  }
  return { rules, name: `telemarketer/${number + 1}`, place };
}
