import type { KindName } from '../../floor/handoff/kinds/index.ts';
import { underKey } from '../schema/section.ts';
import { child, isNone } from '../tree.ts';
import type { Branch, Entry, Leaf, Tree } from '../tree.ts';

/** How long a lead holds where neither file nor preset says: guesses. */
const PATIENCE: Partial<Readonly<Record<KindName, string>>> = {
  'cold transfer': '3..8 min',
  'warm transfer': '1..3 min',
};

/**
 * A scenario's tree in which leads that hold on the line hold for some time: that nobody ever gives up must be typed.
 *
 * @param presetLayers layers below this one are presets
 */
export function withPatience(tree: Branch, presetLayers: number): Branch {
  const handoff = child(tree, 'handoff');
  const patience = child(handoff, 'patience');
  const kind = child(handoff, 'kind');
  if (handoff?.kind !== 'branch' || patience?.kind !== 'leaf' || kind?.kind !== 'leaf') return tree;
  const guess = (PATIENCE as Readonly<Record<string, string | undefined>>)[kind.text];
  if (guess === undefined || !isNone(patience) || patience.layer >= presetLayers) return tree;
  const average: Leaf = { ...patience, text: guess, source: 'guess' };
  return replaced(tree, 'handoff', replaced(handoff, 'patience', underKey(average, 'average')));
}

function replaced(branch: Branch, key: string, node: Tree): Branch {
  const entry: Entry = { ...branch.entries.get(key)!, node };
  return { ...branch, entries: new Map([...branch.entries, [key, entry]]) };
}
