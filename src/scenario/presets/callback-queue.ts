import type { Preset } from './types.ts';

/** The default, and the table of defaults: every key with its value and where it comes from. */
export const callbackQueue: Preset = {
  about: '10 telemarketers and 3 closers who ring leads back within hours',
  text: `# Every value says where it comes from: a published figure, "guess", or "method" for settings of the simulation.
# TVCC is The Virtual Callers Company, Differences Between Telemarketing and Telesales.
name: Callback queue
currency: {value: USD, source: method}
seed: {value: callmix, source: method}
precision: {value: 2%, source: method}

period:
  length: {value: 1 month, source: method}
  working_days: {value: 21, source: "some 252 working days in a US year / 12"}
  continuous: {value: no, source: method}
  warm_up: {value: none, source: method}
  starts: {mode: running, source: method}

calendar:
  shift: {value: 09:00..17:30, source: "guess, inside the US calling hours of 8:00 to 21:00 at the called party"}
  breaks: {value: [12:00..12:45 unpaid, 10:30..10:45 paid, 15:30..15:45 paid], source: guess}
  meetings: {value: 15 min per day, source: guess}
  absence: {share: 4%..8%, paid: yes, source: guess}
  finish_calls: {value: none, source: guess}
  time_zone: none

team:
  telemarketers:
    count: {value: 10, source: guess}
    differs: {qualify: 20%, pace: 10%, source: guess}
    training: none
    ramp: none
    leaves: none
    backfill: none
    weeks_in_job: none
  closers:
    count: {value: 3, source: guess}
    differs: {close: 15%, pace: 0%, source: guess}
    training: none
    ramp: none
    leaves: none
    backfill: none
    weeks_in_job: none
  management: {one_per: 15 people, salary: $5.2k/month, source: guess}
  seats:
    cost: {value: $3.50/h, source: guess}
    limit: none
    next_block: none
  hires: none

prospects:
  list:
    records: {value: "60,000", source: "guess: a house list, some six weeks of a first pass of 10 people"}
    dealt: {value: yes, source: guess}
    refresh: {value: "10,000 per week", source: "guess: about what 10 people dial"}
    cost: {value: 0, source: "guess: a list of the house's own"}
    bad_numbers: {value: 8%..20%, source: guess}
    right_person: none
    attempts: {value: up to 6, source: "93 % of converted leads were reached by attempt 6 (Leads360)"}
    retry_after: {value: 4 h, source: guess}
    contact_by_attempt: {2: x 0.9, 3: x 0.75, 4: x 0.6, 5: x 0.5, 6: x 0.45}
    removed_per_contact: {value: 3%..8%, source: guess}
    time_zone: none
    source: guess

calling:
  mode: {value: one line, source: guess}
  dials_per_day: {value: 150..280, source: "guess in the lower part of 150-300+ dials a day (TVCC)"}
  attempt: none
  ring: {answered: 12 s, unanswered: 25 s, busy: none, bad_number: none, machine: none, source: "guess; 21-26 s until a dialler hangs up (VICIdial)"}
  connect_rate:
    value: 5.4%..13.3%
    by_hour: {}
    by_weekday: {}
    source: "average rep and top quartile of 300 M+ calls (Gong Labs with 30MPC, July 2024)"
  talk:
    lead: {average: 4..6 min, varies: 50%, source: "cold calls that book, 4-6 min (coldcallgym, vozah: vendors)"}
    other: {average: 36..102 s, varies: 100%, source: "cold calls that do not, 0.6-1.7 min (coldcallgym, vozah: vendors)"}
  qualify_talk: none
  wrap: {average: 30 s, varies: 50%, source: guess}
  qualify_rate: {value: 7%..20%, source: "guess around 10 % of connects that book (MPI 2017); Cognism 2024 has 4.8 %"}
  screening: none
  filter: none
  think: {average: 20 s, varies: 60%, source: guess}
  busy: {value: none, source: guess}
  bad_numbers: {value: none, source: guess}
  machines:
    share: {value: none, source: guess}
    detection:
      misses: {value: 5%, source: "guess; 3-5 % (Pinnacle: a vendor), near 10 % (CallFire 2008)"}
      false_alarms: {value: 2%..8%, source: "2-8 % (Unlimcall: a vendor)"}
    wastes: {average: 8 s, varies: 50%, source: guess}
  answer_within: {value: 2 s, source: "US TSR and 47 CFR 64.1200: connected within 2 s"}
  drop_limit: {value: 3%, source: "US TSR and 47 CFR 64.1200: 3 % of calls answered live in 30 days"}
  pacing:
    highest: {value: 3, source: "VICIdial's default"}
    intensity: {value: 0%, source: guess}
    difference: {value: 0, source: guess}
  after_handoff: {value: 0%, source: guess}
  caller_id: none
  rules: none

handoff:
  kind: {value: callback, source: guess}
  order: {value: first come, source: guess}
  follow_ups: {value: after new leads, source: guess}
  reach:
    total: {value: 84%..95%, source: "guess around the 91 % of contactable leads reached by call 5 (Leads360)"}
    first_try: {value: 45%..65%, source: "guess above the 39 % of contactable leads reached on call 1 (Leads360)"}
    tries: {value: up to 4, source: guess}
    gap: {average: 2 h..1 day, source: guess}
    takes: {average: 2.5 min, source: guess}
  fades:
    reach: {value: x 0.99 per hour, source: guess}
    close_rate: {value: half after 10 days, source: guess}
  returned: {value: 3%..8%, source: "guess within the standard that sales accepts 90 % or more (Forrester/SiriusDecisions)"}
  patience: none # with cold transfer 3..8 min, with warm transfer 1..3 min: guesses; to hold for ever, write none
  overflow: {value: callback, source: guess}
  assignment: {rule: longest idle, by_source: {}, source: guess}
  queue_limit: {value: none, source: guess}
  priority: none
  briefing: {average: 1..2 min, source: guess}
  slots: {length: 45 min, per_closer_day: 8, keep_free: 1, source: "guess; 45 min of talk in a slot (agsalesworks: vendor)"}
  lead_time: {average: 1..5 days, source: guess}
  latest: {value: 10 days, source: guess}
  show_rate: {total: 65%..80%, falls: 4 points per day, at_least: 40%, source: "guess around 70-80 % shown, 30 % no-shows in B2B (salescadia: vendor); no study of show rate by lead time found"}
  reminder: {takes: 2 min, by: telemarketers, source: guess}
  no_show: {rebook: 30%..50%, takes: 5 min, source: guess}
  counts_as: {value: held, source: guess}

closing:
  disqualified:
    share: {value: 8%..20%, source: guess}
    takes: {average: 4 min, source: guess}
  close_rate: {value: 15%..28%, source: "demo to close 15-25 % in small business (optif); accepted lead to won 28 % (First Page Sage)"}
  first_call_close_rate: {value: none, source: method}
  follow_ups:
    share_of_sales: {value: 20%..40%, source: guess}
    close_rate: {value: none, source: method}
    per_open_deal: {value: up to 3, source: guess}
    after: {average: 1 day..5 days, source: guess}
    takes: {average: 9 min, varies: 50%, source: guess}
  call: {average: 20..31 min, varies: 60%, source: guess}
  wrap: {average: 10 min, varies: 40%, source: guess}
  deal: {average: $2k..$2.8k, varies: 35%, source: guess}
  margin: {value: 65%, source: guess}
  cancels: {share: 4%..8%, within: 14 days, source: guess}
  repeat: none
  upsell: none
  idle_closers: {value: wait, source: guess}
  prospecting: {dials_per_day: x 0.5..0.8, qualify_rate: x 1, source: "guess: who dials between other work gets into no rhythm; 20-50 calls a day of a closer against 150-300+ (TVCC)"}

pay:
  telemarketers: {value: $17/h + $4/accepted lead + $15/sale, source: "$10-25 an hour with small bonuses (TVCC)"}
  closers: {value: base-plus, source: guess}
  plans:
    base-plus: {value: $3.5k/month + 7% of revenue, source: "about half base, half commission; $50k-120k a year (TVCC)"}
    hourly: {value: same pay as base-plus, source: guess}
    commission-only: {value: 13% of revenue, source: guess}
  paid: {value: monthly, source: method}
  payable: {when: on sale, lag: 0 days, holdback: none, source: method}
  overtime: none # at 8 paid hours a day it is after 40 h/week at 1.5 times, commission in the rate (29 CFR 778)
  minimum: none # with a wage it is tested each workweek (29 CFR 776.4)
  on_costs:
    on_all_pay: {value: 9%..11%, source: "guess above the legally required 7.2 % of compensation (BLS 2022)"}
    per_person: {value: $400..$600/month, source: guess}
    paid_leave: {value: 4%..7%, source: guess}
  effort: none

costs:
  fixed: {value: $4.5k/month, source: guess}
  telephony: {value: $0.012/min, source: guess}

expect: none
organisations: {}
`,
};
