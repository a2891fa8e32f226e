import { expect, test } from 'vitest';
import type { BestFound } from '../../src/study/verdict/best-words.ts';
import { bestSentences } from '../../src/study/verdict/best.ts';
import { foundOf, frontierOf } from './sample-best-found.ts';

/** What was found, and what is said of it, to the letter. */
const SITUATIONS: readonly (readonly [string, BestFound, readonly string[]])[] = [
  [
    'a frontier of one',
    foundOf([], { frontier: frontierOf(1, 3), tried: 4, mixes: 4 }),
    [
      'Nothing has to be traded: 8 telemarketers + 3 closers beats or matches the 3 others tried on both revenue and labour cost (revenue $100k and labour cost $50k; sure to 95 in 100, given your inputs).',
    ],
  ],
  [
    'a frontier of one of two',
    foundOf([], { frontier: frontierOf(1, 1), tried: 2, mixes: 2 }),
    [
      'Nothing has to be traded: 8 telemarketers + 3 closers beats or matches the other mix tried on both revenue and labour cost (revenue $100k and labour cost $50k; sure to 95 in 100, given your inputs).',
    ],
  ],
  [
    'a frontier of both',
    foundOf([], { frontier: frontierOf(2, 0), tried: 2, mixes: 2 }),
    [
      'Neither of the 2 mixes tried beats the other on both revenue and labour cost (sure to 95 in 100, given your inputs; differences below $1k and $1k do not count).',
      '9 telemarketers + 3 closers has the most revenue, $110k; 8 telemarketers + 3 closers has the least labour cost, $50k.',
    ],
  ],
  [
    'a frontier of all',
    foundOf([], { frontier: frontierOf(3, 0), tried: 3, mixes: 3 }),
    [
      'None of the 3 mixes tried beats another on both revenue and labour cost (sure to 95 in 100, given your inputs; differences below $1k and $1k do not count).',
      '10 telemarketers + 3 closers has the most revenue, $120k; 8 telemarketers + 3 closers has the least labour cost, $50k.',
    ],
  ],
  [
    'a frontier of many',
    foundOf([], { frontier: frontierOf(5, 15) }),
    [
      '5 of the 20 mixes tried make up the frontier of revenue and labour cost (sure to 95 in 100, given your inputs): each of the other 15 is beaten or matched by one of them on both, and none of the 5 is beaten by $1k and $1k or more at once.',
      '12 telemarketers + 3 closers has the most revenue, $140k; 8 telemarketers + 3 closers has the least labour cost, $50k.',
    ],
  ],
  [
    'a frontier of all but one, of three metrics',
    foundOf([], {
      frontier: frontierOf(2, 1, {}, 2, ['revenue', 'labour_cost', 'total_cost']),
      tried: 3,
      mixes: 3,
    }),
    [
      '2 of the 3 mixes tried make up the frontier of revenue, labour cost and total cost (sure to 95 in 100, given your inputs): the other is beaten or matched by one of them on all, and none of the 2 is beaten by $1k, $1k and $1k or more at once.',
      '9 telemarketers + 3 closers has the most revenue, $110k; 8 telemarketers + 3 closers has the least labour cost, $50k; 8 telemarketers + 3 closers has the least total cost, $33.3k.',
    ],
  ],
  [
    'a frontier with one open',
    foundOf([], { frontier: frontierOf(4, 16, {}, 3) }),
    [
      '3 of the 20 mixes tried make up the frontier of revenue and labour cost (sure to 95 in 100, given your inputs): each of the other 16 is beaten or matched by one of them on both, and none of the 3 is beaten by $1k and $1k or more at once.',
      '11 telemarketers + 3 closers has the most revenue, $130k (not decided); 8 telemarketers + 3 closers has the least labour cost, $50k.',
      '1 mix could not be told from these.',
    ],
  ],
  [
    'a frontier cut short',
    foundOf([], { frontier: frontierOf(4, 1, { ended: 'time' }, 1), tried: 5, mixes: 5 }),
    [
      'Not finished, since the time was up: of the 5 mixes tried, 1 is beaten or matched on both revenue and labour cost (sure to 95 in 100), 1 looks best and 3 could not be decided.',
      '11 telemarketers + 3 closers has the most revenue, $130k (not decided); 8 telemarketers + 3 closers has the least labour cost, $50k.',
    ],
  ],
  [
    'a frontier with mixes that have no value',
    foundOf([], {
      frontier: frontierOf(2, 1, { withoutValue: 2 }, 2, ['revenue', 'cost_per_sale']),
      tried: 5,
      mixes: 5,
    }),
    [
      '2 of the 3 mixes tried make up the frontier of revenue and cost per sale (sure to about 95 in 100, given your inputs): the other is beaten or matched by one of them on both, and none of the 2 is beaten by $1k and $1k or more at once.',
      '9 telemarketers + 3 closers has the most revenue, $110k; 8 telemarketers + 3 closers has the least cost per sale, $50k.',
      '2 of those tried have no cost per sale: nothing is said of them.',
    ],
  ],
];

test.each(SITUATIONS)('%s', (_, found, told) => {
  expect(bestSentences(found)).toEqual(told);
});
