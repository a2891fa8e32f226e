import { clockText } from './compile/calendar.ts';
import { derivedFigures } from './show/derived.ts';
import { unitOf } from './show/units.ts';
import { numberText, quantityText, spanText } from './show/values.ts';
import type { Break, LoadedScenario, Origin, PlanSpec, Quantity, Span } from './scenario.ts';

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
    write(value, key, 0, scenario.currency, lines);
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

/** Adds the lines of one key; a path ends in the key itself. */
function write(value: unknown, path: string, depth: number, currency: string, lines: Line[]): void {
  const key = `${INDENT.repeat(depth)}${keyText(path)}:`;
  const text = leafText(value, path, currency);
  if (text !== null) {
    lines.push({ text: `${key} ${text}`, path });
    return;
  }
  lines.push({ text: key, path: null });
  for (const [name, part] of Object.entries(value as object)) {
    write(part, `${path}.${name}`, depth + 1, currency, lines);
  }
}

function keyText(path: string): string {
  const name = path.split('.').at(-1)!;
  return /\.by_hour\.\d+$/u.test(path) ? `${name}h` : name;
}

function wordText(word: string, path: string): string {
  return path === 'handoff.follow_ups' ? FOLLOW_UPS[word as keyof typeof FOLLOW_UPS] : word;
}

/** The text of what fits one line; null for a map of further keys. */
function leafText(value: unknown, path: string, currency: string): string | null {
  if (value === null) return 'none';
  if (typeof value === 'string') return wordText(value, path);
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (typeof value === 'number') return quantityText(value, unitOf(path), currency);
  if (Array.isArray(value)) return listText(value, path, currency);
  if (typeof value !== 'object') return String(value);
  if (Object.keys(value).length === 0) return 'none';
  const unit = unitOf(path);
  if (unit === 'span') return spanText(value as Span);
  if (unit === 'clock') return spanOfDay(value as { from: number; to: number });
  if (/^pay\.plans\.[^.]+$/u.test(path)) return (value as PlanSpec).text;
  if ('low' in value || 'hits' in value) return quantityText(value as Quantity, unit, currency);
  return null;
}

function listText(list: readonly unknown[], path: string, currency: string): string {
  if (list.length === 0) return 'none';
  if (path === 'calendar.breaks') {
    const breaks = list as readonly Break[];
    return breaks
      .map((pause) => `${spanOfDay(pause)} ${pause.paid ? 'paid' : 'unpaid'}`)
      .join(', ');
  }
  if (typeof list[0] === 'number') {
    const numbers = list as readonly number[];
    const average = numbers.reduce((sum, value) => sum + value, 0) / numbers.length;
    return `${numberText(numbers.length)} from a file, average ${quantityText(average, unitOf(path), currency)}`;
  }
  return (list as readonly { text: string }[]).map(({ text }) => text).join('; ');
}

function spanOfDay({ from, to }: { from: number; to: number }): string {
  return `${clockText(from)}..${clockText(to)}`;
}

/** Where a value comes from: its own origin, else that of the nearest key around it or inside it. */
function originOf({ origins }: LoadedScenario, path: string): string | null {
  for (let at = path; at !== ''; at = at.slice(0, Math.max(0, at.lastIndexOf('.')))) {
    const origin = origins[at] ?? origins[`${at}.value`];
    if (origin !== undefined) return originText(origin);
  }
  const inside = Object.keys(origins).find((key) => key.startsWith(`${path}.`));
  return inside === undefined ? null : originText(origins[inside]!);
}

function originText({ file, line, source, by }: Origin): string {
  const place = line > 0 ? `${file}:${line}` : file;
  const said = source === null ? '' : source === 'guess' ? ', guess' : `, "${source}"`;
  return `${place}${said}${by === null ? '' : `, ${by}`}`;
}
