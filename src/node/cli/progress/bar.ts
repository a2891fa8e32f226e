import { SingleBar } from 'cli-progress';
import type { Progress } from '../../../study/results.ts';
import { progressLine } from './line.ts';
import type { Meter, Meters } from './meter.ts';

/** Whoever waits less than this, in ms, need not be told. */
const PATIENCE = 500;

/** A line on the terminal that is drawn over and taken away at the end. */
export function bar({ err, currency, now }: Meters): Meter {
  const start = now();
  let latest: Progress | undefined;
  let drawn: SingleBar | undefined;
  return {
    update(progress) {
      latest = progress;
      if (!drawn) {
        if (now() - start < PATIENCE) return;
        drawn = new SingleBar({
          stream: err,
          clearOnComplete: true,
          hideCursor: true,
          // The study's own jobs block this thread when there are no others: draw as soon as it is told.
          fps: 8,
          gracefulExit: false,
          format: (_, { progress: share }) => {
            const full = Math.round(Math.min(1, share) * 20);
            const line = latest ? progressLine(latest, (now() - start) / 1000, currency) : '';
            return `[${'='.repeat(full)}${' '.repeat(20 - full)}] ${line}`;
          },
        });
        drawn.start(progress.total, progress.done);
      }
      drawn.setTotal(progress.total);
      drawn.update(progress.done);
    },
    end() {
      drawn?.stop();
    },
  };
}
