import type { Preset } from './types.ts';

/** Meetings between firms, booked for later days. */
export const b2bAppointments: Preset = {
  about: '10 telemarketers who book meetings for later days, and 2 closers who hold them',
  text: `extends: callback-queue
name: B2B appointments
team:
  telemarketers: {count: 10, source: guess}
  closers: {count: 2, source: guess}
prospects:
  list:
    records: {value: "20,000", source: "guess: firms of one trade and size"}
    refresh: {value: "2,000 per week", source: guess}
    cost: {value: $0.25/record, source: guess}
calling:
  dials_per_day: {value: 105..175, source: "15-25 dials an hour (ttmc 2016: an agency), 7 hours"}
  connect_rate:
    value: 5%..10%
    source: "5.4 % for the average rep (Gong Labs with 30MPC, July 2024); 10 % for the C-suite (MPI 2017)"
  qualify_rate: {value: 4%..5%, source: "4.82 % of 5,265 conversations booked (Cognism 2024)"}
  think: {average: 40 s, varies: 60%, source: guess}
handoff:
  kind: {value: appointment, source: method}
  slots: {length: 90 min, per_closer_day: 4, keep_free: 1, source: "30 min to prepare, 45 of talk, 15 of notes (agsalesworks: vendor)"}
  lead_time: {average: 2..5 days, source: guess}
  latest: {value: 15 days, source: "guess: three weeks of work ahead"}
  show_rate: {total: 65%..80%, falls: 4 points per day, at_least: 40%, source: "70-80 % shown, 30 % no-shows in B2B (salescadia: vendor); the fall is a guess"}
  returned: {value: 0%, source: "guess: nobody sends a booked meeting back"}
  fades: {close_rate: {value: none, source: "guess: a meeting keeps the interest warm"}}
closing:
  call: {average: 35..50 min, varies: 40%, source: "45 min of talk in a slot (agsalesworks: vendor)"}
  wrap: {average: 45 min, varies: 40%, source: "30 min to prepare and 15 of notes (agsalesworks: vendor)"}
  follow_ups:
    per_open_deal: {value: up to 4, source: guess}
    after: {average: 3 days..8 days, source: guess}
    takes: {average: 30 min, varies: 50%, source: guess}
  close_rate: {value: 15%..28%, source: "demo to close 15-25 % in small business (optif); SQL to won 28 % (First Page Sage)"}
  deal: {average: $10k..$16k, varies: 60%, source: "guess below the $25k a year of a SaaS survey (Bridge Group)"}
pay:
  telemarketers: {value: $20/h + $50/held appointment, source: "guess: 60/40 to 75/25 of base and variable pay (circulos, ryanconsulting: vendors)"}
  plans:
    base-plus: {value: $4.5k/month + 8% of revenue, source: "guess: about half base, half commission (TVCC)"}
`,
};
