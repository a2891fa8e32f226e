import { expect, test } from 'vitest';
import { LeadStream, OPEN_LEAD } from '../../src/floor/lead-stream.ts';
import { judgedLeads } from '../../src/floor/qualifying/judged.ts';
import { normalCdf } from '../../src/random/special/normal.ts';
import { streamOf } from '../../src/random/stream.ts';
import { expectDistribution, expectShare } from '../helpers/statistical.ts';
import { FILTER } from './qualifying-models.ts';

const COUNT = 20_000;

function leads(): LeadStream {
  const made = new LeadStream(COUNT);
  const luck = streamOf('judged', 0, 'luck');
  for (let lead = 0; lead < COUNT; lead++) {
    made.push(lead, OPEN_LEAD, Infinity, 1, 0.5, luck.uniform());
  }
  return made;
}

const scores = () => streamOf('judged', 0, 'score');
/** Narrow, so that no score is shown at an end. */
const filter = { ...FILTER, realScore: 60, otherScore: 40, spread: 4, threshold: 58 };

test('leads that nobody screened are real as often as the file says, by the luck they had', () => {
  const before = leads();
  const judged = judgedLeads(before, 0.3, {
    described: false,
    filter: null,
    filtered: false,
    scores,
  });
  const real = judged.disqualified.subarray(0, COUNT);
  expectShare(
    real.reduce((sum, one) => sum + one, 0),
    COUNT,
    0.3,
  );
  real.forEach((one, lead) => expect(one).toBe(before.disqualified[lead]! >= 0.7 ? 1 : 0));
  expect(judged.described).toBe(false);
  expect([...judged.time.subarray(0, 9)]).toEqual([...before.time.subarray(0, 9)]);
});

test.each([
  { real: 1, average: 60 },
  { real: 0, average: 40 },
])('their scores tell that $real of them are real', ({ real, average }) => {
  const judged = judgedLeads(leads(), real, { described: true, filter, filtered: false, scores });
  expectDistribution(judged.score.subarray(0, COUNT), (score) => normalCdf((score - average) / 4));
});

test('those that the horizon begins with passed the filter before', () => {
  const judged = judgedLeads(leads(), 1, { described: true, filter, filtered: true, scores });
  const passing = normalCdf(0.5);
  expectDistribution(judged.score.subarray(0, COUNT), (score) =>
    score < 58 ? 0 : 1 - normalCdf((60 - score) / 4) / passing,
  );
});

test('a score that nothing can have above the threshold stays finite', () => {
  const never = { ...filter, otherScore: -Infinity };
  const judged = judgedLeads(leads(), 0, {
    described: true,
    filter: never,
    filtered: true,
    scores,
  });
  expect(judged.score.subarray(0, COUNT).every((score) => score === 0)).toBe(true);
});
