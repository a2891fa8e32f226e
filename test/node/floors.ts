/** One week of two telemarketers and one closer: 32 months take a few milliseconds. */
export const SMALL = `extends: two-plus-one
name: Small
period: {length: 1 week}
`;

export const SMALL_WITH_VARIANT = `${SMALL}compare:
  two-closers: {team: {closers: 2}}
`;

/** Sure to be met; sure not to be met. */
export const MET = `${SMALL}expect:
  - profit p05 >= -$1000k
`;
export const NOT_MET = `${SMALL}expect:
  - profit p05 >= $1000k
  - lost_leads p90 <= 99%
`;

/** Two problems on lines 4 and 5. */
export const BAD = `${SMALL}closing:
  clse_rate: 20%
  deal: "12 apples"
`;
