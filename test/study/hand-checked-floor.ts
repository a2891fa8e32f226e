import type { LoadedScenario } from '../../src/scenario/scenario.ts';
import { sampleFloor } from './sample-floor.ts';

/** A time that never varies, s. */
function always(seconds: number) {
  return { average: seconds, varies: 0, shape: 'lognormal' } as const;
}

/**
 * One telemarketer, one closer and nothing left to chance. From 9:00 each dial takes 30 s and is answered, each talk takes
 * a minute and finds a lead, each wrap-up half a minute: a lead every 2 minutes, the first at 9:01:30. The closer's calls
 * take 10 minutes and end in a sale of $1,000; leads hold for 5 minutes.
 */
export function handCheckedFloor(): LoadedScenario {
  const { scenario } = sampleFloor();
  const { calendar, calling, closing, handoff, period, team } = scenario;
  const alike = { telemarketers: { qualify: 0, pace: 0 }, closers: { close: 0, pace: 0 } };
  return sampleFloor({
    period: { ...period, length: { count: 2, unit: 'day' } },
    calendar: { ...calendar, absence: { share: 0, paid: false } },
    team: {
      ...team,
      telemarketers: { ...team.telemarketers, count: 1, differs: alike.telemarketers },
      closers: { ...team.closers, count: 1, differs: alike.closers },
    },
    calling: {
      ...calling,
      dials_per_day: null,
      attempt: always(30),
      connect_rate: { value: 1, by_hour: {}, by_weekday: {} },
      talk: { other: always(60), lead: null },
      wrap: always(30),
      qualify_rate: 1,
    },
    handoff: { ...handoff, patience: always(300) },
    closing: {
      ...closing,
      close_rate: 1,
      call: always(600),
      wrap: always(0),
      deal: { average: 1000, varies: 0, shape: 'lognormal' },
    },
  });
}
