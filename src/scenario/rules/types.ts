/** What a law or a code of practice says of calls, as data: hours and caps hold, the rest is a reminder. No legal advice. */
export interface CallingRule {
  /** Hours of the called party's day in which people may be called, s after midnight; null: any. */
  readonly hours: { readonly from: number; readonly to: number } | null;
  /** Most calls to one person in 24 h; null: any number. */
  readonly callsPerDay: number | null;
  /** What it asks for, in words. */
  readonly reminder: string;
  readonly source: string;
}

/** Seconds after midnight of a full hour. */
export function hour(ofDay: number): number {
  return ofDay * 3_600;
}
