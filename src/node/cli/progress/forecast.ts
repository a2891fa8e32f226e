import type { Progress } from '../../../study/results.ts';
import { count } from '../../../study/words.ts';
import { duration } from './line.ts';

/** Long enough, in s, that people want to know before they wait. */
const LONG = 10;
/** What the forecast rests on, in ms: the first jobs also pay for starting up. */
const BASIS = 700;

/** Says once, early in a long study, how much work it is and how long that takes at the pace so far. */
export function forecastNotice(
  err: NodeJS.WritableStream,
  now: () => number,
): (progress: Progress) => void {
  const start = now();
  let told = false;
  return ({ done, total }) => {
    const elapsed = now() - start;
    if (told || done === 0 || elapsed < BASIS) return;
    told = true;
    const seconds = (elapsed / 1000) * (total / done);
    if (seconds < LONG) return;
    err.write(
      `callmix: at most ${count(total)} jobs, about ${duration(seconds)}; ` +
        'fewer where the answer settles sooner. Ctrl-C keeps what is finished.\n',
    );
  };
}
