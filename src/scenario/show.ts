import { signOf } from '../pay/money.ts';
import { clockText } from './clock-text.ts';
import { OF_DAYS } from './of-days.ts';
import { derivedFigures } from './show/derived.ts';
import { isLine, planLine, planRules } from './show/plan.ts';
import { plainOrQuoted } from './show/quoted.ts';
import { unitOf } from './show/units.ts';
import { numberText, quantityText, shareText, spanText, timeText } from './show/values.ts';
import type {
  Agency,
  Break,
  Expectation,
  Fade,
  Hire,
  ListSource,
  LoadedScenario,
  Origin,
  PlanSpec,
  Quantity,
  Role,
  Scenario,
  Source,
  Span,
  Varying,
} from './scenario.ts';

const INDENT = '  ';
/** The list of every preset, which a file without one switches off. */
const PRESET_LIST = 'list';
const FOLLOW_UPS = { before: 'before new leads', after: 'after new leads', 'in turn': 'in turn' };

interface Line {
  readonly text: string;
  readonly path: string | null;
}

/**
 * What a scenario file means: every value after presets and units, one a line, then what follows from them.
 *
 * @param options.origin whether each line says where its value comes from; guesses are marked
 * @returns text that reads again as a scenario file; what is derived stands in comments
 * @throws {ScenarioError} where values do not go together
 */
export function showScenario(loaded: LoadedScenario, { origin }: { origin: boolean }): string {
  const { scenario, notes } = loaded;
  const lines: Line[] = [];
  for (const [key, value] of Object.entries(scenario)) write(value, key, key, 0, loaded, lines);
  const width = Math.min(60, Math.max(...lines.map(({ text }) => text.length)));
  const shown = lines.map(({ text, path }) => {
    const from = origin && path !== null ? originOf(loaded, path) : null;
    return from === null ? text : `${text.padEnd(width)}  # ${from}`;
  });
  const derived = derivedFigures(scenario).map(({ name, text }) => `#${INDENT}${name}: ${text}`);
  return [
    ...shown,
    '',
    '# derived: what follows from them, uncertain values at their middle',
    ...derived,
    ...(notes.length === 0 ? [] : ['', ...notes.map((note) => `# ${note}`)]),
    '',
  ].join('\n');
}

/** Adds the lines of one key; names may hold dots, so the key stands apart from the path that ends in it. */
function write(
  value: unknown,
  key: string,
  path: string,
  depth: number,
  loaded: LoadedScenario,
  lines: Line[],
): void {
  const start = `${INDENT.repeat(depth)}${key}:`;
  const text = isData(value) ? dataText(value, path, loaded) : leafText(value, path, loaded);
  if (text !== null) {
    lines.push({ text: `${start} ${text}`, path: isData(value) ? `${path}.from` : path });
    return;
  }
  lines.push({ text: start, path: null });
  const plan = planAt(value, path, loaded);
  if (plan !== null) {
    const { currency } = loaded.scenario;
    for (const [rule, said] of planRules(plan, roleToSay(plan, path), currency)) {
      const at = `${path}.${rule}`;
      lines.push({ text: `${INDENT.repeat(depth + 1)}${rule}: ${said}`, path: at });
    }
    return;
  }
  for (const [name, part] of Object.entries(value as object)) {
    if (path === 'pay.plans' && isInPlace(name, part as PlanSpec)) continue;
    // Groups say it.
    if (name === 'count' && (value as { groups?: unknown }).groups) continue;
    // Said with the leads: `inbound: 4..8 per day`.
    if (name === 'per' && 'inbound' in (value as object)) continue;
    if (isIdle(value as object, name)) continue;
    if (part === null && path.startsWith('pay.effort.')) continue;
    if (loaded.scenario.period.continuous && isOfDays(value as object, name, path)) continue;
    const rate: unknown = name === 'inbound' ? inboundText(value as Inbound, loaded) : part;
    write(rate, name, `${path}.${name}`, depth + 1, loaded, lines);
  }
  if (path === 'prospects' && !Object.values(value as Scenario['prospects']).some(isList)) {
    lines.push({ text: `${INDENT}${PRESET_LIST}: none`, path: null });
  }
}

/**
 * What stands at a path, in one line as a file would say it; sections in braces.
 *
 * @param value undefined for what is not there
 */
export function shownValue(value: unknown, path: string, loaded: LoadedScenario): string {
  if (value === undefined) return 'not there';
  if (isData(value)) return valuesText(value, path, loaded);
  const text = leafText(value, path, loaded);
  if (text !== null) return text;
  const plan = planAt(value, path, loaded);
  if (plan !== null) return planLine(plan.components, loaded.scenario.currency);
  const parts = Object.entries(value as object).map(
    ([name, part]) => `${name}: ${shownValue(part, `${path}.${name}`, loaded)}`,
  );
  return `{${parts.join(', ')}}`;
}

/** Whether a value is one to people: a number or a word, a list, a plan, data; not a section of further keys. */
export function isOneValue(value: unknown, path: string, loaded: LoadedScenario): boolean {
  if (value === undefined || isData(value) || planAt(value, path, loaded) !== null) return true;
  return leafText(value, path, loaded) !== null;
}

/** The plan that stands at a path; null where none does, or only its name. */
function planAt(value: unknown, path: string, { scenario }: LoadedScenario): PlanSpec | null {
  if (typeof value === 'string') {
    const isPay = path === 'pay.telemarketers' || path === 'pay.closers';
    const plan = isPay ? scenario.pay.plans[value] : undefined;
    return plan !== undefined && isInPlace(value, plan) ? plan : null;
  }
  const isPlan = typeof value === 'object' && value !== null && 'components' in value;
  return isPlan ? (value as PlanSpec) : null;
}

/** The text of what fits one line; null for a map of further keys. */
function leafText(value: unknown, path: string, loaded: LoadedScenario): string | null {
  const { currency } = loaded.scenario;
  if (value === null) return 'none';
  const plan = planAt(value, path, loaded);
  if (plan !== null) return planText(plan, path, currency);
  if (typeof value === 'string') return wordText(value, path);
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (typeof value === 'number') return quantityText(value, unitOf(path), currency);
  if (Array.isArray(value)) return listText(value, path);
  return mapText(value as object, path, currency);
}

/** Amounts that come from a column of a file. */
type Data = Extract<Varying, { readonly values: readonly number[] }>;
type Inbound = Extract<Source, { readonly per: string }>;

function isData(value: unknown): value is Data {
  return Array.isArray((value as Partial<Data> | null)?.values);
}

function isList(source: Source): source is ListSource {
  return 'records' in source;
}

/** What plays no part in a list: one that never ends, or one with a single attempt. */
function isIdle(value: object, name: string): boolean {
  if (!isList(value as Source)) return false;
  const { attempts, records } = value as ListSource;
  if (records === 'unlimited') return !['records', 'time_zone', 'intent'].includes(name);
  return attempts === 1 && (name === 'retry_after' || name === 'contact_by_attempt');
}

/** What is refused in a continuous period, whatever its value. */
function isOfDays(value: object, name: string, path: string): boolean {
  const key = `${path}.${name}`;
  return OF_DAYS.includes(key) || key === 'team.hires' || (name === 'varies' && 'inbound' in value);
}

function inboundText({ inbound, per }: Inbound, { scenario }: LoadedScenario): string {
  return `${quantityText(inbound, 'count', scenario.currency)} per ${per}`;
}

/** `{from: talk.csv, column: seconds, unit: s}  # 2 values, average 2.5 min`. */
function dataText(data: Data, path: string, loaded: LoadedScenario): string {
  const { origins } = loaded;
  const said = ['from', 'column', 'unit'].flatMap((key) => {
    const text = origins[`${path}.${key}`]?.text;
    return text === undefined ? [] : [`${key}: ${plainOrQuoted(text)}`];
  });
  return `{${said.join(', ')}}  # ${valuesText(data, path, loaded)}`;
}

/** `2 values, average 2.5 min`. */
function valuesText({ values }: Data, path: string, { scenario }: LoadedScenario): string {
  const average = values.reduce((sum, value) => sum + value, 0) / values.length;
  const shown = quantityText(average, unitOf(`${path}.average`), scenario.currency);
  return `${numberText(values.length)} values, average ${shown}`;
}

/** Maps that people read as one value. */
function mapText(map: object, path: string, currency: string): string | null {
  const unit = unitOf(path);
  if (Object.keys(map).length === 0) return '{}';
  if (unit === 'span') return spanText(map as Span);
  if (unit === 'clock') return spanOfDay(map as { from: number; to: number });
  if (unit === 'multipliers') return multipliersText(map as Record<string, number>, 'h');
  if (unit === 'attempts') return multipliersText(map as Record<string, number>, '');
  if ('per' in map && 'amount' in map) return priceText(map as Agency['price'], currency);
  if ('per' in map && 'factor' in map) return fadeText(map as Fade, currency);
  if ('average' in map) return varyingText(map as Average, path, currency);
  if ('low' in map || 'hits' in map) return quantityText(map as Quantity, unit, currency);
  return null;
}

function wordText(word: string, path: string): string {
  const text = path === 'handoff.follow_ups' ? FOLLOW_UPS[word as keyof typeof FOLLOW_UPS] : word;
  if (path === 'pay.minimum.tested') return `each ${text}`;
  return path.endsWith('.inbound') ? text : plainOrQuoted(text);
}

/** A plan's line; a preset's may bear the sign of another currency than the file's. */
function payText(text: string, currency: string): string {
  const sign = signOf(currency);
  return plainOrQuoted(text.replaceAll(/[$€£¥]/gu, (found) => (found === sign ? found : '')));
}

/** Whether a plan is written in one line where it is in force, and so named by that line, or by it and the role. */
export function isInPlace(name: string, plan: PlanSpec): boolean {
  return name === plan.text || name === `${plan.text} (${plan.for})`;
}

/** A plan's line, where it is one and need not say whose it is. */
function planText(plan: PlanSpec, path: string, currency: string): string | null {
  if (!isLine(plan)) return null;
  return roleToSay(plan, path) === null ? payText(plan.text, currency) : null;
}

/** Named plans of telemarketers say whose they are. */
function roleToSay({ components, for: role }: PlanSpec, path: string): Role | null {
  return role === 'telemarketers' && components.length > 0 && path.startsWith('pay.plans.')
    ? role
    : null;
}

/** `$5k/month + $14..$28/held appointment`. */
function priceText({ plus, ...first }: Agency['price'], currency: string): string {
  const parts = [first, ...plus].map(
    ({ amount, per }) => `${quantityText(amount, { money: '' }, currency)}/${per}`,
  );
  return plainOrQuoted(parts.join(' + '));
}

type Average = Exclude<Varying, Data>;

/** `{average: 20..31 min, varies: 60%, shape: lognormal}`. */
function varyingText({ average, varies, shape }: Average, path: string, currency: string): string {
  const text = quantityText(average, unitOf(`${path}.average`), currency);
  const start = `{average: ${plainOrQuoted(text)}, varies: ${shareText(varies)}`;
  return varies === 0 ? `${start}}` : `${start}, shape: ${shape}}`;
}

/** `x 0.99 per 1 h`. */
function fadeText({ factor, per }: Fade, currency: string): string {
  return `x ${quantityText(factor, 'count', currency)} per ${timeText(per)}`;
}

function multipliersText(
  multipliers: Readonly<Record<string, number>>,
  afterNumber: string,
): string {
  const texts = Object.entries(multipliers).map(
    ([name, factor]) =>
      `${/^\d+$/u.test(name) ? `${name}${afterNumber}` : name}: x ${numberText(factor)}`,
  );
  return `{${texts.join(', ')}}`;
}

function listText(list: readonly unknown[], path: string): string {
  if (list.length === 0) return 'none';
  if (list.every((item) => typeof item === 'string')) return `[${list.join(', ')}]`;
  if (path === 'team.hires') return `[${(list as readonly Hire[]).map(hireText).join(', ')}]`;
  const texts =
    path === 'calendar.breaks'
      ? (list as readonly Break[]).map(
          (pause) => `${spanOfDay(pause)} ${pause.paid ? 'paid' : 'unpaid'}`,
        )
      : (list as readonly Expectation[]).map(({ text }) => plainOrQuoted(text));
  return `[${texts.join(', ')}]`;
}

function hireText({ count, role, start }: Hire): string {
  return `{role: ${role}, count: ${count}, start: ${start.unit} ${start.number}}`;
}

function spanOfDay({ from, to }: { from: number; to: number }): string {
  return `${clockText(from)}..${clockText(to)}`;
}

/** Where a value comes from: its own origin, else that of the nearest key around it or inside it. */
function originOf({ origins }: LoadedScenario, path: string): string | null {
  const inside = Object.keys(origins).find((key) => key.startsWith(`${path}.`));
  if (origins[path] === undefined && inside !== undefined) return originText(origins[inside]!);
  for (let at = path; at !== ''; at = at.slice(0, Math.max(0, at.lastIndexOf('.')))) {
    const origin = origins[at] ?? origins[`${at}.value`];
    if (origin !== undefined) return originText(origin);
  }
  return null;
}

function originText({ file, line, source, by }: Origin): string {
  const place = line > 0 ? `${file}:${line}` : file;
  const said = source === null ? '' : source === 'guess' ? ', guess' : `, "${source}"`;
  return `${place}${said}${by === null ? '' : `, ${by}`}`;
}
