import { isMap, isScalar, parseDocument } from 'yaml';
import type { Node } from 'yaml';
import type { Key } from '../../../src/scenario/schema/key.ts';
import { scenarioKey } from '../../../src/scenario/keys.ts';
import { PLAN_TEXTS } from './every-plan.ts';
import { EVERYTHING } from './everything.ts';
import { saidOf } from './helpers.ts';

/** What the first file cannot say beside a cold transfer with one line each: appointments, screening, an adaptive dialler. */
const APPOINTMENTS = `extends: callback-queue
team:
  telemarketers:
    weeks_in_job: 6
    learning: {of: qualify_rate, gain: 10%..30%, over: 3 months}
    fatigue: {of: pace, falls: 10%..20%, over: shift}
    day: {count: 6}
    evening: {count: 4, shift: 12:00..17:00, days: [mon, tue]}
  closers:
    differs: {pace: 10%}
    weeks_in_job: 6
    learning: {of: close_rate, gain: 10%, over: 3 months}
    fatigue: {of: close_rate, falls: 10%, over: 4 h}
prospects:
  list: {records: unlimited, time_zone: America/Chicago, intent: {real: 15%..25%, curious: 20%}}
  web: {inbound: 4 per day, intent: {real: 60%, curious: 30%}}
calling:
  mode: adaptive tapered
  ring:
    answered: 12 s
    unanswered: 25 s
    busy: 4 s
    bad_number: {average: 3 s}
    machine: {average: 20 s}
  busy: 3%
  bad_numbers: 8%..20%
  machines: {share: 25%..40%, detection: {misses: 5%, false_alarms: 2%..8%}, wastes: 8 s}
  answer_within: 2 s
  drop_limit: 3%
  pacing: {highest: 3, intensity: -20%, difference: 1}
  screening: {real: 80%, curious: 30%, none: 2%}
handoff:
  kind: appointment
  order: source priority
  priority: [web]
  slots: {length: 45 min, per_closer_day: 6, keep_free: 1}
  lead_time: 1..5 days
  latest: 10 days
  show_rate: {total: 65%..80%, falls: 4 points per day, at_least: 30%}
  reminder: {takes: 2 min, by: telemarketers}
  no_show: {rebook: 30%..50%, takes: 5 min}
  counts_as: held
closing:
  disqualified: {takes: 4 min}
  close_rate: 20%
  follow_ups: {share_of_sales: 30%}
pay:
  plans: {by-sale: {per_unit: [$15/sale]}, before: {per_unit: [$10/sale]}}
  effort: {by-sale: {elasticity: 0.2..0.4, against: before}}
organisations:
  reps: {people: 9, pay: {hourly: $18/h, salary: $1k/month, per_unit: [$15/sale], commission: 9% of revenue}}
  agency: {seats: 10, price: $14/h, setup: $3k, minimum: 3 months, disqualified: x 1.5, own_manager: 0.25}
`;

/** A warm transfer, thinking before each dial, and what else only stands alone. */
const WARM = `extends: callback-queue
period: {length: 1 month, starts: running}
calling: {mode: preview, dials_per_day: none, think: 20 s, ring: {answered: 12 s, unanswered: 25 s}, qualify_talk: 2 min, talk: {other: 1 min}}
handoff: {kind: warm transfer, briefing: 1..2 min, queue_limit: 5 leads}
closing: {idle_closers: prospect, prospecting: {dials_per_day: x 0.5..0.8, qualify_rate: x 0.9}}
pay:
  telemarketers: {hourly: $17/h, salary: $100/week, per_unit: [$15/sale], commission: 1% of revenue}
  closers: {hourly: $17/h, salary: $100/week, per_unit: [$15/sale], commission: 1% of revenue}
`;

const ATTEMPT = `calling: {attempt: {average: 40 s}}
period: {length: 100 h, continuous: yes, warm_up: 20 h, starts: empty}
`;

/** Valid files that say every key between them. */
const TEXTS = [EVERYTHING, APPOINTMENTS, WARM, ATTEMPT, ...PLAN_TEXTS];

const FILES = { 'data/talk.csv': 'seconds\n30\n90\n' };

/** Where one of the files says a key. */
export interface Said {
  readonly text: string;
  /** The value, from and to. */
  readonly from: number;
  readonly to: number;
}

/** Keys that every amount which varies has beside its average: one place of each is enough. */
const VARYING = ['varies', 'shape', 'from', 'column', 'unit'];

/** Paths of all keys of the grammar that hold a value, with * for names of one's own. */
export function everyKey(key: Key<unknown> = scenarioKey, path = ''): readonly string[] {
  if (key.keys !== null) {
    return Object.entries(key.keys).flatMap(([name, below]) => {
      if (VARYING.includes(name) && 'average' in key.keys!) return [`<varying>.${name}`];
      return everyKey(below, path === '' ? name : `${path}.${name}`);
    });
  }
  const below = ['early', 'mon', '9', '2', 'web'].map((name) => key.below(name));
  const named = below.find((found) => found !== null);
  return named == null ? [path] : everyKey(named, `${path}.*`);
}

/** Where the files say what, by the path of a key. */
export function placesOf(): ReadonlyMap<string, Said> {
  const places = new Map<string, Said>();
  for (const text of TEXTS) {
    note(parseDocument(text).contents, scenarioKey, '', text, places);
  }
  return places;
}

function note(
  node: unknown,
  key: Key<unknown>,
  path: string,
  text: string,
  places: Map<string, Said>,
): void {
  if (isMap(node)) {
    for (const { key: name, value } of node.items) {
      noteBelow(String(name), value, key, path, text, places);
    }
    return;
  }
  if (key.main !== null && isScalar(node)) {
    note(node, key.keys![key.main]!, `${path}.${key.main}`, text, places);
    return;
  }
  const range = (node as Node | null)?.range;
  if (range && !places.has(path)) places.set(path, { text, from: range[0], to: range[1] });
}

function noteBelow(
  name: string,
  value: unknown,
  key: Key<unknown>,
  path: string,
  text: string,
  places: Map<string, Said>,
): void {
  const at = (part: string): string => (path === '' ? part : `${path}.${part}`);
  const own = key.keys?.[name];
  if (own !== undefined) {
    const shared = VARYING.includes(name) && 'average' in key.keys!;
    note(value, own, shared ? `<varying>.${name}` : at(name), text, places);
  } else if (name === 'value' && key.keys === null) {
    note(value, key, path, text, places);
  } else if (key.keys === null) {
    const below = key.below(name);
    if (below !== null) note(value, below, at('*'), text, places);
  } else if (key.keys['groups']?.below(name) != null) {
    note(value, key.keys['groups'].below(name)!, at('groups.*'), text, places);
  }
}

/** What is said of a file with one value replaced, and where that value stands, as messages name it. */
export function saidInstead(
  { from, text, to }: Said,
  bad: string,
): {
  readonly place: string;
  readonly said: readonly string[];
} {
  const before = text.slice(0, from).split('\n');
  const place = `floor.yaml:${before.length}:${before.at(-1)!.length + 1}`;
  return { place, said: saidOf(text.slice(0, from) + bad + text.slice(to), { files: FILES }) };
}
