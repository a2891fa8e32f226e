import { EFFORT_KEYS } from '../efforts/types.ts';
import type { EffortKey } from '../efforts/types.ts';
import { idleReason, pieceRateOf } from '../incentives.ts';
import type { EffortSpec, Pay, PlanSpec, Role } from '../scenario.ts';
import { suggestion } from '../spelling.ts';
import { quote } from '../values/unreadable.ts';
import { whole } from './draft.ts';
import type { Draft } from './draft.ts';
import type { Plans } from './pay.ts';

/** Keys that only one role's plans may have, and what the other writes. */
const ONLY: Readonly<Partial<Record<EffortKey, readonly [Role, string]>>> = {
  sales: ['closers', 'telemarketers sell nothing. Write volume.'],
  gaming: ['closers', 'telemarketers give no prices away. Leave it out.'],
  brought_forward: ['closers', 'telemarketers sell nothing. Leave it out.'],
  value: ['telemarketers', 'closers make no leads up. Write sales.'],
  audited: ['telemarketers', 'closers make no leads up. Leave it out.'],
};

type InForce = Readonly<Record<Role, string>>;

/** What people do otherwise by plan, held against the plans; what can do nothing is noted. */
export function resolveEffort(
  draft: Draft,
  plans: Plans,
  inForce: InForce,
): Pay['effort'] | undefined {
  const written = draft.values.pay?.effort;
  if (written === null) return null;
  const effort = whole(written);
  if (effort === undefined) return undefined;
  const found = Object.entries(effort).flatMap(([name, said]): [string, EffortSpec][] => {
    if (said.against === null && EFFORT_KEYS.every((key) => said[key] === null)) return [];
    if (draft.isFaulty(`pay.plans.${name}`)) return [];
    const plan = plans.get(name);
    if (plan === undefined) {
      complainOfPlan(draft, name, plans);
      return [];
    }
    const spec = { ...said, against: resolveAgainst(draft, name, plan, said, plans, inForce) };
    checkKeys(draft, name, plan, spec);
    noteIdle(draft, name, plan, spec);
    return [[name, spec]];
  });
  return found.length === 0 ? null : Object.fromEntries(found);
}

function complainOfPlan(draft: Draft, name: string, plans: Plans): void {
  const names = [...plans.keys()];
  const meant = suggestion(name, names);
  const hint =
    meant === null ? `Plans are ${names.map(quote).join(', ')}.` : `Did you mean ${quote(meant)}?`;
  draft.complain(`pay.effort.${name}`, `there is no plan ${quote(name)}. ${hint}`);
}

/** Keys of the other role, and keys without the one they go with. */
function checkKeys(draft: Draft, name: string, plan: PlanSpec, spec: EffortSpec): void {
  const at = (key: keyof EffortSpec): string => `pay.effort.${name}.${key}`;
  for (const key of EFFORT_KEYS) {
    const [role, hint] = ONLY[key] ?? [plan.for, ''];
    if (spec[key] === null || role === plan.for) continue;
    draft.complain(at(key), `${key} is of ${role}, and ${quote(name)} is for ${plan.for}: ${hint}`);
  }
  if (spec.audited !== null && spec.value === null) {
    draft.complain(at('audited'), 'audited goes with value, which says what is made up unchecked.');
  }
  if (spec.elasticity !== null && spec.volume !== null) {
    draft.complain(
      at('elasticity'),
      'volume and elasticity both say how much faster. Keep one, and write none for the other.',
    );
  }
}

/** The plan that an elasticity compares with; null without one, or where a problem was found. */
function resolveAgainst(
  draft: Draft,
  name: string,
  plan: PlanSpec,
  { against: written, elasticity }: EffortSpec,
  plans: Plans,
  inForce: InForce,
): string | null {
  const path = `pay.effort.${name}`;
  if (elasticity === null) {
    if (written !== null)
      draft.complain(`${path}.against`, 'against goes with elasticity. Leave it out.');
    return null;
  }
  const against = written ?? inForce[plan.for];
  const other = plans.get(against);
  const at = written === null ? `${path}.elasticity` : `${path}.against`;
  if (other?.for !== plan.for) {
    const place = draft.node(at)?.place ?? draft.place(at);
    draft.complainAt(
      place,
      at,
      `there is no plan ${quote(against)} for ${plan.for} to compare with.`,
    );
    return null;
  }
  if (against === name) {
    draft.complain(
      at,
      `${quote(name)} is in force itself. Name the plan that the numbers were measured under: against: NAME.`,
    );
    return null;
  }
  const hint =
    written === null
      ? 'Give a volume, or the plan that the numbers were measured under: against: NAME.'
      : 'Give a volume in place of the elasticity.';
  return comparable(draft, at, hint, [name, plan], [against, other]) ? against : null;
}

/** Whether both plans pay by the same piece. */
function comparable(
  draft: Draft,
  at: string,
  hint: string,
  ...[one, other]: readonly [readonly [string, PlanSpec], readonly [string, PlanSpec]]
): boolean {
  const pers = new Set<string>();
  for (const [name, plan] of [one, other]) {
    const rate = pieceRateOf(plan);
    if (typeof rate === 'object') {
      pers.add(rate.per);
      continue;
    }
    const what =
      rate === 'nothing' ? 'pays nothing per unit' : 'pays for results by more than one rate';
    draft.complain(at, `${quote(name)} ${what}, so there is nothing to compare. ${hint}`);
    return false;
  }
  if (pers.size === 1) return true;
  draft.complain(
    at,
    `${quote(one[0])} and ${quote(other[0])} do not pay by the same unit (${[...pers].join('; ')}). ${hint}`,
  );
  return false;
}

/** Says what has nothing to act on. */
function noteIdle(draft: Draft, name: string, plan: PlanSpec, spec: EffortSpec): void {
  const { handoff, period, team } = draft.values;
  const known = whole({ period, team });
  if (known === undefined) return;
  const surroundings = { ...known, countsAs: handoff?.counts_as ?? 'held' };
  for (const key of EFFORT_KEYS) {
    if (spec[key] === null) continue;
    const why = idleReason(key, plan, surroundings);
    if (why !== null) draft.notes.push(`pay.effort.${name}.${key} does nothing: ${why}.`);
  }
}
