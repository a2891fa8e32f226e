import { clockText } from './compile/calendar.ts';
import { derivedFigures } from './show/derived.ts';
import { unitOf } from './show/units.ts';
import { numberText, quantityText, shareText, spanText, timeText } from './show/values.ts';
import type {
  Break,
  Expectation,
  Fade,
  LoadedScenario,
  Origin,
  PlanSpec,
  Quantity,
  Span,
  Varying,
} from './scenario.ts';

const INDENT = '  ';
const FOLLOW_UPS = { before: 'before new leads', after: 'after new leads', 'in turn': 'in turn' };

interface Line {
  readonly text: string;
  readonly path: string | null;
}

/**
 * What a scenario file means: every value after presets and units, one a line, then what follows from them.
 *
 * @param options.origin whether each line says where its value comes from; guesses are marked
 * @returns text in the manner of a scenario file
 * @throws {ScenarioError} where values do not go together
 */
export function showScenario(loaded: LoadedScenario, { origin }: { origin: boolean }): string {
  const { scenario, notes } = loaded;
  const lines: Line[] = [];
  for (const [key, value] of Object.entries(scenario))
    write(value, key, key, 0, scenario.currency, lines);
  const width = Math.min(60, Math.max(...lines.map(({ text }) => text.length)));
  const shown = lines.map(({ text, path }) => {
    const from = origin && path !== null ? originOf(loaded, path) : null;
    return from === null ? text : `${text.padEnd(width)}  # ${from}`;
  });
  const derived = derivedFigures(scenario).map(({ name, text }) => `${INDENT}${name}: ${text}`);
  return [
    ...shown,
    '',
    '# What follows from them, uncertain values at their middle',
    'derived:',
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
  currency: string,
  lines: Line[],
): void {
  const start = `${INDENT.repeat(depth)}${key}:`;
  const text = leafText(value, path, currency);
  if (text !== null) {
    lines.push({ text: `${start} ${text}`, path: isData(value) ? `${path}.from` : path });
    return;
  }
  lines.push({ text: start, path: null });
  for (const [name, part] of Object.entries(value as object)) {
    // A plan written in one line is named by that line, which stands where the plan is in force.
    if (path === 'pay.plans' && (part as PlanSpec).text === name) continue;
    write(part, name, `${path}.${name}`, depth + 1, currency, lines);
  }
}

/** The text of what fits one line; null for a map of further keys. */
function leafText(value: unknown, path: string, currency: string): string | null {
  if (value === null) return 'none';
  if (typeof value === 'string') return wordText(value, path);
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (typeof value === 'number') return quantityText(value, unitOf(path), currency);
  if (Array.isArray(value)) return listText(value, path);
  return mapText(value as object, path, currency);
}

function isData(value: unknown): boolean {
  return typeof value === 'object' && value !== null && 'values' in value;
}

/** Maps that people read as one value. */
function mapText(map: object, path: string, currency: string): string | null {
  const unit = unitOf(path);
  if (Object.keys(map).length === 0) return 'none';
  if (unit === 'span') return spanText(map as Span);
  if (unit === 'clock') return spanOfDay(map as { from: number; to: number });
  if (unit === 'multipliers') return multipliersText(map as Record<string, number>);
  if ('components' in map) return (map as PlanSpec).text;
  if ('per' in map && 'factor' in map) return fadeText(map as Fade, currency);
  if ('varies' in map || 'values' in map) return varyingText(map as Varying, path, currency);
  if ('low' in map || 'hits' in map) return quantityText(map as Quantity, unit, currency);
  return null;
}

function wordText(word: string, path: string): string {
  return path === 'handoff.follow_ups' ? FOLLOW_UPS[word as keyof typeof FOLLOW_UPS] : word;
}

/** `20..31 min, varies 60%, lognormal`. */
function varyingText(varying: Varying, path: string, currency: string): string | null {
  const unit = unitOf(`${path}.average`);
  if ('values' in varying) {
    const { values } = varying;
    const average = values.reduce((sum, value) => sum + value, 0) / values.length;
    return `${numberText(values.length)} values of a file, average ${quantityText(average, unit, currency)}`;
  }
  if (!('average' in varying)) return null;
  const { average, varies, shape } = varying;
  const text = quantityText(average, unit, currency);
  return varies === 0 ? `${text}, constant` : `${text}, varies ${shareText(varies)}, ${shape}`;
}

/** `x 0.99 per 1 h`. */
function fadeText({ factor, per }: Fade, currency: string): string {
  return `${quantityText(factor, 'factor', currency)} per ${timeText(per)}`;
}

function multipliersText(multipliers: Readonly<Record<string, number>>): string {
  return Object.entries(multipliers)
    .map(([name, factor]) => `${/^\d+$/u.test(name) ? `${name}h` : name} x ${numberText(factor)}`)
    .join(', ');
}

function listText(list: readonly unknown[], path: string): string {
  if (list.length === 0) return 'none';
  if (path === 'calendar.breaks') {
    const breaks = list as readonly Break[];
    return breaks
      .map((pause) => `${spanOfDay(pause)} ${pause.paid ? 'paid' : 'unpaid'}`)
      .join(', ');
  }
  return (list as readonly Expectation[]).map(({ text }) => text).join('; ');
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
