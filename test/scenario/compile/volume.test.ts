import { expect, test } from 'vitest';
import { compileCalendar, compileTelemarketing } from '../../../src/scenario/compile/index.ts';
import { middleOf, quantileOf } from '../../../src/scenario/inputs.ts';
import { exponential, floor } from './fixture.ts';

test('a volume is one of days on which all else is at its middle: other draws leave attempts alone', () => {
  const range = (low: number, high: number) => ({ shape: 'share', low, high }) as const;
  const seconds = (low: number, high: number) => ({ shape: 'amount', low, high }) as const;
  const scenario = floor({
    calling: {
      dials_per_day: seconds(180, 235),
      connect_rate: { value: range(0.07, 0.115), by_hour: {}, by_weekday: {} },
      qualify_rate: range(0.09, 0.155),
      talk: { other: exponential(seconds(60, 100)), lead: exponential(seconds(200, 300)) },
      wrap: exponential(seconds(20, 40)),
    },
  });
  const calendar = compileCalendar(scenario);
  const attemptAt = (drawn: string | null, share: number): number =>
    compileTelemarketing(scenario, calendar, (path, quantity) =>
      path === drawn ? quantileOf(quantity, share) : middleOf(quantity),
    ).attempt.mean;
  const usual = attemptAt(null, 0.5);
  for (const path of [
    'calling.connect_rate.value',
    'calling.qualify_rate',
    'calling.talk.other',
    'calling.talk.lead',
    'calling.wrap',
  ]) {
    for (const share of [0.05, 0.95]) expect(attemptAt(path, share), path).toBe(usual);
  }
  expect(attemptAt('calling.dials_per_day', 0.95)).toBeLessThan(usual);
});
