import { bridge } from './bridge.ts';
import { reputation } from './reputation.ts';
import type { NamedRamp } from './types.ts';

/** Published ramps by role and by the word that may stand in place of `ramp`'s keys. */
export const ramps = {
  telemarketers: { reputation },
  closers: { bridge },
} as const satisfies Record<string, Readonly<Record<string, NamedRamp>>>;
