/** Published multipliers of the contact chance, by key of the section they may stand for. */
export interface ContactChances {
  readonly multipliers: Readonly<Record<string, number>>;
  /** Where they come from, and what of them is a guess. */
  readonly source: string;
}
