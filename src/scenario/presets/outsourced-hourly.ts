import type { Preset } from './types.ts';

/** Telemarketing bought by the hour. */
export const outsourcedHourly: Preset = {
  about: "10 seats of an agency paid per hour, and 3 closers of one's own",
  text: `# The agency's people stand as telemarketers on its price per hour: no on-costs, no seats, no bonus.
# callmix organisations sets an agency beside a floor of one's own at equal cost: organisations: {agency: {price: $22/h}}.
extends: callback-queue
name: Outsourced by the hour
team:
  telemarketers: {count: 10, source: guess}
  closers: {count: 3, source: guess}
  seats: none
  management: {one_per: 15 people, salary: $5.2k/month, source: "guess: one manager of one's own, for the closers and the agency"}
closing:
  disqualified:
    share: {value: 8%..36%, source: "guess: up to 1.8 times a house's own, where hours are paid and not leads"}
pay:
  telemarketers: {value: $22/h, source: "guess; no reliable rate card found"}
  plans:
    base-plus: {value: $4.4k/month + 8% of revenue, source: "guess: $3.5k + 7 % with the on-costs in it"}
  on_costs:
    on_all_pay: {value: none, source: "guess: the agency bears those of its people, the closers' are in their pay"}
    per_person: {value: none, source: guess}
    paid_leave: {value: none, source: guess}
`,
};
