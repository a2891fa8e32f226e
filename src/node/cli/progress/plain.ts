import { progressLine } from './line.ts';
import type { Meter, Meters } from './meter.ts';

const EVERY = 10_000;

/** A line every ten seconds, for logs. */
export function plain({ err, currency, now }: Meters): Meter {
  const start = now();
  let last = start;
  return {
    update(progress) {
      if (now() - last < EVERY) return;
      last = now();
      err.write(`${progressLine(progress, (last - start) / 1000, currency)}\n`);
    },
    end: () => undefined,
  };
}
