const PER = /^(.*?\d[\dkM]*)\s*(?:\/|\bper\b|\ban?\b)\s*([a-z ]+)$/u;

/** An amount, and what it is paid for. */
export interface Per {
  /** As written, without the unit: `$4..$5`. */
  readonly amount: string;
  /** Singular: `accepted lead`. */
  readonly unit: string;
}

/**
 * Takes `$4/accepted lead`, `$62k per year` or `$20 an hour` apart. The unit may stand at both ends of a range.
 *
 * @returns null where no amount per something is written
 */
export function splitPer(part: string): Per | null {
  const [, amount, written] = PER.exec(part) ?? [];
  if (amount === undefined || written === undefined) return null;
  const everywhere = new RegExp(`\\s*/\\s*${written}`, 'gu');
  return {
    amount: amount.replaceAll(everywhere, ''),
    unit: written.trim().replace(/(?<=.{3})s$/u, ''),
  };
}
