import { expect, test } from 'vitest';
import type { BestFound } from '../../src/study/verdict/best-words.ts';
import { bestSentences } from '../../src/study/verdict/best.ts';
import { estimate } from './sample-estimates.ts';
import { choice, difference, finalist, first, foundOf, IDLE, ownMix } from './sample-best-found.ts';

const BEST =
  '12 telemarketers + 3 closers has the best average profit of the 20 tried (sure to 95 in 100, given your inputs).';
const KEEPING =
  '12 telemarketers + 3 closers has the best average profit of the 20 tried that keep the limits (sure to 95 in 100, given your inputs).';
const SO_FAR =
  'Best so far: 12 telemarketers + 3 closers. On average it could be up to $1.3k a month below the best of the 20 tried (sure to 95 in 100, given your inputs); with twice the runs that falls to about $880 a month.';
const FRESH =
  'Afresh, on months that did not choose it: profit $19k on average, $19k in the middle, in 9 of 10 between $19k and $19k.';
const AHEAD =
  "Against the file's own 10 telemarketers + 3 closers: +$3k a month on average, better in 90 of 100 possible months: likely better; labour costs $4.8k a month more, which is counted in that.";
const COUNTS = 'What counts as keeping a limit: closers idle up to 21%, 5% beyond.';

const toss = { beatenByBest: 0.57, behind: difference(1_200, 0.57) };
const worse = { beatenByBest: 0.3, behind: difference(200, 0.3) };
const untried = { own: { name: '10 telemarketers + 3 closers', tried: false } };
const open = { left: 4, beaten: 16, gap: 1_234 };
const rival = (beatenByBest: number, other = {}) => finalist(11, 3, { beatenByBest, ...other });
const limited = { limits: [IDLE] };

/** What was found, and what is said of it, to the letter. */
const SITUATIONS: readonly (readonly [string, BestFound, readonly string[]])[] = [
  [
    'certified, clearly ahead',
    foundOf([choice([first(), ownMix({ beatenByBest: 0.97 }), rival(0.99)])]),
    [
      `${BEST} Against the file's own 10 telemarketers + 3 closers: +$3k a month on average, better in 97 of 100 possible months: clearly better; labour costs $4.8k a month more, which is counted in that.`,
      FRESH,
    ],
  ],
  [
    'certified, likely ahead of all',
    foundOf([choice([first(), rival(0.83), ownMix()])]),
    [
      `${BEST} ${AHEAD}`,
      `${FRESH} Against the nearest of the others, 11 telemarketers + 3 closers: better in 83 of 100 possible months: likely better.`,
    ],
  ],
  [
    'a toss-up against the own mix',
    foundOf([choice([first(), ownMix(toss)])]),
    [
      `${BEST} It does not clearly beat the file's own 10 telemarketers + 3 closers: sure on average, a toss-up in any one month (better in 57 of 100 possible months). Against it: +$1.2k a month on average; labour costs $4.8k a month more, which is counted in that.`,
      FRESH,
    ],
  ],
  [
    'own mix better in most months',
    foundOf([choice([first(), ownMix(worse)])]),
    [
      `${BEST} It does not clearly beat the file's own 10 telemarketers + 3 closers: sure on average, but in most months the other does better (this one is better in 30 of 100 possible months). Against it: +$200 a month on average; labour costs $4.8k a month more, which is counted in that.`,
      FRESH,
    ],
  ],
  [
    'own mix not told apart on average',
    foundOf([choice([first(), ownMix({ ...toss, left: true })], { left: 2, gap: 150 })]),
    [
      "12 telemarketers + 3 closers earns on average within $150 a month of the best of the 20 tried (sure to 95 in 100, given your inputs). It does not clearly beat the file's own 10 telemarketers + 3 closers: on average at most $150 a month short of it, and a toss-up in any one month (better in 57 of 100 possible months). Against it: +$1.2k a month on average; labour costs $4.8k a month more, which is counted in that.",
      FRESH,
    ],
  ],
  [
    'own mix not ruled out, yet no better on average',
    foundOf([choice([first(), ownMix({ ...toss, left: true })], { left: 2 })]),
    [
      `${BEST} It does not clearly beat the file's own 10 telemarketers + 3 closers: sure on average, a toss-up in any one month (better in 57 of 100 possible months). Against it: +$1.2k a month on average; labour costs $4.8k a month more, which is counted in that.`,
      FRESH,
    ],
  ],
  [
    'a toss-up against a rival',
    foundOf([choice([first(), rival(0.61), ownMix()])]),
    [
      `${BEST} ${AHEAD}`,
      `${FRESH} It does not clearly beat the nearest of the others, 11 telemarketers + 3 closers: sure on average, a toss-up in any one month (better in 61 of 100 possible months).`,
    ],
  ],
  [
    'a rival better in most months',
    foundOf([choice([first(), rival(0.34), ownMix()])]),
    [
      `${BEST} ${AHEAD}`,
      `${FRESH} It does not clearly beat the nearest of the others, 11 telemarketers + 3 closers: sure on average, but in most months the other does better (this one is better in 34 of 100 possible months).`,
    ],
  ],
  [
    'own mix is the best',
    foundOf([choice([first({ own: true }), rival(0.7)])]),
    [
      "The file's own 10 telemarketers + 3 closers has the best average profit of the 20 tried (sure to 95 in 100, given your inputs).",
      `${FRESH} Against the nearest of the others, 11 telemarketers + 3 closers: better in 70 of 100 possible months: leans better.`,
    ],
  ],
  [
    'own mix is best so far',
    foundOf([choice([first({ own: true })], { ended: 'time', ...open })]),
    [`${SO_FAR} That is the mix as the file has it.`, FRESH],
  ],
  [
    'own mix not tried, ahead',
    foundOf([choice([first(), ownMix()])], untried),
    [
      `${BEST} The file's own 10 telemarketers + 3 closers is not among those tried, so nothing is sure against it. Lived afresh: +$3k a month on average, better in 90 of 100 possible months: likely better; labour costs $4.8k a month more, which is counted in that.`,
      FRESH,
    ],
  ],
  [
    'own mix not tried, a toss-up',
    foundOf([choice([first(), ownMix(toss)])], untried),
    [
      `${BEST} The file's own 10 telemarketers + 3 closers is not among those tried, so nothing is sure against it. Lived afresh: +$1.2k a month on average, better in 57 of 100 possible months: a toss-up in any one month; labour costs $4.8k a month more, which is counted in that.`,
      FRESH,
    ],
  ],
  [
    'own mix not tried, better in most months',
    foundOf([choice([first(), ownMix(worse)])], untried),
    [
      `${BEST} The file's own 10 telemarketers + 3 closers is not among those tried, so nothing is sure against it. Lived afresh: +$200 a month on average, better in 30 of 100 possible months: leans worse; labour costs $4.8k a month more, which is counted in that.`,
      FRESH,
    ],
  ],
  [
    'own mix not tried, no time for more',
    foundOf([choice([first({ metrics: null })], { ended: 'interrupt', ...open })], untried),
    [`${SO_FAR} The file's own 10 telemarketers + 3 closers is not among those tried.`],
  ],
  [
    'labour the same',
    foundOf([choice([first(), ownMix({ labour: difference(0) })])]),
    [
      `${BEST} Against the file's own 10 telemarketers + 3 closers: +$3k a month on average, better in 90 of 100 possible months: likely better; labour costs the same.`,
      FRESH,
    ],
  ],
  [
    'labour less',
    foundOf([choice([first(), ownMix({ labour: difference(-2_000) })])]),
    [
      `${BEST} Against the file's own 10 telemarketers + 3 closers: +$3k a month on average, better in 90 of 100 possible months: likely better; labour costs $2k a month less, which is counted in that.`,
      FRESH,
    ],
  ],
  [
    'of a list',
    foundOf([choice([first(), ownMix(toss)])], { axes: [], own: { name: 'Floor', tried: true } }),
    [
      `${BEST} It does not clearly beat Floor (the first): sure on average, a toss-up in any one month (better in 57 of 100 possible months). Against it: +$1.2k a month on average; labour costs $4.8k a month more, which is counted in that.`,
      FRESH,
    ],
  ],
  [
    'certified to within',
    foundOf([choice([first(), ownMix()], { gap: 123.4 })]),
    [
      `12 telemarketers + 3 closers earns on average within $130 a month of the best of the 20 tried (sure to 95 in 100, given your inputs). ${AHEAD}`,
      FRESH,
    ],
  ],
  [
    'not certified at the last look',
    foundOf([choice([first(), ownMix(toss)], { ended: 'most', ...open })]),
    [
      `${SO_FAR} It does not clearly beat the file's own 10 telemarketers + 3 closers: a toss-up in any one month (better in 57 of 100 possible months). Against it: +$1.2k a month on average; labour costs $4.8k a month more, which is counted in that.`,
      FRESH,
    ],
  ],
  [
    'interrupted, own mix better in most months',
    foundOf([choice([first(), ownMix(worse)], { ended: 'interrupt', ...open })]),
    [
      `${SO_FAR} It does not clearly beat the file's own 10 telemarketers + 3 closers: in most months the other does better (this one is better in 30 of 100 possible months). Against it: +$200 a month on average; labour costs $4.8k a month more, which is counted in that.`,
      FRESH,
    ],
  ],
  [
    'interrupted before it is known how far',
    foundOf([choice([first({ metrics: null })], { ended: 'interrupt', left: 20, gap: null })]),
    [
      'Best so far: 12 telemarketers + 3 closers. How far it may be from the best of the 20 tried is not known yet.',
    ],
  ],
  [
    'a preview',
    foundOf([choice([first(), ownMix(toss)], { ended: 'preview', gap: null })], {
      mode: 'preview',
    }),
    [
      "12 telemarketers + 3 closers looks best of the 20 tried. This is a preview and not certified: it may be another. It does not clearly beat the file's own 10 telemarketers + 3 closers: a toss-up in any one month (better in 57 of 100 possible months). Against it: +$1.2k a month on average; labour costs $4.8k a month more, which is counted in that.",
      FRESH,
    ],
  ],
  [
    'at the edge',
    foundOf([choice([finalist(16, 3, { behind: null })])]),
    [
      '16 telemarketers + 3 closers has the best average profit of the 20 tried (sure to 95 in 100, given your inputs).',
      FRESH,
      'That is the edge of what was tried (16 telemarketers): a wider search may find better.',
    ],
  ],
  [
    'beyond the seats',
    foundOf([choice([first({ beyondSeats: true })])]),
    [BEST, 'It takes places beyond the limit of seats.', FRESH],
  ],
  [
    'it loses money',
    foundOf([choice([first({ values: { profit: -6_000 } })])]),
    [
      BEST,
      'Afresh, on months that did not choose it: profit -$6k on average, -$6k in the middle, in 9 of 10 between -$6k and -$6k. More than half of these months lose money.',
    ],
  ],
  [
    'a spread of months',
    foundOf([
      choice([
        first({
          metrics: {
            profit: { ...estimate('profit', 19_000, 500), p05: -25_000, p50: 16_000, p95: 70_000 },
          },
        }),
      ]),
    ]),
    [
      BEST,
      'Afresh, on months that did not choose it: profit $19k on average, $16k in the middle, in 9 of 10 between -$25k and $70k.',
    ],
  ],
  [
    'a ratio of which less is better',
    foundOf(
      [
        choice(
          [first({ values: { cost_per_lead: 52 } }), ownMix({ behind: difference(-4, 0.9) })],
          { gap: 0.42 },
        ),
      ],
      { target: 'cost_per_lead' },
    ),
    [
      "12 telemarketers + 3 closers has an average cost per lead within $0.42 of the best of the 20 tried (sure to about 95 in 100, given your inputs). Against the file's own 10 telemarketers + 3 closers: cost per lead -$4.0 on average, better in 90 of 100 possible months: likely better; labour costs $4.8k a month more.",
      'Afresh, on months that did not choose it: cost per lead $52.00 on average, $52.00 in the middle, in 9 of 10 between $52.00 and $52.00.',
    ],
  ],
  [
    'a ratio, certified',
    foundOf([choice([first({ values: { closer_idle: 0.2 } })])], { target: 'closer_idle' }),
    [
      '12 telemarketers + 3 closers is best of the 20 tried by average closers idle (sure to about 95 in 100, given your inputs).',
      'Afresh, on months that did not choose it: closers idle 20% on average, 20% in the middle, in 9 of 10 between 20% and 20%.',
    ],
  ],
  [
    'a ratio, not certified',
    foundOf([choice([first({ metrics: null })], { ended: 'most', ...open, gap: 0.0123 })], {
      target: 'closer_idle',
    }),
    [
      'Best so far: 12 telemarketers + 3 closers. On average it could be up to 1.3 points above the best of the 20 tried (sure to about 95 in 100, given your inputs); with twice the runs that falls to about 0.87 points.',
    ],
  ],
  [
    'a search of labour itself',
    foundOf([choice([first({ values: { labour_cost: 60_000 } }), ownMix()])], {
      target: 'labour_cost',
    }),
    [
      "12 telemarketers + 3 closers is best of the 20 tried by average labour cost (sure to 95 in 100, given your inputs). Against the file's own 10 telemarketers + 3 closers: labour cost +$3k a month on average, better in 90 of 100 possible months: likely better.",
      'Afresh, on months that did not choose it: labour cost $60k on average, $60k in the middle, in 9 of 10 between $60k and $60k.',
    ],
  ],
  [
    'inputs that are not known',
    foundOf([
      choice([first({ floors: 0.74 }), ownMix({ floors: 0.26 }), rival(0.9, { over: true })], {
        doubt: {
          floors: 128,
          tied: 0,
          regret: 690,
          driver: { path: 'calling.qualify_rate', share: 0.25, rival: 1_003, observations: null },
        },
      }),
    ]),
    [
      `${BEST} ${AHEAD}`,
      FRESH,
      'Taking into account what you do not know, it is the best of these 2 in 74 of 100 possible floors; knowing which floor you have would bring about $690 a month more.',
      'Between it and 10 telemarketers + 3 closers the qualify rate decides most (25% of what the doubt moves): a range half as wide would halve that.',
    ],
  ],
  [
    'another mix is best in more floors, by counts',
    foundOf([
      choice([first({ floors: 0.08 }), ownMix({ floors: 0.36 })], {
        doubt: {
          floors: 128,
          tied: 0,
          regret: 0,
          driver: { path: 'calling.connect_rate', share: 0.5, rival: 1_003, observations: 1_000 },
        },
      }),
    ]),
    [
      `${BEST} ${AHEAD}`,
      FRESH,
      'Taking into account what you do not know, it is the best of these 2 in 8 of 100 possible floors, while 10 telemarketers + 3 closers is the best in 36.',
      'Between it and 10 telemarketers + 3 closers calling.connect_rate decides most (50% of what the doubt moves): four times the 1,000 observations behind it would halve that.',
    ],
  ],
  [
    'doubt that decides nothing',
    foundOf([
      choice([first({ floors: 1 }), ownMix({ floors: 0 })], {
        doubt: { floors: 128, tied: 0.3, regret: 0, driver: null },
      }),
    ]),
    [
      `${BEST} ${AHEAD}`,
      FRESH,
      'Taking into account what you do not know, it is the best of these 2 in 100 of 100 possible floors (equally good ones share a floor).',
    ],
  ],
  [
    'mixes that never differed from the best',
    foundOf([choice([first()], { alike: ['11 closers', '12 closers'], left: 3 })]),
    [
      `${BEST} In each of the 160 months 11 closers and 12 closers did exactly the same: nothing is said against them.`,
      FRESH,
    ],
  ],
  [
    'many mixes that never differed from the best, and one without a value',
    foundOf([choice([first()], { alike: ['a', 'b', 'c', 'd', 'e'], left: 6, withoutValue: 1 })], {
      target: 'cost_per_lead',
    }),
    [
      '12 telemarketers + 3 closers is best of the 20 tried by average cost per lead (sure to about 95 in 100, given your inputs). In each of the 160 months a, b, c and 2 others did exactly the same: nothing is said against them. 1 of those tried has no cost per lead: nothing is said of it.',
    ],
  ],
  [
    'a grid too large for all',
    foundOf([choice([first()])], { mixes: 104_000 }),
    [
      BEST,
      FRESH,
      'The grid has 104,000 mixes: a coarse search chose where to look, and 20 were looked at closely; what is said holds among these.',
    ],
  ],
  [
    'each pay plan by itself',
    foundOf(
      [
        choice([first(), ownMix(toss)], { pay: 'closers on base-plus' }),
        choice([], { pay: 'closers on hourly', ended: 'none' }),
      ],
      { caution: 'No pay plan is recommended.', ...limited },
    ),
    [
      `Closers on base-plus: ${KEEPING} It does not clearly beat the file's own 10 telemarketers + 3 closers: sure on average, a toss-up in any one month (better in 57 of 100 possible months). Against it: +$1.2k a month on average; labour costs $4.8k a month more, which is counted in that.`,
      `It keeps closer_idle <= 20%. ${COUNTS}`,
      FRESH,
      'Closers on hourly: none of the 20 tried keeps closer_idle <= 20% (sure to 95 in 100, given your inputs).',
      'No pay plan is recommended.',
    ],
  ],
];

test.each(SITUATIONS)('%s', (_, found, told) => {
  expect(bestSentences(found)).toEqual(told);
});
