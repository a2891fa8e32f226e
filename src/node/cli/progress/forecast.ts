import type { Progress } from '../../../study/results.ts';
import { count } from '../../../study/words.ts';
import { duration } from './line.ts';

/** Long enough, in s, that people want to know before they wait. */
const LONG = 10;
/** By when, in ms, it is told even if nobody knows yet how many months it will take. */
const LATEST = 5000;

/** Says once, early in a long study, how much work it is likely to be and how long that takes at the pace so far. */
export function forecastNotice(
  say: (line: string) => void,
  now: () => number,
): (progress: Progress) => void {
  const start = now();
  let told = false;
  return ({ done, total, settled }) => {
    const elapsed = now() - start;
    // The first look at the answer says how many more months it needs.
    if (told || (settled === null && elapsed < LATEST)) return;
    told = true;
    const seconds = (elapsed / 1000) * (total / done);
    if (seconds < LONG) return;
    say(
      `about ${count(total)} jobs of up to 32 months each, ${duration(seconds)} in all; ` +
        'Ctrl-C keeps what is finished.',
    );
  };
}
