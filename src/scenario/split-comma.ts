import type { Problems } from './problems.ts';
import { joinPath } from './tree.ts';
import type { Leaf, Tree } from './tree.ts';

/** What YAML leaves of `$3,500` after the comma: three digits, and perhaps the rest of a range. */
const AFTER_COMMA = /^\d{3}(?!\d)/u;
/** In a map a key without a value can only be such a rest, so `2,5 min` is seen as well. */
const REST = /^\d/u;
const BEFORE_COMMA = /\d$/u;
const GROUPED = /\d{1,3}(?:,\d{3})+/gu;

/**
 * Inside `{ }` YAML splits `$3,500` at the comma: what follows becomes a key without a value. Says so.
 *
 * @param entries of one map, in order; `lone` where a key has no value
 * @returns the names of the stray keys, and of those whose value was split
 */
export function splitCommaInMap(
  entries: readonly { name: string; lone: boolean; node: Tree | null }[],
  flow: boolean,
  path: string,
  problems: Problems,
): readonly string[] {
  const stray: string[] = [];
  if (!flow) return stray;
  for (let first = 0; first < entries.length; first++) {
    const { name, node } = entries[first]!;
    if (node?.kind !== 'leaf' || node.empty) continue;
    let written = node.text;
    while (isRest(written, entries[first + 1])) {
      written += `,${entries[++first]!.name}`;
      stray.push(entries[first]!.name);
    }
    if (written === node.text) continue;
    // What is left of the value would only be complained of again.
    stray.push(name);
    report(written, node, joinPath(path, name), problems);
  }
  return stray;
}

function isRest(before: string, next: { name: string; lone: boolean } | undefined): boolean {
  return next?.lone === true && BEFORE_COMMA.test(before) && REST.test(next.name);
}

/** The same inside `[ ]`, where what follows the comma becomes an item of its own. */
export function splitCommaInList(
  items: readonly (Tree | null)[],
  flow: boolean,
  path: string,
  problems: Problems,
): void {
  if (!flow) return;
  for (let first = 0; first + 1 < items.length; first++) {
    const item = items[first];
    if (item?.kind !== 'leaf') continue;
    let written = item.text;
    for (let next = items[first + 1]; ; next = items[first + 1]) {
      if (next?.kind !== 'leaf' || !BEFORE_COMMA.test(written) || !AFTER_COMMA.test(next.text))
        break;
      written += `,${next.text}`;
      first++;
    }
    if (written !== item.text) report(written, item, path, problems);
  }
}

function report(written: string, leaf: Leaf, path: string, problems: Problems): void {
  const short = written
    .replaceAll(GROUPED, (digits) => `${Number(digits.replaceAll(',', '')) / 1_000}k`)
    .replaceAll(',', '.');
  problems.add(
    leaf.place,
    path,
    `did the comma in ${written} split it? Write ${short} or quote it`,
  );
}
