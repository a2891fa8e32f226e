/** What may be said of a plan in numbers; the key of `pay.effort` that says it. */
export const EFFORT_KEYS = [
  'sales',
  'volume',
  'elasticity',
  'selection',
  'value',
  'audited',
  'gaming',
  'brought_forward',
] as const;

export type EffortKey = (typeof EFFORT_KEYS)[number];

/** What somebody measured when pay changed: by key of `pay.effort`, as a file would write it. */
export interface PublishedEffort {
  readonly effects: Readonly<Partial<Record<EffortKey, string>>>;
  /** Where they come from, and what of them is a guess. */
  readonly source: string;
}
