import type { Scenario } from '../scenario/scenario.ts';

/**
 * Fingerprint of a resolved scenario: two files that mean the same have the same one.
 *
 * @returns `sha256:` and 64 hexadecimal digits, over the scenario as JSON with keys in order
 */
export async function scenarioDigest(scenario: Scenario): Promise<string> {
  const bytes = new TextEncoder().encode(JSON.stringify(canonical(scenario)));
  const hash = new Uint8Array(await globalThis.crypto.subtle.digest('SHA-256', bytes));
  return `sha256:${Array.from(hash, (byte) => byte.toString(16).padStart(2, '0')).join('')}`;
}

/** The same value with the keys of every object in order. */
function canonical(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map(canonical);
  const entries = Object.entries(value).map(([key, part]) => [key, canonical(part)] as const);
  return Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1)));
}
