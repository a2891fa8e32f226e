import { child, joinPath } from './tree.ts';
import type { Branch, Tree } from './tree.ts';

/**
 * What a file leaves empty, as notes: such a key takes back nothing and adds nothing, which may not have been meant.
 *
 * @param file as parsed, before it is laid over anything
 * @param preset what an empty key returns to, in its long form
 */
export function emptyNotes(file: Branch, preset: Branch): readonly string[] {
  if (file.entries.size === 0) {
    return [`${file.place.file}: this file says nothing; every value is the preset's.`];
  }
  return notesBelow(file, preset, '');
}

function notesBelow(node: Branch, preset: Tree | undefined, path: string): readonly string[] {
  return [...node.entries].flatMap(([key, { key: place, node: below }]) => {
    const here = joinPath(path, key);
    const original = child(preset, key);
    if (below.kind === 'branch') return notesBelow(below, original, here);
    // `null` and `~` say it in so many words.
    if (below.kind !== 'leaf' || !below.empty || below.text !== '') return [];
    const means =
      original === undefined
        ? 'it says nothing'
        : path === '' && original.kind === 'branch'
          ? "the preset's values are used"
          : "the preset's value is used";
    return [`${place.file}:${place.line}: ${here} is empty: ${means}.`];
  });
}
