import type { Meter, Meters } from './meter.ts';

const EVERY = 1000;

/** One object a line, at most one a second, for programs that watch. */
export function json({ err, now }: Meters): Meter {
  const start = now();
  let last = start;
  return {
    update({ done, total, replications, search, settled }) {
      if (now() - last < EVERY) return;
      last = now();
      const line = {
        progress: {
          done,
          total,
          replications,
          half_width: settled?.halfWidth ?? null,
          ...(search && { gap: search.gap, mixes_left: search.left }),
        },
        seconds: (last - start) / 1000,
      };
      err.write(`${JSON.stringify(line)}\n`);
    },
    end: () => undefined,
  };
}
