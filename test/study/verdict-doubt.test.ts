import { expect, test } from 'vitest';
import { uncertainInputs } from '../../src/scenario/inputs.ts';
import { doubtSentence } from '../../src/study/verdict/doubt.ts';
import { sampleFloor } from './sample-floor.ts';

const { scenario } = sampleFloor();
const inputs = uncertainInputs(scenario);
const rate = inputs.find(({ path }) => path === 'closing.close_rate')!;
const dials = inputs.find(({ path }) => path === 'calling.dials_per_day')!;

function doubt(value: number, half: number) {
  const unknown = { value, se: half / 2, ci95: [value - half, value + half] as const };
  return { unknown, losingFloors: 0.3, losingAtMiddle: 13, months: 128 };
}

test.each([
  [
    doubt(0.84, 0.05),
    [rate],
    'Most of the doubt (about 84%) is not luck but unknown rates. Measure the close rate first: about 460 more observed accepted leads would halve its range.',
  ],
  [
    doubt(0.84, 0.05),
    [dials],
    'Most of the doubt (about 84%) is not luck but unknown rates. Measure the number of dials a day first.',
  ],
  [
    doubt(0.84, 0.05),
    [],
    'Most of the doubt (about 84%) is not luck but unknown rates. No single input stands out as the one to measure.',
  ],
  [doubt(0.3, 0.1), [], 'Most of the doubt (about 70%) is luck, not unknown rates.'],
  [
    doubt(1.02, 0.04),
    [],
    'Most of the doubt (about 100%) is not luck but unknown rates. No single input stands out as the one to measure.',
  ],
  [
    doubt(0.5, 0.1),
    [],
    'Luck and unknown rates make about equal parts of the doubt. No single input stands out as the one to measure.',
  ],
  [
    doubt(0.84, 0.05),
    [rate, dials],
    'Most of the doubt (about 84%) is not luck but unknown rates. Measure the close rate or the number of dials a day first (which matters more is too close to call).',
  ],
])('what the doubt is: %j', (found, deciding, sentence) => {
  expect(doubtSentence(found, deciding, scenario)).toBe(sentence);
});

test('nothing is said where nobody looked or nothing varies', () => {
  expect(doubtSentence(null, [rate], scenario)).toBeNull();
  expect(doubtSentence({ ...doubt(0.5, 0.1), unknown: null }, [rate], scenario)).toBeNull();
});
