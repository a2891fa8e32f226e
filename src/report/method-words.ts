import type { SpanName } from '../study/verdict/spans.ts';

/** What the words in our sentences mean, one line each, where a replication is called so. */
export function methodWords({ many, one }: SpanName): Readonly<Record<string, string>> {
  return {
    [one]: `A possible ${one} is one run of the whole horizon with its own luck and, where the file gives ranges, its own true rates.`,
    middle: `The middle is the median: half of the possible ${many} lie below it, half above.`,
    range: `9 in 10: from the 5th to the 95th percentile of the possible ${many}.`,
    settled: `Settled to: how far the middle may still move if more ${many} were simulated (95 % half-width). It says nothing about how well your rates are known.`,
    odds: `Odds count possible ${many}: better in 74 of 100 means on the same luck and the same rates. 95 and more is clear, 80 to 94 likely, 65 to 79 leaning, else a toss-up.`,
    'toss-up': `A mix that the best of those tried beats in fewer than 80 of 100 ${many}: the numbers do not tell the two apart.`,
    best: 'Best means the best of those tried, by the average of the target; nothing says that there is no better one.',
  };
}
