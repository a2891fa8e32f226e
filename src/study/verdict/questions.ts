import type { MetricName } from '../../metrics/index.ts';
import type { Answer, Estimates } from '../results.ts';
import { inHundred, percent, threeDigits } from '../words.ts';
import { THRESHOLDS } from './bottleneck.ts';

/**
 * What managers ask of a floor, in their words, each answered in numbers: shares of the middle month, hours on average
 * (middles do not add up).
 *
 * @param booked whether leads are booked into slots of closers' days
 * @returns those whose numbers there are, in the order in which people ask
 */
export function answersOf(estimates: Estimates, booked: boolean): readonly Answer[] {
  const answers: readonly (readonly [string, string | null])[] = [
    ['Are we short of relevant leads?', leadsAnswer(estimates, booked)],
    ['Do deals drop after interest is shown?', dealsAnswer(estimates)],
    ['Is more time spent qualifying or closing?', timeAnswer(estimates)],
  ];
  return answers.flatMap(([question, answer]) => (answer === null ? [] : { question, answer }));
}

function leadsAnswer(estimates: Estimates, booked: boolean): string | null {
  const known = middles(estimates, ['closer_idle', 'lost_to_waiting', 'rejected_leads']);
  if (known === null) return null;
  const [idle, waiting, rejected] = known as [number, number, number];
  const short = idle > THRESHOLDS.idle && waiting < THRESHOLDS.hardlyLost;
  const swamped = idle < THRESHOLDS.hardlyIdle && waiting > THRESHOLDS.hardlyLost;
  const slots = booked && !swamped && waiting > THRESHOLDS.hardlyLost;
  const word = short ? 'Yes' : swamped ? 'No, of closers' : slots ? 'No, of slots' : 'Not clearly';
  return (
    `${word}: closers have nothing to do ${percent(idle)} of their time, ${inHundred(waiting)} in 100 leads are lost ` +
    `because ${booked ? 'no slot' : 'nobody'} was free, and ${inHundred(rejected)} in 100 are rejected by sales.`
  );
}

function dealsAnswer(estimates: Estimates): string | null {
  const known = middles(estimates, [
    'lost_leads',
    'returned_leads',
    'close_rate',
    'first_call_close_rate',
  ]);
  if (known === null) return null;
  const [lost, returned, closed, first] = known as [number, number, number, number];
  const followUp = estimates.follow_up_conversion?.p50 ?? null;
  const later =
    followUp === null
      ? ''
      : `; of 100 deals that get a follow-up, ${inHundred(followUp)} are won on one`;
  return (
    `Of 100 leads, ${inHundred(lost)} are lost and ${inHundred(returned)} sent back before a closer speaks with them. ` +
    `Of 100 accepted, ${inHundred(closed)} buy, ${inHundred(first)} on the first call${later}.`
  );
}

function timeAnswer({
  telemarketer_hours: callerHours,
  telemarketer_busy: callersBusy,
  closer_hours: closerHours,
  closer_occupancy: closersBusy,
  closer_prospecting: closersDialling,
  time_on_rejects: onRejects,
}: Estimates): string | null {
  const handling = product(closerHours?.mean, closersBusy?.mean);
  const rejects = product(handling, onRejects?.mean);
  const calling = product(callerHours?.mean, callersBusy?.mean) ?? 0;
  const dialling = product(closerHours?.mean, closersDialling?.mean) ?? 0;
  if (handling === null || rejects === null) return null;
  const qualifying = calling + rejects + dialling;
  const closing = handling - rejects;
  const word = qualifying > closing ? 'Qualifying' : 'Closing';
  const parts = [
    `${threeDigits(calling)} of telemarketers`,
    `${threeDigits(rejects)} of closers on rejected leads`,
    ...(dialling > 0 ? [`${threeDigits(dialling)} of closers who dial themselves`] : []),
  ];
  return (
    `${word}: ${threeDigits(qualifying)} hours go into finding and sorting leads (${parts.join(', ')}), ` +
    `${threeDigits(closing)} into closing, on average.`
  );
}

/** Null where one of them has no value. */
function middles(estimates: Estimates, names: readonly MetricName[]): readonly number[] | null {
  const values = names.map((name) => estimates[name]?.p50 ?? null);
  return values.every((value) => value !== null) ? values : null;
}

function product(a: number | null | undefined, b: number | null | undefined): number | null {
  return a == null || b == null ? null : a * b;
}
