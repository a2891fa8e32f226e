import { adaptiveAverage } from './adaptive-average.ts';
import { adaptiveHardLimit } from './adaptive-hard-limit.ts';
import { adaptiveTapered } from './adaptive-tapered.ts';
import { manual } from './manual.ts';
import { oneLine } from './one-line.ts';
import { power } from './power.ts';
import { predictive } from './predictive.ts';
import { preview } from './preview.ts';
import type { Dialer } from './types.ts';

/** Every mode of dialling, by the name files use. A new mode is a new file and a line here. */
export const dialers = {
  manual,
  preview,
  'one line': oneLine,
  power,
  predictive,
  'adaptive hard limit': adaptiveHardLimit,
  'adaptive tapered': adaptiveTapered,
  'adaptive average': adaptiveAverage,
} as const satisfies Record<string, Dialer>;

export type DialerName = keyof typeof dialers;
export const dialerNames = Object.keys(dialers) as readonly DialerName[];

/** A mode as written: its name, and the number behind it where it takes one. */
export type DialingMode = Exclude<DialerName, 'power'> | `power ${number}`;

/** What a written mode stands for. */
export function dialerOf(mode: DialingMode): { dialer: Dialer; name: DialerName; number: number } {
  const known: readonly string[] = dialerNames;
  if (known.includes(mode)) {
    const name = mode as DialerName;
    return { dialer: dialers[name], name, number: 1 };
  }
  const space = mode.lastIndexOf(' ');
  const name = mode.slice(0, space) as DialerName;
  return { dialer: dialers[name], name, number: Number(mode.slice(space + 1)) };
}

export { MOST_LINES_EACH } from './types.ts';
export type { Dialer, ModeNumber, PacingSettings, PoolView } from './types.ts';
