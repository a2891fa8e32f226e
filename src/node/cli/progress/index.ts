import { json } from './json.ts';
import type { Meter, Meters } from './meter.ts';
import type { MeterName } from './names.ts';
import { none } from './none.ts';
import { plain } from './plain.ts';

/** Every way to show progress, by the name that --progress gives it. What draws the bar is loaded with it. */
const meters = {
  bar: async (about) => (await import('./bar.ts')).bar(about),
  plain,
  json,
  none,
} as const satisfies Partial<Record<MeterName, (about: Meters) => Meter | Promise<Meter>>>;

/** The meter asked for; `auto` is a bar where somebody looks on. */
export async function meterOf(
  name: MeterName,
  about: Meters & { readonly terminal: boolean },
): Promise<Meter> {
  const chosen = name === 'auto' ? (about.terminal ? 'bar' : 'none') : name;
  return meters[chosen](about);
}
