import { callbackQueue } from './callback-queue.ts';
import { twoPlusOne } from './two-plus-one.ts';
import type { Preset } from './types.ts';

export type { Preset } from './types.ts';

/** Every preset, by the name `extends` gives it. A new preset is a new file and a line here. */
export const presets: Readonly<Record<string, Preset>> = {
  'callback-queue': callbackQueue,
  'two-plus-one': twoPlusOne,
};
