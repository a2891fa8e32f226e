import type { Preset } from './types.ts';

/** The default, and the table of defaults: every key with its value and where it comes from. */
export const callbackQueue: Preset = {
  about: '10 telemarketers and 3 closers who ring leads back within hours',
  text: `name: Callback queue
currency: USD
seed: callmix
precision: 2%

period:
  length: {value: 1 month, source: guess}
  working_days: {value: 21, source: "252 weekdays without holidays in a US year / 12"}
  continuous: no
  warm_up: none
  starts: running

calendar:
  shift: {value: 09:00..17:30, source: "inside the legal calling hours, 8:00-21:00 at the called party (US TSR)"}
  breaks: {value: [12:00..12:45 unpaid, 10:30..10:45 paid, 15:30..15:45 paid], source: guess}
  meetings: {value: 15 min per day, source: guess}
  absence: {share: 4%..8%, paid: yes, source: guess}
  finish_calls: {value: none, source: guess}

team:
  telemarketers:
    count: {value: 10, source: guess}
    differs: {qualify: 20%, pace: 10%, source: guess}
  closers:
    count: {value: 3, source: guess}
    differs: {close: 15%, pace: 0%, source: guess}
  management: {one_per: 15 people, salary: $5.2k/month, source: guess}
  seats: {cost: $3.50/h, source: guess}

prospects:
  list:
    records: {value: unlimited, source: guess}

calling:
  mode: one line
  dials_per_day:
    value: 150..300
    source: "150-300+ dials a day (The Virtual Callers Company, Differences Between Telemarketing and Telesales)"
  attempt: none
  ring: none
  connect_rate:
    value: 5.4%..13.3%
    source: "average rep and top quartile of 300 M+ calls (Gong Labs with 30MPC, July 2024)"
    by_hour: {}
    by_weekday: {}
  talk:
    lead: {average: 4..6 min, varies: 50%, source: "cold call that books, 4-6 min (coldcallgym, vozah: vendors)"}
    other: {average: 36..102 s, varies: 100%, source: "cold call that books nothing, 0.6-1.7 min (coldcallgym, vozah: vendors)"}
  qualify_talk: none
  wrap: {average: 30 s, varies: 50%, source: "guess; no reliable benchmark found"}
  qualify_rate:
    value: 4.8%..16%
    source: "guess around 4.8 % of conversations (Cognism 2024, 254 of 5,265) and 10 % of connects (MPI 2017)"

handoff:
  kind: callback
  order: {value: first come, source: guess}
  follow_ups: {value: after new leads, source: guess}
  reach:
    total: {value: 70%..88%, source: guess}
    first_try: {value: 45%..65%, source: guess}
    tries: {value: up to 4, source: guess}
    gap: {value: 2 h..1 day, source: guess}
    takes: {value: 2.5 min, source: guess}
  fades:
    reach: {value: x 0.97 per hour, source: guess}
    close_rate: {value: half after 10 days, source: guess}
  returned: {value: 3%..8%, source: "sales should accept 90 % or more (Forrester/SiriusDecisions)"}
  patience: none
  overflow: callback

closing:
  disqualified:
    share: {value: 8%..20%, source: guess}
    takes: {value: 4 min, source: guess}
  close_rate: {value: 15%..28%, source: "demo to close 15-25 % in small business (optif), lead accepted by sales to won 28 % (ICONIQ 2025)"}
  first_call_close_rate: none
  follow_ups:
    share_of_sales: {value: 20%..40%, source: guess}
    close_rate: none
    per_open_deal: {value: up to 2, source: guess}
    after: {value: 1 day..5 days, source: guess}
    takes: {average: 12 min, varies: 50%, source: guess}
  call: {average: 20..31 min, varies: 60%, source: guess}
  wrap: {average: 10 min, varies: 40%, source: guess}
  deal: {average: $2k..$2.8k, varies: 35%, source: guess}
  margin: {value: 65%, source: guess}
  cancels: {share: 5%..12%, within: 14 days, source: guess}

pay:
  telemarketers: {value: $17/h + $4/accepted lead + $15/sale, source: "$10-25 an hour with small bonuses (The Virtual Callers Company)"}
  closers: {value: base-plus, source: guess}
  plans:
    base-plus: {value: $3.5k/month + 7% of revenue, source: "about half base, half commission, $50k-120k a year (The Virtual Callers Company)"}
    hourly: {value: same pay as base-plus, source: guess}
    commission-only: {value: 13% of revenue, source: guess}
  on_costs:
    on_all_pay: {value: 9%..11%, source: "legally required benefits were 7.2 % of compensation in 2022 (BLS), and a guess above"}
    per_person: {value: $400..$600/month, source: guess}
    paid_leave: {value: 4%..7% of hours, source: guess}

costs:
  fixed: {value: $4.5k/month, source: guess}
  telephony: {value: $0.012/min, source: guess}

expect: []
`,
};
