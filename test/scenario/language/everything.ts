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
  telemarketers:
    count: 10
    differs: {qualify: 20%, pace: 10%}
    training: {off_phone: 1 week, paid: yes}
    ramp: {of: qualify_rate, weeks: 6, from: 40%}
    leaves: {first_90_days: 20%..35%, after: 30%..50% per year}
    backfill: {after: 2..5 weeks, cost_to_hire: $1.8k}
  closers:
    count: 3
    differs: {close: 15%}
    training: {off_phone: 4 weeks, paid: yes}
    ramp: {of: close_rate, weeks: 8, from: 30%}
    leaves: {first_90_days: 10%..20%, after: 15%..35% per year}
    backfill: {after: 4..8 weeks, cost_to_hire: $3.5k}
    weeks_in_job: 30
  management: {one_per: 12 people, salary: $5.2k/month}
  seats: {limit: 18, cost: $3.50/h, next_block: {seats: 10, cost: $4k/month, setup: $12k}}
  hires: [{role: closer, count: 1, start: week 3}]

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
  filter:
    score_above: 60
    catches: 85%..93%
    passes_wrongly: 30%
    takes: 1 min
    measured_at: 55 points
    spread: 12
    feedback: {keep_rejected_below: 30%, step: 2 points, of_last: 50 leads}
  after_handoff: 2%..8%
  caller_id: {numbers: 30, flagged_after: 80..150 dials/day, connect_rate: x 0.5..0.8}
  rules: [us-federal]

handoff:
  kind: cold transfer
  order: newest
  follow_ups: in turn
  reach: {total: 70%..88%, first_try: 45%..65%, tries: up to 4, gap: 2 h..1 day, takes: 2.5 min}
  fades: {reach: x 0.8..0.95 per hour, close_rate: half after 2 days}
  returned: up to 4%
  assignment: {rule: by source, by_source: {web: 1}}
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
  repeat: {chance: 20%..35% per year, for: 3 years, discount: 10%}
  upsell: {chance: 5%..10%, deal: $600}
  idle_closers: wait

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
  paid: semi-monthly
  payable: {when: on payment, lag: 1 month, holdback: {share: 20%, for: 3 months}}
  overtime: {after: 40 h/week, rate: 1.5, commission_in_rate: yes}
  minimum: {wage: $12/h, tested: each week}
  on_costs: {on_all_pay: 9%..11%, per_person: $400..$600/month, paid_leave: 4%..7% of hours}
  effort:
    commission-only: {sales: 0%..10%, selection: 5%, gaming: 6%..8%, brought_forward: 10%..20%}
    by-unit: {volume: 5%..35%, value: 45%, audited: up to 50%}
    source: guess

costs:
  fixed: $4.5k/month
  telephony: $0.012/min

organisations:
  full-cycle: {people: 9, pay: $3.2k/month + 9% of revenue, dials_per_day: 90..130, close_rate: x 1.0..1.2}
  agency: {seats: 10, price: $14..$28/h, setup: $3k, minimum: 3 months, disqualified: x 1.0..1.8, own_manager: 0.25 person}
  by-lead: {price: $60/accepted lead, qualify_rate: 10%..14%}

compare:
  9-plus-4: {team: {telemarketers: 9, closers: 4}}
  oldest-first: {handoff: {order: oldest}}

expect:
  - lost_leads p90 <= 15%
  - profit p05 >= -$15k
  - closer_pay p05 >= $4k/month
`;
