import { bar } from './bar.ts';
import { json } from './json.ts';
import type { Meter, Meters } from './meter.ts';
import type { MeterName } from './names.ts';
import { none } from './none.ts';
import { plain } from './plain.ts';

/** Every way to show progress, by the name that --progress gives it. */
const meters = { bar, plain, json, none } as const satisfies Partial<
  Record<MeterName, (about: Meters) => Meter>
>;

/** The meter asked for; `auto` is a bar where somebody looks on. */
export function meterOf(name: MeterName, about: Meters & { readonly terminal: boolean }): Meter {
  const chosen = name === 'auto' ? (about.terminal ? 'bar' : 'none') : name;
  return meters[chosen](about);
}
