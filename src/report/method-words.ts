/** What the words in our sentences mean, one line each. */
export const METHOD_WORDS: Readonly<Record<string, string>> = {
  month:
    'A possible month is one run of the whole horizon with its own luck and, where the file gives ranges, its own true rates.',
  middle: 'The middle is the median: half of the possible months lie below it, half above.',
  range: '9 in 10: from the 5th to the 95th percentile of the possible months.',
  settled:
    'Settled to: how far the middle may still move if more months were simulated (95 % half-width). It says nothing about how well your rates are known.',
  odds: 'Odds count possible months: better in 74 of 100 means on the same luck and the same rates. 95 and more is clear, 80 to 94 likely, 65 to 79 leaning, else a toss-up.',
  'toss-up':
    'A mix that the best of those tried beats in fewer than 80 of 100 months: the numbers do not tell the two apart.',
  best: 'Best means the best of those tried, by the average of the target; nothing says that there is no better one.',
};
