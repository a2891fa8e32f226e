import { LineCounter, isAlias, isMap, isPair, isScalar, isSeq, parseDocument } from 'yaml';
import type { Document, Node, Pair, YAMLMap } from 'yaml';
import { faultOf } from './faults.ts';
import type { Problems } from './problems.ts';
import { splitCommaInList, splitCommaInMap } from './split-comma.ts';
import { isReserved, joinPath } from './tree.ts';
import type { Branch, Entry, Leaf, Place, Tree } from './tree.ts';
import { quote } from './values/unreadable.ts';

/** A scenario is a page or two; anything much larger is something else. */
const LONGEST_FILE = 256 * 1_024;
const DEEPEST = 32;
/** Aliases included, so that a few lines cannot unfold to gigabytes. */
const MOST_NODES = 20_000;
const LONGEST_VALUE = 2_000;
const NULLS = new Set(['', '~', 'null', 'Null', 'NULL']);

/**
 * Reads YAML into a tree with positions; every value stays text.
 *
 * @param file name for messages
 * @param layer place of the file in its chain
 * @returns null where the text has no usable structure; the problems say why
 */
export function parseTree(
  file: string,
  text: string,
  layer: number,
  problems: Problems,
): Branch | null {
  const whole: Place = { file, line: 0, column: 0 };
  if (text.length > LONGEST_FILE) {
    problems.add(
      whole,
      '',
      `is larger than ${LONGEST_FILE / 1_024} KB, the most a scenario file may have.`,
    );
    return null;
  }
  const body = text.startsWith('\uFEFF') ? text.slice(1) : text;
  if (deepest(body) > DEEPEST) {
    problems.add(
      { file, line: 1, column: 1 },
      '',
      `is nested more than ${DEEPEST} deep, or a bracket is not closed.`,
    );
    return null;
  }
  const lines = new LineCounter();
  const document = parseDocument(body, {
    schema: 'failsafe',
    uniqueKeys: false,
    prettyErrors: false,
    lineCounter: lines,
  });
  const reader = new TreeReader(file, layer, document, lines, problems);
  const [error] = document.errors;
  if (error !== undefined) {
    // What follows the first fault of structure mostly follows from it.
    const { at, message } = faultOf(error, body);
    problems.add(reader.placeAt(at), '', message);
    return null;
  }
  if (document.contents === null) {
    return { kind: 'branch', place: { file, line: 1, column: 1 }, layer, entries: new Map() };
  }
  const tree = reader.read(document.contents, '', 0);
  if (tree?.kind === 'branch') return tree;
  if (tree?.kind === 'leaf' && tree.empty) return { ...tree, kind: 'branch', entries: new Map() };
  problems.add(
    reader.placeAt(0),
    '',
    'a scenario is a list of keys and values, such as "team: {closers: 3}".',
  );
  return null;
}

/** Deepest nesting of brackets, and of the dashes and question marks a line begins with; quotes are not looked at. */
function deepest(text: string): number {
  let depth = 0;
  let most = 0;
  let marks = 0;
  let leading = true;
  for (let i = 0; i < text.length; i++) {
    const letter = text[i]!;
    if (letter === '[' || letter === '{') most = Math.max(most, ++depth);
    else if (letter === ']' || letter === '}') depth = Math.max(0, depth - 1);
    if (letter === '\n') {
      marks = 0;
      leading = true;
    } else if (leading && '-?:'.includes(letter) && /\s/u.test(text[i + 1] ?? ' '))
      most = Math.max(most, ++marks);
    else if (letter !== ' ') leading = false;
  }
  return most;
}

/** A scalar's text; the schema in use leaves all of them text. */
function textOf(node: Node): string {
  return isScalar(node) && typeof node.value === 'string' ? node.value : '';
}

class TreeReader {
  private readonly file: string;
  private readonly layer: number;
  private readonly document: Document;
  private readonly lines: LineCounter;
  private readonly problems: Problems;
  private nodes = 0;

  constructor(
    file: string,
    layer: number,
    document: Document,
    lines: LineCounter,
    problems: Problems,
  ) {
    this.file = file;
    this.layer = layer;
    this.document = document;
    this.lines = lines;
    this.problems = problems;
  }

  placeAt(offset: number): Place {
    const { line, col } = this.lines.linePos(offset);
    return { file: this.file, line: Math.max(1, line), column: Math.max(1, col) };
  }

  read(node: Node, path: string, depth: number): Tree | null {
    const place = this.placeAt(node.range?.[0] ?? 0);
    const target = isAlias(node) ? node.resolve(this.document) : node;
    if (++this.nodes > MOST_NODES || depth > DEEPEST || target === undefined) {
      const what =
        target === undefined ? 'this alias names nothing' : 'too many or too deeply nested values';
      this.problems.add(place, path, `${what}.`);
      return null;
    }
    if (target.tag !== undefined) {
      this.problems.add(place, path, 'tags ("!...") have no meaning here.');
      return null;
    }
    if (isMap(target)) return this.branch(target, place, path, depth);
    if (isSeq(target)) {
      const items = target.items.map((item) =>
        isPair(item) || item === null
          ? this.empty(place)
          : this.read(item as Node, path, depth + 1),
      );
      splitCommaInList(items, target.flow === true, path, this.problems);
      return {
        kind: 'list',
        place,
        layer: this.layer,
        items: items.filter((item) => item !== null),
      };
    }
    return this.leaf(target, place, path);
  }

  private leaf(node: Node, place: Place, path: string): Leaf | null {
    const text = textOf(node);
    if (text.length > LONGEST_VALUE) {
      this.problems.add(place, path, `a value of ${text.length} characters is too long.`);
      return null;
    }
    const unquoted = !isScalar(node) || node.type === undefined || node.type === 'PLAIN';
    return { ...this.empty(place), text: text.trim(), empty: unquoted && NULLS.has(text.trim()) };
  }

  private empty(place: Place): Leaf {
    return {
      kind: 'leaf',
      place,
      layer: this.layer,
      text: '',
      empty: true,
      source: null,
      by: null,
    };
  }

  private branch(map: YAMLMap, place: Place, path: string, depth: number): Branch {
    const entries = new Map<string, Entry>();
    const order: { name: string; lone: boolean; node: Tree | null }[] = [];
    for (const pair of map.items as Pair<Node, Node | null>[]) {
      const key = this.placeAt(pair.key.range?.[0] ?? 0);
      const name = isScalar(pair.key) ? textOf(pair.key).trim() : null;
      if (name === null || isReserved(name)) {
        const what =
          name === null ? 'a key must be a plain word' : `${quote(name)} cannot be a key`;
        this.problems.add(key, path, `${what}.`);
        continue;
      }
      const node =
        pair.value === null
          ? this.empty(key)
          : this.read(pair.value, joinPath(path, name), depth + 1);
      if (entries.has(name))
        this.problems.add(key, joinPath(path, name), `${quote(name)} stands here twice.`);
      order.push({ name, lone: pair.value === null, node });
      if (node !== null) entries.set(name, { key, node });
    }
    const stray = splitCommaInMap(order, map.flow === true, path, this.problems);
    for (const name of stray) entries.delete(name);
    const damaged = entries.size < map.items.length;
    return { kind: 'branch', place, layer: this.layer, ...(damaged && { damaged }), entries };
  }
}
