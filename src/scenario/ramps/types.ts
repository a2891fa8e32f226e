/** A published ramp: what stands under each key of `ramp`, and where it comes from or the word guess. */
export interface NamedRamp {
  readonly of: string;
  readonly weeks: { readonly text: string; readonly source: string };
  readonly from: { readonly text: string; readonly source: string };
}
