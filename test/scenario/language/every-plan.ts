/** Where plans stand, and a file with one there. */
const HOMES: Readonly<Record<string, (plan: string) => string>> = {
  'pay.telemarketers': (plan) => `pay: {telemarketers: ${plan}}`,
  'pay.closers': (plan) => `pay: {closers: ${plan}}`,
  'pay.plans.*': (plan) => `pay: {plans: {one: ${plan}}}`,
  'organisations.*.pay': (plan) => `organisations: {reps: {people: 9, pay: ${plan}}}`,
};

const COMMISSION = `{of: margin, per: month, tiers: [up to 90% of quota at 2%, above at 4%], retroactive: yes,
  quota: $55k/month, ramped: yes, threshold: 50% of quota, cap: $20k/month}`;

/** Between them, plans with every key of a plan. */
const PLANS: readonly string[] = [
  `{hourly: $9/h, salary: $100/week, per_unit: [$15/sale], commission: ${COMMISSION},
  spiff: {amount: $50, unit: sale, days: 6..10}, pool: {rate: 2%, of: cash, per: quarter, shared: by hours},
  clawback: {share: 50%, within: 7 days, taken_from: any pay, leavers: lost},
  draw: {amount: $1k/month, recoverable: no}, guarantee: {amount: $2k/month}}`,
  '{commission: {at: 6%, above_quota: 9%, quota: $55k/month}}',
  '{commission: {first: $40k at 11%, above: 14%}}',
  '{target: {pay: $82k/year, base: 50%, quota: $55k/month}}',
  '{commission: 7% of revenue, split: {closer: 85%, telemarketer: 15%}}',
];

/** Files that say every key of a plan wherever plans stand; a split is no rule of telemarketers, which it then says. */
export const PLAN_TEXTS: readonly string[] = Object.values(HOMES).flatMap((fileOf) =>
  PLANS.map((plan) => fileOf(plan)),
);

/** What bad values of a plan's keys are told, by the keys inside the plan. */
export const PLAN_CASES: readonly { bad: string; said: string; keys: string }[] = [
  {
    bad: '150%',
    said: '"150%" is above 100 %.',
    keys: `commission.at commission.above_quota commission.above clawback.share pool.rate split.closer
      split.telemarketer target.base`,
  },
  {
    bad: 'perhaps',
    said: '"perhaps" is not an amount per span of time. Write it like $55k/month; spans are week, month, quarter, year.',
    keys: 'commission.quota commission.cap draw.amount guarantee.amount target.pay target.quota',
  },
  {
    bad: 'perhaps',
    said: '"perhaps" is not an amount of money. Write it like $1.2k.',
    keys: 'commission.threshold spiff.amount',
  },
  {
    bad: 'perhaps',
    said: '"perhaps" is not a tier. Write it like up to $40k at 11%, and the last like above at 14%.',
    keys: 'commission.tiers',
  },
  {
    bad: 'perhaps',
    said: '"perhaps" is not a first tier. Write it like $40k at 11%.',
    keys: 'commission.first',
  },
  {
    bad: 'perhaps',
    said: '"perhaps" is not a time. Write it like 14 days.',
    keys: 'clawback.within',
  },
  {
    bad: 'perhaps',
    said: '"perhaps" are not days. Write working days of the period, from 1, like 6..10.',
    keys: 'spiff.days',
  },
  {
    bad: 'perhaps',
    said: '"perhaps" is neither yes nor no.',
    keys: 'commission.retroactive commission.ramped draw.recoverable',
  },
  {
    bad: 'perhaps',
    said: '"perhaps" is not a choice here. Write revenue, margin or cash.',
    keys: 'commission.of pool.of',
  },
  {
    bad: 'perhaps',
    said: '"perhaps" is not a choice here. Write week, month, quarter or year.',
    keys: 'commission.per pool.per',
  },
  {
    bad: 'perhaps',
    said: '"perhaps" is not a choice here. Write equally, by hours or by output.',
    keys: 'pool.shared',
  },
  {
    bad: 'perhaps',
    said: '"perhaps" is not a choice here. Write dial, contact, lead, accepted lead, sale, set appointment, held appointment or appointment.',
    keys: 'spiff.unit',
  },
  {
    bad: 'perhaps',
    said: '"perhaps" is not a choice here. Write next commission or any pay.',
    keys: 'clawback.taken_from',
  },
  {
    bad: 'perhaps',
    said: '"perhaps" is not a choice here. Write lost.',
    keys: 'clawback.leavers',
  },
].map(({ keys, ...one }) => ({
  ...one,
  keys: Object.keys(HOMES)
    .flatMap((home) => keys.split(/\s+/u).map((key) => `${home}.${key}`))
    .join(' '),
}));
