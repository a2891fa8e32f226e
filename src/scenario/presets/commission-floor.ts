import type { Preset } from './types.ts';

/** Everybody is paid by results, down to the legal minimum. */
export const commissionFloor: Preset = {
  about:
    '10 telemarketers paid per lead, per meeting and by a share of the order, and 3 closers on commission with a draw',
  text: `# Both roles live on results; a week that brings less than the minimum wage is topped up.
extends: callback-queue
name: Commission floor
team:
  telemarketers: {count: 10, source: guess}
  closers: {count: 3, source: guess}
calling:
  qualify_rate: {value: 9%..15%, source: "guess around 10 % of connects that book (MPI 2017)"}
handoff:
  kind: {value: appointment, source: method}
  slots: {length: 35 min, per_closer_day: 11, keep_free: 1, source: guess}
  lead_time: {average: 1..3 days, source: guess}
  returned: {value: 0%, source: "guess: nobody sends a booked meeting back"}
  fades: {close_rate: {value: none, source: "guess: a meeting keeps the interest warm"}}
pay:
  telemarketers: {value: per-result, source: guess}
  closers: {value: commission-only, source: guess}
  plans:
    per-result:
      for: telemarketers
      per_unit: [$12/lead, $60/held appointment]
      commission: 3% of revenue
      source: "guess: about the pay of the default preset; 53 % of firms pay setters on qualified leads, 33 % on leads and revenue (TOPO 2016)"
    commission-only:
      commission: {first: $40k at 13%, above: 16%}
      draw: {amount: $2.5k/month, recoverable: yes}
      clawback: {share: 100%, within: 14 days, taken_from: next commission, leavers: lost}
      source: "guess within $50k-120k a year (TVCC); above the first mark 1.25 times the rate (Reputation.com)"
    base-plus: {value: $3.5k/month + 7% of revenue, source: "about half base, half commission; $50k-120k a year (TVCC)"}
    hourly: {value: same pay as commission-only, source: guess}
    setters-hourly: {for: telemarketers, hourly: $17/h, per_unit: [$10/held appointment], source: "$10-25 an hour with small bonuses (TVCC)"}
  minimum: {wage: $12/h, tested: each week, source: "guess above the federal $7.25 (29 U.S.C. 206); tested each workweek (29 CFR 776.4)"}
`,
};
