import { canonicalKey, refused } from './axis.ts';
import { reloadWith } from './load.ts';
import type { Doubt, LoadedScenario, Quantity, Scenario } from './scenario.ts';
import { quote } from './values/unreadable.ts';

/** A key to be looked along, and what is known of it. */
export interface VariedKey {
  /** Path in the scenario, such as `closing.deal.average`. */
  readonly key: string;
  /** What the file says. */
  readonly known: Quantity;
  /** Between what to look; null for the file's own range, and beyond it where need be. */
  readonly between: Doubt | null;
}

const FLAG = '--vary';

/**
 * Reads `KEY` or `KEY=a..b`: a key with one value that may be uncertain, and a range in the grammar of files.
 *
 * @param text as on the command line: `closing.deal`, `closing.close_rate=8%..30%`
 * @param loaded of `loadScenario`
 * @throws {ScenarioError} where there is no such key, it takes no range, or nothing says between what to look
 */
export function readVaried(text: string, loaded: LoadedScenario): VariedKey {
  const equals = text.indexOf('=');
  const written = (equals < 0 ? text : text.slice(0, equals)).trim();
  const key = canonicalKey(written, FLAG);
  const known = quantityAt(loaded.scenario, key);
  if (known === null) {
    return refused(
      FLAG,
      written,
      `${written} is not one amount or share that the file gives; name one, such as closing.close_rate.`,
    );
  }
  if (equals < 0) {
    if (typeof known !== 'number') return { key, known, between: null };
    return refused(
      FLAG,
      written,
      `the file says exactly how much ${written} is (${loaded.origins[key]?.text ?? known}). Say between what to look: ${written}=a..b.`,
    );
  }
  const range = text.slice(equals + 1).trim();
  const between = quantityAt(reloadWith(loaded, [{ key: written, text: range }], FLAG), key);
  if (between === null || typeof between === 'number') {
    return refused(FLAG, written, `${quote(range)} is not a range. Write ${written}=a..b.`);
  }
  return { key, known, between };
}

/** What a scenario says at a path, where that is one number or the doubt about one. */
export function quantityAt(scenario: Scenario, path: string): Quantity | null {
  let value: unknown = scenario;
  for (const name of path.split('.')) {
    if (typeof value !== 'object' || value === null) return null;
    value = (value as Record<string, unknown>)[name];
  }
  if (typeof value === 'number') return value;
  if (typeof value !== 'object' || value === null || !('shape' in value)) return null;
  return 'low' in value || 'hits' in value ? (value as Doubt) : null;
}
