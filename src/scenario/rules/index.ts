import { canada } from './canada.ts';
import { florida } from './florida.ts';
import { maryland } from './maryland.ts';
import { oklahoma } from './oklahoma.ts';
import type { CallingRule } from './types.ts';
import { ukOfcom2008 } from './uk-ofcom-2008.ts';
import { usFederal } from './us-federal.ts';
import { washington } from './washington.ts';

/** Rules by the name under which `calling.rules` calls them. */
export const callingRules = {
  'us-federal': usFederal,
  florida,
  maryland,
  oklahoma,
  washington,
  'uk-ofcom-2008': ukOfcom2008,
  canada,
} as const satisfies Record<string, CallingRule>;

export type CallingRuleName = keyof typeof callingRules;

const DAY = 86_400;

/** Clock seconds that rules leave between two calls to a person: evenly spread, no 24 h hold more than the cap. */
export function leastGap(names: readonly CallingRuleName[]): number {
  return names.reduce((gap, name) => {
    const { callsPerDay } = callingRules[name];
    return callsPerDay === null ? gap : Math.max(gap, DAY / callsPerDay);
  }, 0);
}

/** Hours of the called party's day that all rules allow, s after midnight; null where they say nothing. */
export function legalHours(
  names: readonly CallingRuleName[],
): { readonly from: number; readonly to: number } | null {
  const spans = names.flatMap((name) => callingRules[name].hours ?? []);
  if (spans.length === 0) return null;
  return {
    from: Math.max(...spans.map(({ from }) => from)),
    to: Math.min(...spans.map(({ to }) => to)),
  };
}
