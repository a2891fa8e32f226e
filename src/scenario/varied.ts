import { canonicalKey, readAxis, refused, type ScenarioAxis } from './axis.ts';
import { reloadWith } from './load.ts';
import { ScenarioError } from './scenario.ts';
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

/** A key to be solved for: along a line, or in whole numbers. */
export type SoughtKey =
  | { readonly kind: 'line'; readonly varied: VariedKey }
  | {
      readonly kind: 'whole';
      readonly axis: ScenarioAxis;
      /** What the file says. */
      readonly now: number;
      /** Whether somebody said between what to look. */
      readonly asked: boolean;
    };

/** Whole numbers are looked at up to so many times what the file says, and so many more. */
const WHOLE_TIMES = 2;
const WHOLE_MORE = 4;

/**
 * Reads `KEY` or `KEY=a..b` for a search: a key that takes whole numbers, such as closers, is tried at each of them (from 1 to
 * twice what the file says and four more, where nothing is said).
 *
 * @param like what was read for another scenario: the same values are looked at
 * @throws {ScenarioError} as `readVaried` and `readAxis`
 */
export function readSought(text: string, loaded: LoadedScenario, like?: SoughtKey): SoughtKey {
  const equals = text.indexOf('=');
  const written = (equals < 0 ? text : text.slice(0, equals)).trim();
  if (equals < 0 && like?.kind === 'line') {
    const known = quantityAt(loaded.scenario, like.varied.key)!;
    return { kind: 'line', varied: { ...like.varied, known } };
  }
  const now = quantityAt(loaded.scenario, canonicalKey(written, FLAG));
  if (typeof now !== 'number' || !takesWholeNumbersOnly(written, now, loaded)) {
    return { kind: 'line', varied: readVaried(text, loaded) };
  }
  const values =
    equals >= 0
      ? text.slice(equals + 1).trim()
      : like?.kind === 'whole'
        ? like.axis.values.join(',')
        : `1..${WHOLE_TIMES * now + WHOLE_MORE}`;
  const axis = readAxis(`${written}=${values}`, loaded, FLAG);
  const numbers = axis.values.filter((value) => typeof value === 'number');
  if (numbers.length < Math.max(2, axis.values.length) || !isRising(numbers)) {
    return refused(
      FLAG,
      written,
      `${quote(values)}: write whole numbers to look between, such as ${written}=1..12.`,
    );
  }
  return { kind: 'whole', axis, now, asked: equals >= 0 };
}

function isRising(values: readonly number[]): boolean {
  return values.every((value, i) => i === 0 || values[i - 1]! < value);
}

function takesWholeNumbersOnly(key: string, now: number, loaded: LoadedScenario): boolean {
  const takes = (value: number): boolean => {
    try {
      reloadWith(loaded, [{ key, text: String(value) }], FLAG);
      return true;
    } catch (error) {
      if (error instanceof ScenarioError) return false;
      throw error;
    }
  };
  return Number.isInteger(now) && takes(now) && !takes(now + 0.5);
}

/** Whether a scenario gives one amount or share at a key that may be varied. */
export function hasKey(text: string, { scenario }: LoadedScenario): boolean {
  const [written = ''] = text.split('=');
  return quantityAt(scenario, canonicalKey(written.trim(), FLAG)) !== null;
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
