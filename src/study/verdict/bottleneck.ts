import type { MetricName } from '../../metrics/index.ts';
import { monthsInHundred } from '../../stats/odds.ts';
import type { Estimates } from '../results.ts';
import { capital, inHundred, listed, percent, threeDigits } from '../words.ts';

/** A team's trouble is called by its name beyond these shares. */
export const THRESHOLDS = {
  /** Weak filter: leads rejected, while closers are busy. */
  rejected: 0.3,
  busy: 0.75,
  /** Overlapping roles: closers' time on leads that are rejected, of their busy time, or on own dialling. */
  overlap: 0.3,
  /** Empty pipeline: closers idle, and hardly a lead lost because nobody was free. */
  idle: 0.45,
  hardlyLost: 0.05,
  /** Leads that wait at the end, of those worked: it is not leads that are short, but slots for them. */
  piledUp: 0.5,
  /** Share of the list that may still be called, where it lasts in most months: nobody can reach out to more people than there are. */
  usedUp: 0.05,
  /** Kept back by the filter, of all that telemarketers let pass. */
  keptBack: 0.3,
  /** The opposite: closers hardly idle, and leads lost because nobody was free. */
  hardlyIdle: 0.15,
} as const;

/**
 * What holds the floor back, always with both numbers: how long closers have nothing to do, and how many leads are lost;
 * and where the trouble has a name, what to do about it.
 *
 * @param booked whether leads are booked into slots of closers' days
 * @param runs   possible months, to say whether the list runs dry in most
 * @returns null where one of the two has no value
 */
export function bottleneckSentence(
  estimates: Estimates,
  booked: boolean,
  runs: number,
): string | null {
  const middle = (name: MetricName): number | null => estimates[name]?.p50 ?? null;
  const idle = middle('closer_idle');
  const lost = middle('lost_leads');
  const waiting = middle('lost_to_waiting');
  if (idle === null || lost === null || waiting === null) return null;
  const facts = `${idleText(idle, booked)}, ${lostText(lost, waiting, booked)}.`;

  const rejected = middle('rejected_leads');
  const busy = middle('closer_occupancy');
  if (
    rejected !== null &&
    busy !== null &&
    rejected > THRESHOLDS.rejected &&
    busy > THRESHOLDS.busy
  ) {
    return (
      `The filter is weak (${inHundred(rejected)} in 100 leads are rejected): ${facts} ` +
      'Strengthen the filter before you look for more leads.'
    );
  }
  const overlap = overlapSentence(middle('time_on_rejects'), middle('closer_prospecting'), facts);
  if (overlap !== null) return overlap;
  // Most months may have slots enough, and a few be far too short of them.
  const nobodyFree = booked ? (estimates.lost_to_waiting?.mean ?? waiting) : waiting;
  if (booked && idle > THRESHOLDS.hardlyIdle && nobodyFree > THRESHOLDS.hardlyLost) {
    return (
      `Slots are short, not closers' time: ${facts} ` +
      'Closers need more slots a day, or shorter ones (handoff.slots).'
    );
  }
  if (idle > THRESHOLDS.idle && nobodyFree < THRESHOLDS.hardlyLost) {
    const open = middle('open_leads') ?? 0;
    if (open > THRESHOLDS.piledUp * (middle('worked_leads') ?? 0)) {
      return (
        `Leads wait though closers have time (${threeDigits(open)} at the end): ${facts} ` +
        'Closers need more slots, or slots that are sooner.'
      );
    }
    const usedUp = (middle('list_left') ?? 1) < THRESHOLDS.usedUp || mostlyDry(estimates, runs);
    const keptBack = middle('filtered_out') ?? 0;
    return (
      `You are short of leads, not of closers: ${facts} ` +
      (keptBack > THRESHOLDS.keptBack
        ? `The filter keeps ${inHundred(keptBack)} in 100 back: a lower score_above may help.`
        : usedUp
          ? 'What helps is more prospects: the list is used up.'
          : 'What helps is more and better-aimed outreach.')
    );
  }
  if (idle < THRESHOLDS.hardlyIdle && waiting > THRESHOLDS.hardlyLost) {
    return `You are short of closers, not of leads: ${facts}`;
  }
  return capital(facts);
}

/** Whether telemarketers run out of records in most months, though more may come before the end. */
function mostlyDry({ list_dry_day: day }: Estimates, runs: number): boolean {
  return day !== undefined && day.p50 !== null && 2 * day.monthsWithout < runs;
}

/** Closers who do the work of others: sort out rejects, or dial. */
function overlapSentence(
  onRejects: number | null,
  prospecting: number | null,
  facts: string,
): string | null {
  const sorts = onRejects !== null && onRejects > THRESHOLDS.overlap;
  const dials = prospecting !== null && prospecting > THRESHOLDS.overlap;
  if (!sorts && !dials) return null;
  const parts = [
    ...(sorts ? [`${percent(onRejects)} of closers' busy time goes to rejected leads`] : []),
    ...(dials ? [`${percent(prospecting)} of closers' time goes to finding leads themselves`] : []),
  ];
  const work = [...(dials ? ['finding'] : []), ...(sorts ? ['sorting'] : [])];
  return (
    `Overlapping roles (${listed(parts)}): ${facts} ` +
    `Separate the roles: leave ${listed(work)} leads to telemarketers${dials ? ', and have fewer closers' : ''}.`
  );
}

function idleText(idle: number, booked: boolean): string {
  return percent(idle) === '0%'
    ? 'closers always have something to do'
    : `closers have nothing to do ${percent(idle)} of their time${booked ? ' between appointments' : ''}`;
}

/** How many leads are lost, and why: the parts add up to the whole as shown. */
function lostText(lost: number, waiting: number, booked: boolean): string {
  // Leads that waited from before the period are lost in it too.
  const whole =
    lost > 1
      ? `${inHundred(lost)} leads are lost for every 100 that come in, many of them left over from before`
      : `${inHundred(lost)} in 100 leads are lost`;
  if (lost === 0) return whole;
  const nobodyFree = `${waiting === 0 ? 'none' : inHundred(waiting)} because ${booked ? 'no slot' : 'nobody'} was free`;
  const others = monthsInHundred(lost) - monthsInHundred(waiting);
  // All that are lost though somebody was free.
  const why = booked ? 'who never came to an appointment' : 'never reached';
  return `${whole}: ${nobodyFree}${others > 0 ? `, ${others} ${why}` : ''}`;
}
