import type { Progress } from '../../../study/results.ts';
import { count } from '../../../study/words.ts';
import { waitText } from './line.ts';

/** Long enough, in s, that people want to know before they wait. */
const LONG = 10;
/** By when, in ms, it is told even if nobody knows yet how many months it will take. */
const LATEST = 5000;

/** Jobs from which a pace can be told. */
const FEWEST = 3;

/** Says once, early in a long study, how much work it is likely to be and how long that takes at the pace so far. */
export function forecastNotice(
  say: (line: string) => void,
  now: () => number,
): (progress: Progress) => void {
  const start = now();
  let first: { readonly done: number; readonly at: number } | undefined;
  let told = false;
  return ({ done, total, atMost }) => {
    const at = now();
    // The first job also pays for starting up: the pace is that of those after it.
    first ??= { done, at };
    if (told || done < first.done + FEWEST) return;
    // The first look at the answer says how many more months it needs.
    if (atMost && at - start < LATEST) return;
    told = true;
    const pace = (at - first.at) / (done - first.done);
    const seconds = (at - start + (total - done) * pace) / 1000;
    if (seconds < LONG) return;
    say(
      `${atMost ? 'at most' : 'about'} ${count(total)} jobs of up to 32 months each, ${waitText(seconds)} in all; ` +
        'Ctrl-C keeps what is finished.',
    );
  };
}
