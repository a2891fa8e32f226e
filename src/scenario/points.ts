import { plain } from './values/measures.ts';
import { readTerm } from './values/number.ts';
import type { Term } from './values/number.ts';
import { Unreadable, quote } from './values/unreadable.ts';

const MOST_POINTS = 1_000;
const STEP = /^(.*)\/\s*([$€£¥]?[\d.][^/]*)$/u;

/**
 * The points of `a..b`, `a..b/step` or `v,v`, each as a file would say it.
 *
 * @param key as written, for messages
 * @param text what follows the `=`
 * @param current the value in force, for messages; null where there is none
 * @throws {Unreadable} where no list of points comes out
 */
export function readPoints(key: string, text: string, current: string | null): readonly string[] {
  const items = splitList(text);
  if (items.some((item) => item === ''))
    throw new Unreadable(`${quote(text)}: a point is missing.`);
  const points = items.length === 1 ? pointsOf(key, items[0]!, current) : items;
  const range = items.length > 1 ? items.find((item) => item.includes('..')) : undefined;
  if (range !== undefined) {
    throw new Unreadable(
      `${quote(range)} is a range among points. Write single points, or one range with a step.`,
    );
  }
  const twice = points.find((point, index) => points.indexOf(point) !== index);
  if (twice !== undefined) throw new Unreadable(`${quote(twice)} stands twice.`);
  if (points.length > MOST_POINTS) throw new Unreadable(tooMany(points.length));
  return points;
}

function tooMany(count: number): string {
  return `${count} points are too many; at most ${MOST_POINTS}. Take a larger step.`;
}

/** Splits at commas outside brackets and quotes. */
function splitList(text: string): readonly string[] {
  const items: string[] = [];
  let item = '';
  let depth = 0;
  let quoted = '';
  for (const letter of text) {
    if (quoted !== '') quoted = letter === quoted ? '' : quoted;
    else if (letter === '"' || letter === "'") quoted = letter;
    else if (letter === '{' || letter === '[') depth++;
    else if (letter === '}' || letter === ']') depth--;
    if (letter === ',' && depth === 0 && quoted === '') {
      items.push(item.trim());
      item = '';
    } else item += letter;
  }
  return [...items, item.trim()];
}

function pointsOf(key: string, text: string, current: string | null): readonly string[] {
  const dots = text.indexOf('..');
  if (dots < 0 || /^\d{1,2}:\d{2}/u.test(text)) return [text];
  const rest = text.slice(dots + 2).trim();
  const [, to = rest, step] = STEP.exec(rest) ?? [];
  const ends = [text.slice(0, dots).trim(), to.trim()].map((end) => termOf(end, text));
  const [from, until] = ends as [Term, Term];
  const unit = until.unit;
  if (from.unit !== '' && from.unit !== unit) {
    throw new Unreadable(`${quote(text)}: write both ends in one unit.`);
  }
  const size =
    step === undefined ? unitStep(key, text, from, until, current) : stepOf(step, unit, text);
  if (from.number > until.number)
    throw new Unreadable(`range ${text} runs backwards. Swap the ends?`);
  const count = Math.floor((until.number - from.number) / size + 1e-9) + 1;
  if (count > MOST_POINTS) throw new Unreadable(tooMany(count));
  const sign = until.sign === '' ? from.sign : until.sign;
  const gap = unit === '' || unit.startsWith('%') || unit.startsWith('/') ? '' : ' ';
  return Array.from({ length: count }, (_, index) => {
    const number = plain(from.number + index * size);
    return `${number.startsWith('-') ? '-' : ''}${sign}${number.replace('-', '')}${gap}${unit}`;
  });
}

function termOf(end: string, text: string): Term {
  const term = readTerm(end);
  if (term !== null && !term.unit.includes('..')) return term;
  throw new Unreadable(`${quote(text)}: points look like 1..6, 18%..24%/2% or a list 18%,20%.`);
}

/** Whole numbers go up by 1; of anything else a range without a step would be doubt. */
function unitStep(
  key: string,
  text: string,
  from: Term,
  until: Term,
  current: string | null,
): number {
  const counts = from.unit === '' && until.unit === '' && from.sign === '' && until.sign === '';
  if (counts && Number.isInteger(from.number) && Number.isInteger(until.number)) return 1;
  const now = current === null ? '' : ` (now ${current})`;
  throw new Unreadable(
    `${quote(text)} needs a step: --over lists points, such as ${key}=${text}/STEP. Doubt about ${key}${now} goes in the file or --set.`,
  );
}

function stepOf(step: string, unit: string, text: string): number {
  const term = termOf(step.trim(), text);
  if (term.unit !== '' && term.unit !== unit) {
    throw new Unreadable(`${quote(text)}: the step has another unit than the ends.`);
  }
  if (!(term.number > 0)) throw new Unreadable(`${quote(text)}: a step above 0 is needed.`);
  return term.number;
}
