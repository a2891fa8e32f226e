/** A file that says every key this version simulates. */
export const EVERYTHING = `# yaml-language-server: $schema=scenario.schema.json
version: 1
name: Tulsa floor, June plan
extends: callback-queue
currency: USD
period: {length: 1 month, working_days: 21, warm_up: 2 weeks, starts: {open_leads: 24, open_deals: 25}}
seed: june
precision: 2%

calendar:
  shift: 09:00..17:30
  breaks: [12:00..12:45 unpaid, 10:30..10:45 paid, 15:30..15:45 paid]
  meetings: 15 min per day
  absence: {share: 4%..8%, paid: no}
  finish_calls: up to 20 min
  time_zone: America/New_York

team:
  telemarketers: {count: 10, differs: {qualify: 20%, pace: 10%}}
  closers:
    count: 3
    differs: {close: 15%}
  management: {one_per: 12 people, salary: $5.2k/month}
  seats: {cost: $3.50/h}

prospects:
  cold list:
    records: 60,000
    dealt: yes
    refresh: 8,000 per week
    cost: $0.06/record
    bad_numbers: 8%..20%
    right_person: 60%..85%
    attempts: up to 6
    retry_after: 4 h
    contact_by_attempt: {2: x 0.9, 3: x 0.75, 4: x 0.6, 5: x 0.5, 6: x 0.45}
    removed_per_contact: 3%..8%
    time_zone: America/Chicago
    source: "vendor's sheet"
    by: AB
  house list: {records: 2.5k, dealt: no, attempts: 3}
  web:
    inbound: 4..8 per day
    varies: 30%
    by_hour: {10h: 1.2, 16h: 0.4}

calling:
  mode: one line
  dials_per_day: {value: 180..235, source: "dialler export, weeks 14-21"}
  ring: {answered: 12 s, unanswered: 25 s}
  connect_rate:
    value: 7%..11.5%
    source: "dialler export, weeks 14-21, 61,240 dials"
    by_hour: {9h: 0.9, 10h: 1.1, 11h: 1.1, 12h: 0.7, 13h: 0.9, 14h: 1.0, 15h: 1.0, 16h: 1.2}
    by_weekday: {thu: 1.1}
  talk:
    lead: {average: 4..6 min, varies: 50%}
    other: {from: data/talk.csv, column: seconds, unit: s}
  wrap: {average: 30 s, varies: 50%}
  qualify_rate: 18 of 150
  caller_id: {numbers: 30, flagged_after: 80..150 dials/day, connect_rate: x 0.5..0.8}
  rules: [us-federal]

handoff:
  kind: cold transfer
  order: newest
  follow_ups: in turn
  reach: {total: 70%..88%, first_try: 45%..65%, tries: up to 4, gap: 2 h..1 day, takes: 2.5 min}
  fades: {reach: x 0.8..0.95 per hour, close_rate: half after 2 days}
  returned: up to 4%
  patience: {average: 3..8 min uniform}
  overflow: callback

closing:
  disqualified: {share: 8%..20%, takes: 4 min}
  first_call_close_rate: 10%..14%..20% triangular
  follow_ups: {close_rate: 8%..15%, per_open_deal: up to 2, after: 1 day..5 days, takes: 12 min}
  call: {average: 20..31 min, varies: 60%, shape: gamma}
  wrap: {average: 10 min, varies: 40%}
  deal: {average: $2.2k..$2.6k, varies: 35%}
  margin: 65%
  cancels: {share: 5%..12%, within: 14 days}

pay:
  telemarketers: $17/h + $4/accepted lead + $15/sale
  closers: base-plus
  plans:
    hourly: same pay as base-plus
    base-plus:
      salary: $3.5k/month
      commission: 7% of revenue
    commission-only: 13% of revenue
    by-unit: {for: telemarketers, hourly: $14..$16/h, per_unit: {contact: $0.10, accepted lead: $6}}
  on_costs: {on_all_pay: 9%..11%, per_person: $400..$600/month, paid_leave: 4%..7% of hours}

costs:
  fixed: $4.5k/month
  telephony: $0.012/min

compare:
  9-plus-4: {team: {telemarketers: 9, closers: 4}}
  oldest-first: {handoff: {order: oldest}}

expect:
  - lost_leads p90 <= 15%
  - profit p05 >= -$15k
  - closer_pay p05 >= $4k/month
`;
