import fc from 'fast-check';
import { NO_EFFORT } from '../../helpers/plans.ts';
import type {
  ComponentSpec,
  EffortSpec,
  Pay,
  PlanSpec,
  Quantity,
  Role,
} from '../../../src/scenario/scenario.ts';
import { flatCommission } from '../../helpers/plans.ts';
import { amount } from './values.ts';

const change: fc.Arbitrary<Quantity> = fc.constantFrom(
  0,
  -0.05,
  0.2,
  { shape: 'effect', low: -0.05, high: 0.25 } as const,
  { shape: 'triangular', low: 0.09, mode: 0.2, high: 0.6 } as const,
);
const part: fc.Arbitrary<Quantity> = fc.constantFrom(0, 0.08, {
  shape: 'share',
  low: 0.05,
  high: 0.45,
} as const);

/** What people of a role may do otherwise on their plan. */
const said = (role: Role): fc.Arbitrary<EffortSpec> => {
  const both = { volume: fc.option(change), selection: fc.option(change) };
  return role === 'telemarketers'
    ? fc
        .record({ ...both, value: fc.option(part), audited: fc.option(part) })
        .map(({ audited, ...own }) => ({
          ...NO_EFFORT,
          ...own,
          audited: own.value === null ? null : audited,
        }))
    : fc
        .record({
          ...both,
          sales: fc.option(change),
          gaming: fc.option(part),
          brought_forward: fc.option(part),
        })
        .map((own) => ({ ...NO_EFFORT, ...own }));
};

const saysSomething = (spec: EffortSpec): boolean =>
  Object.values(spec).some((value) => value !== null);

/** Plans of one rate, which can be compared: in force, and before. */
function paced(role: Role): [PlanSpec, PlanSpec] {
  const rule = (rate: number): ComponentSpec =>
    role === 'closers' ? flatCommission(rate) : { kind: 'per_unit', amount: rate, unit: 'lead' };
  const text = (rate: number): string =>
    role === 'closers' ? `${100 * rate}% of revenue` : `${rate}/lead`;
  const [now, before] = role === 'closers' ? ([0.2, 0.1] as const) : ([8, 4] as const);
  const plan = (rate: number): PlanSpec => {
    return { for: role, text: text(rate), components: [rule(rate)] };
  };
  return [plan(now), plan(before)];
}

/** Pay with something said of the plans that have names: of some, how fast people are by what both pay. */
export function withEffort(pay: Pay): fc.Arbitrary<Pay> {
  return fc
    .record({
      telemarketers: fc.option(said('telemarketers').filter(saysSomething)),
      closers: fc.option(said('closers').filter(saysSomething)),
      elastic: fc.option(fc.constantFrom('telemarketers', 'closers' as const), { freq: 3 }),
      elasticity: amount(0.3),
    })
    .map(({ elastic, elasticity, ...specs }) => {
      let { plans } = pay;
      const effort: Record<string, EffortSpec> = {};
      for (const role of ['telemarketers', 'closers'] as const) {
        const name = pay[role];
        const spec = specs[role];
        if (name !== `of ${role}`) continue;
        if (elastic === role) {
          const against = `before of ${role}`;
          const [now, before] = paced(role);
          plans = { ...plans, [name]: now, [against]: before };
          effort[name] = { ...NO_EFFORT, elasticity, against };
        } else if (spec !== null) effort[name] = spec;
      }
      return { ...pay, plans, effort: Object.keys(effort).length === 0 ? null : effort };
    });
}
