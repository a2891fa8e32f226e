import { expect, test } from 'vitest';
import { answersOf } from '../../src/study/verdict/questions.ts';
import { estimate, estimates } from './sample-estimates.ts';

const floor = {
  ...estimates({
    closer_idle: 0.5,
    lost_to_waiting: 0.01,
    rejected_leads: 0.18,
    lost_leads: 0.14,
    returned_leads: 0.05,
    close_rate: 0.22,
    first_call_close_rate: 0.15,
    follow_up_conversion: 0.09,
  }),
  telemarketer_hours: estimate('telemarketer_hours', 1_500, 1),
  telemarketer_busy: estimate('telemarketer_busy', 0.8, 0),
  closer_hours: estimate('closer_hours', 500, 1),
  closer_occupancy: estimate('closer_occupancy', 0.7, 0),
  time_on_rejects: estimate('time_on_rejects', 0.1, 0),
};

test('the three questions are answered in numbers', () => {
  expect(answersOf(floor, false).map(({ answer }) => answer)).toEqual([
    'Yes: closers have nothing to do 50% of their time, 1 in 100 leads are lost because nobody was free, and 18 in 100 are rejected by sales.',
    'Of 100 leads, 14 are lost and 5 sent back before a closer speaks with them. Of 100 accepted, 22 buy, 15 on the first call; of 100 deals that get a follow-up, 9 are won on one.',
    'Qualifying: 1,240 hours go into finding and sorting leads (1,200 of telemarketers, 35 of closers on rejected leads), 315 into closing, on average.',
  ]);
});

test('leads are not short where closers are hardly idle and leads are lost to waiting', () => {
  const swamped = { ...floor, ...estimates({ closer_idle: 0.05, lost_to_waiting: 0.2 }) };
  expect(answersOf(swamped, false)[0]!.answer).toMatch(/^No, of closers: /);
  const between = { ...floor, ...estimates({ closer_idle: 0.3 }) };
  expect(answersOf(between, false)[0]!.answer).toMatch(/^Not clearly: /);
});

test('where leads are booked it may be slots that are short', () => {
  const short = { ...floor, ...estimates({ lost_to_waiting: 0.2 }) };
  expect(answersOf(short, true)[0]!.answer).toMatch(
    /^No, of slots: .*, 20 in 100 leads are lost because no slot was free,/,
  );
  expect(answersOf(short, false)[0]!.answer).toMatch(/^Not clearly: .* because nobody was free,/);
  const swamped = { ...short, ...estimates({ closer_idle: 0.05 }) };
  expect(answersOf(swamped, true)[0]!.answer).toMatch(/^No, of closers: /);
});

/** The floor's figures but for some. */
function without(...names: readonly string[]) {
  return Object.fromEntries(Object.entries(floor).filter(([name]) => !names.includes(name)));
}

test('more closing than qualifying is said, and a floor without telemarketers counts', () => {
  const nobody = without('telemarketer_hours', 'telemarketer_busy');
  expect(answersOf(nobody, false)[2]!.answer).toMatch(
    /^Closing: 35 hours go .*\(0 of telemarketers, 35 of closers/u,
  );
});

test("closers' own dialling is qualifying", () => {
  const dialling = { ...floor, closer_prospecting: estimate('closer_prospecting', 0.2, 0) };
  expect(answersOf(dialling, false)[2]!.answer).toBe(
    'Qualifying: 1,340 hours go into finding and sorting leads (1,200 of telemarketers, 35 of closers on rejected leads, ' +
      '100 of closers who dial themselves), 315 into closing, on average.',
  );
  const waiting = { ...floor, closer_prospecting: estimate('closer_prospecting', 0, 0) };
  expect(answersOf(waiting, false)).toEqual(answersOf(floor, false));
});

test('a question whose numbers are missing is left out', () => {
  expect(answersOf(without('closer_idle'), false).map(({ question }) => question)).toEqual([
    'Do deals drop after interest is shown?',
    'Is more time spent qualifying or closing?',
  ]);
});
