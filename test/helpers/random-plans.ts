import fc from 'fast-check';
import { BASES } from '../../src/pay/components/base-of.ts';
import type { ComponentKind, SpecHolding } from '../../src/pay/components/index.ts';
import { SPANS } from '../../src/pay/components/types.ts';
import type { Mark } from '../../src/pay/components/types.ts';
import type { Doubt, Role } from '../../src/scenario/scenario.ts';

/** How the numbers of plans are drawn: exact ones, or such as are not known exactly. */
export interface Numbers<N> {
  money(middle: number): fc.Arbitrary<N | number>;
  share(middle: number): fc.Arbitrary<N | number>;
}

type Rule<N> = SpecHolding<N | number>;

/** Exact numbers: any amount up to twice the middle, and shares likewise. */
export const exactNumbers: Numbers<never> = {
  money: (middle) => fc.double({ min: 0, max: 2 * middle, noNaN: true }),
  share: (middle) => fc.double({ min: 0, max: 2 * middle, noNaN: true }),
};

const UNITS = ['dial', 'contact', 'lead', 'accepted lead', 'sale'] as const;
const APPOINTMENTS = ['appointment', 'set appointment', 'held appointment'] as const;
const ZERO: Mark = { at: 0, ofQuota: false };
const ofQuota = (at: number): Mark => ({ at, ofQuota: true });
const money = (at: number): Mark => ({ at, ofQuota: false });

/** Where tiers begin, in money or by the quota. */
const EDGES: readonly (readonly Mark[])[] = [
  [ZERO],
  [ZERO, money(2_000)],
  [ZERO, money(1_500), money(6_000)],
  [ZERO, ofQuota(1)],
  [ZERO, ofQuota(0.9), ofQuota(0.99)],
];

const unit = fc.constantFrom(...UNITS, ...APPOINTMENTS);
const span = fc.constantFrom(...SPANS);
const base = fc.constantFrom(...BASES);

/** Rules that pay for results. */
const RESULTS: readonly ComponentKind[] = ['per_unit', 'commission', 'spiff', 'pool'];
/** A high cap is out of anybody's reach. */
const CAPS = [300, 80_000];

function commissionOf<N>(numbers: Numbers<N>): fc.Arbitrary<Rule<N>> {
  return fc
    .record({
      edges: fc.constantFrom(...EDGES),
      rates: fc.array(numbers.share(0.08), { minLength: 3, maxLength: 3 }),
      of: base,
      per: span,
      retroactive: fc.boolean(),
      quota: fc.option(fc.record({ amount: numbers.money(5_000), per: span })),
      ramped: fc.boolean(),
      threshold: fc.constantFrom(null, money(500), ofQuota(0.5)),
      cap: fc.constantFrom(null, ...CAPS),
    })
    .map(({ cap, edges, of, per, quota, ramped, rates, retroactive, threshold }): Rule<N> => {
      const some = quota?.amount === 0 ? null : quota;
      const known = (mark: Mark): boolean => some !== null || !mark.ofQuota;
      const tiers = edges.every(known) ? edges : [ZERO];
      return {
        kind: 'commission',
        of,
        per: some?.per ?? per,
        tiers: tiers.map((from, tier) => ({ from, rate: rates[tier]! })),
        retroactive: retroactive && tiers.length > 1,
        quota: some,
        ramped: ramped && some !== null,
        threshold: cap !== CAPS[0] && threshold !== null && known(threshold) ? threshold : null,
        cap: cap === null ? null : { amount: cap, per: some?.per ?? per },
      };
    });
}

/**
 * Any rules that go together in a plan of a role, in the order of the shelf; up to two of what a plan may have several of.
 */
export function randomRules<N extends Doubt = never>(
  role: Role,
  numbers: Numbers<N>,
): fc.Arbitrary<readonly Rule<N>[]> {
  const { money: amount, share } = numbers;
  const kind = <Kind extends ComponentKind>(name: Kind) => fc.constant(name);
  const all = fc.record({
    hourly: fc.option(fc.record({ kind: kind('hourly'), rate: amount(18) })),
    salary: fc.option(
      fc.record({
        kind: kind('salary'),
        amount: amount(900),
        per: fc.constantFrom('week', 'month', 'year'),
      }),
    ),
    perUnit: fc.array(fc.record({ kind: kind('per_unit'), amount: amount(4), unit }), {
      maxLength: 2,
    }),
    commission: fc.option(commissionOf(numbers)),
    spiffs: fc.array(
      fc.record({
        kind: kind('spiff'),
        amount: amount(20),
        unit,
        days: fc.constantFrom({ from: 1, to: 1 }, { from: 2, to: 4 }, { from: 3, to: 8 }),
      }),
      { maxLength: 2 },
    ),
    pool: fc.option(
      fc.record({
        kind: kind('pool'),
        rate: share(0.02),
        of: base,
        per: span,
        shared: fc.constantFrom('equally', 'by hours', 'by output'),
      }),
    ),
    split: fc.option(
      fc.constantFrom(
        { kind: 'split', closer: 0.85, telemarketer: 0.15 } as const,
        { kind: 'split', closer: 0.7, telemarketer: 0.3 } as const,
      ),
    ),
    clawback: fc.option(
      fc.record({
        kind: kind('clawback'),
        share: fc.constantFrom(1, 0.5),
        within: fc.constantFrom(null, 3, 14),
        taken_from: fc.constantFrom('next commission', 'any pay'),
        leavers: fc.constant('lost'),
      }),
    ),
    draw: fc.option(
      fc.record({
        kind: kind('draw'),
        amount: fc.record({ amount: amount(800), per: span }),
        recoverable: fc.boolean(),
      }),
    ),
    guarantee: fc.option(
      fc.record({ kind: kind('guarantee'), amount: fc.record({ amount: amount(900), per: span }) }),
    ),
  });
  return all.map(({ perUnit, spiffs, ...single }) => {
    const { clawback, commission, draw, guarantee, hourly, pool, salary, split } = single;
    const rules = [hourly, salary, ...perUnit, commission, ...spiffs, pool];
    const rest = [role === 'closers' ? split : null, clawback, draw, guarantee];
    const found = [...rules, ...rest].filter((rule) => rule !== null) as readonly Rule<N>[];
    return goingTogether(found);
  });
}

/** Without what has lost what it balances, and with a cap that lies above what is guaranteed or advanced. */
export function goingTogether<N extends Doubt>(rules: readonly Rule<N>[]): readonly Rule<N>[] {
  const commission = rules.some(({ kind }) => kind === 'commission');
  const results = rules.some(({ kind }) => RESULTS.includes(kind));
  const raised = rules.some(({ kind }) => kind === 'guarantee' || (kind === 'draw' && results));
  return rules
    .filter(({ kind }) => kind !== 'split' || commission)
    .filter(({ kind }) => (kind !== 'clawback' && kind !== 'draw') || results)
    .map((rule) =>
      rule.kind === 'commission' && rule.cap !== null && raised
        ? { ...rule, cap: { ...rule.cap, amount: CAPS[1]! } }
        : rule,
    );
}
