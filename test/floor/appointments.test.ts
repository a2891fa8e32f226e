import { describe, expect, test } from 'vitest';
import type { AppointmentModel } from '../../src/floor/model.ts';
import type { Calendar } from '../../src/floor/calendar.ts';
import { slotTimes } from '../../src/floor/telesales/appointments.ts';
import { constant, distributionOf } from '../../src/random/distributions/index.ts';
import { expectShare } from '../helpers/statistical.ts';
import { DAY, OPENS, days, drawnLeads, seconds, work, workedLeads } from './hand-made.ts';
import { workingDays } from './models.ts';

const HOUR = 3600;

/** Two slots a day, at opening and half an hour before closing; everybody shows up; the soonest slot is a day later. */
function appointments(
  calendar: Calendar,
  changes: Partial<AppointmentModel> = {},
): { readonly kind: 'appointment'; readonly calendar: Calendar; appointments: AppointmentModel } {
  const perDay = changes.perDay ?? 2;
  return {
    kind: 'appointment',
    calendar,
    appointments: {
      slots: slotTimes(calendar, 1800, perDay, 8 * HOUR),
      perDay,
      firstPerDay: perDay,
      leadTime: constant(DAY),
      latest: Number.POSITIVE_INFINITY,
      showRate: 1,
      fallsPerSecond: 0,
      leastShow: 0,
      reminder: 0,
      noShowTakes: constant(300),
      rebook: 0,
      ...changes,
    },
  };
}

const calendar = days(2 * HOUR, { countedDays: 4 });

describe('slots', () => {
  test('begin at equal steps of working time, the last one its length before closing', () => {
    const times = slotTimes(workingDays(2), 45 * 60, 4, 8 * HOUR);
    // 7.5 h of work, breaks 12:00-12:45 and 15:00-15:15: steps of 2.25 h.
    const day = [9, 11.25, 14.25, 16.75].map((hour) => hour * HOUR);
    expect([...times]).toEqual([...day, ...day.map((time) => time + DAY)]);
  });

  test('are one at opening where a day has one, and go on through a continuous period', () => {
    expect([...slotTimes(calendar, 1800, 1, 8 * HOUR)].map((at) => at % DAY)).toEqual(
      new Array(4).fill(OPENS),
    );
    const endless = slotTimes(seconds(20 * HOUR), HOUR, 2, 8 * HOUR);
    expect([...endless].map((at) => at / HOUR)).toEqual([0, 7, 8, 15, 16, 23]);
  });
});

describe('a booking', () => {
  test('takes the first slot with room after the lead time', () => {
    const leads = [{ at: OPENS }, { at: OPENS }, { at: OPENS + 60 }, { at: OPENS + 70 }];
    const { totals } = work(appointments(calendar), leads, 1);
    expect(totals).toMatchObject({ appointmentsSet: 4, appointmentsHeld: 4, worked: 4 });
    const late = 1.5 * HOUR;
    // Tuesday at opening and 10:30, Wednesday at both.
    expect(totals.wait).toBe(DAY + DAY + late + (2 * DAY - 60) + (2 * DAY + late - 70));
  });

  test('has as many places as closers are employed', () => {
    const leads = [0, 1, 2].map((at) => ({ at: OPENS - at }));
    const { totals } = work(appointments(calendar), leads.reverse(), 3);
    expect(totals.wait).toBe(3 * DAY + 1 + 2);
  });

  test('leaves the slots free that are kept for those who did not come', () => {
    const leads = [{ at: OPENS }, { at: OPENS + 1 }];
    const { totals } = work(appointments(calendar, { firstPerDay: 1 }), leads, 1);
    expect(totals.wait).toBe(DAY + 2 * DAY - 1);
  });

  test('beyond the horizon stays open, as without anybody to meet', () => {
    const far = appointments(calendar, { leadTime: constant(30 * DAY) });
    expect(work(far, [{ at: OPENS }], 1).totals).toMatchObject({
      appointmentsSet: 1,
      appointmentsHeld: 0,
      openLeadsAtEnd: 1,
    });
    expect(work(appointments(calendar), [{ at: OPENS }], 0).totals).toMatchObject({
      appointmentsSet: 0,
      openLeadsAtEnd: 1,
    });
  });

  test('is not made later than the latest: without a slot by then the lead is lost', () => {
    const leads = [0, 60, 70].map((late) => ({ at: OPENS + late }));
    // Tuesday at opening and 10:30; Wednesday's opening is two days later, but for 70 s.
    const { totals } = work(appointments(calendar, { latest: 2 * DAY - 71 }), leads, 1);
    expect(totals).toMatchObject({ appointmentsSet: 2, turnedAway: 1, lostToWaiting: 1 });
    expect(totals).toMatchObject({ appointmentsHeld: 2, openLeadsAtEnd: 0 });
    expect(totals.wait).toBe(DAY + DAY + 1.5 * HOUR - 60);
    const longer = appointments(calendar, { latest: 2 * DAY - 70 });
    expect(work(longer, leads, 1).totals).toMatchObject({ appointmentsSet: 3, turnedAway: 0 });
  });

  test('for later than the latest is the last one that is soon enough', () => {
    const asks = (latest: number) =>
      work(appointments(calendar, { leadTime: constant(3 * DAY), latest }), [{ at: OPENS }], 1);
    // Tuesday at opening, whether it is the very latest or not; 10:30; none.
    expect(asks(DAY).totals).toMatchObject({ appointmentsSet: 1, wait: DAY });
    expect(asks(DAY + 60).totals).toMatchObject({ appointmentsSet: 1, wait: DAY });
    expect(asks(2 * DAY - 1).totals).toMatchObject({ appointmentsSet: 1, wait: DAY + 1.5 * HOUR });
    expect(asks(60).totals).toMatchObject({ appointmentsSet: 1, wait: 0 });
  });

  test('again has the same latest: who did not come is then lost for lack of a slot', () => {
    const model = { showRate: 0, rebook: 1, perDay: 1, firstPerDay: 1, latest: DAY };
    const { totals } = work(appointments(calendar, model), [{ at: OPENS, reach: 1 }], 1);
    // Tuesday at opening; from 9:05 the next slot a day later is Thursday's, two days away less 5 min.
    expect(totals).toMatchObject({ appointmentsSet: 1, noShows: 0, turnedAway: 1 });
    expect(totals.wait).toBe(DAY + 300);
  });

  test('is not made for a lead that sales sends back', () => {
    const { totals } = work(
      { ...appointments(calendar), returned: 0.5 },
      [{ at: OPENS, returned: 0.1 }],
      1,
    );
    expect(totals).toMatchObject({ returned: 1, appointmentsSet: 0, wait: 0 });
  });

  test('is credited to whoever found the lead, and held to whoever met it', () => {
    const floor = work(appointments(calendar), [{ at: OPENS }, { at: OPENS, owner: -1 }], 2);
    expect(floor.telemarketers.get(0, 0, 'appointments_set')).toBe(1);
    expect(floor.telemarketers.get(0, 0, 'appointments_held')).toBe(1);
    expect(floor.closers.total('appointments_held')).toBe(2);
    expect(floor.totals).toMatchObject({ appointmentsSet: 2, appointmentsHeld: 2 });
  });
});

describe('a lead that does not come', () => {
  const never = { showRate: 0 };

  test('costs a closer time and is lost', () => {
    const floor = work(appointments(calendar, never), [{ at: OPENS, reach: 1 }], 1);
    expect(floor.totals).toMatchObject({ noShows: 1, worked: 0, lostToWaiting: 0 });
    expect(floor.totals.wait).toBe(DAY + 300);
    expect(floor.closers.get(0, 0, 'vain_time')).toBe(300);
    expect(floor.closers.get(0, 0, 'vain_calls')).toBe(1);
  });

  test('is booked again, into a slot kept free if need be', () => {
    const again = appointments(calendar, { ...never, rebook: 1, firstPerDay: 1 });
    const { totals } = work(again, [{ at: OPENS, reach: 1 }], 1);
    // Tuesday 9:00, then, a day after 9:05, Wednesday 10:30, Thursday 10:35 at the earliest: beyond the last slot.
    expect(totals).toMatchObject({ appointmentsSet: 3, openLeadsAtEnd: 1, noShows: 0 });
  });

  test('takes a kept slot though first bookings have all others', () => {
    const again = appointments(calendar, {
      showRate: 0.5,
      rebook: 1,
      firstPerDay: 1,
      leadTime: constant(DAY / 2),
    });
    // Tuesday's and Wednesday's first slots are taken; who does not come on Tuesday has the second one of Wednesday.
    const leads = [{ at: OPENS, reach: 0.7 }, { at: OPENS + 1 }];
    const { totals } = work(again, leads, 1);
    expect(totals).toMatchObject({ appointmentsSet: 3, appointmentsHeld: 2, openLeadsAtEnd: 0 });
    expect(totals.wait).toBe(2 * DAY + 1.5 * HOUR + (2 * DAY - 1));
  });

  test('comes with the chance of its lead time, falling with each day more and never below 0', () => {
    const wide = days(2 * HOUR, { countedDays: 20 });
    const leadTime = distributionOf('exponential', 2 * DAY, 1);
    const shares = [0.5, 5].map((days) => {
      const model = appointments(wide, {
        showRate: 0.6,
        fallsPerSecond: 0.1 / DAY,
        leadTime: { ...leadTime, luck: () => days / 2, at: (luck) => luck * 2 * DAY },
      });
      const leads = drawnLeads(2000, OPENS + 1, 0).map((lead) => ({ ...lead, at: OPENS }));
      const { totals } = work(model, leads, 2000);
      return totals.appointmentsHeld;
    });
    // Half a day later is the same Monday's 10:30 slot no more: Tuesday 9:00; five days later is Monday 9:00.
    expectShare(shares[0]!, 2000, 0.6 + 0.1);
    expectShare(shares[1]!, 2000, 0.6 - 0.1 * (7 - 2));
  });

  test('comes with the least chance at least, however late', () => {
    const wide = days(2 * HOUR, { countedDays: 20 });
    const model = appointments(wide, {
      leadTime: {
        mean: 2 * DAY,
        luck: () => 0,
        at: () => 12 * DAY,
        cdf: (time) => Number(time >= 12 * DAY),
      },
      showRate: 0.6,
      fallsPerSecond: 0.1 / DAY,
      leastShow: 0.25,
    });
    const leads = drawnLeads(2000, OPENS + 1, 0).map((lead) => ({ ...lead, at: OPENS }));
    expectShare(work(model, leads, 2000).totals.appointmentsHeld, 2000, 0.25);
  });

  test('has the same chance each time it is booked again', () => {
    const long = days(2 * HOUR, { countedDays: 15 });
    const model = appointments(long, { showRate: 0.4, rebook: 1, perDay: 1, firstPerDay: 1 });
    const leads = drawnLeads(3000, OPENS, 0);
    const { totals } = work(model, leads, 3000);
    // 12 weekday slots or fewer: all but 0.6^7 have come by then.
    const set = totals.appointmentsSet - totals.openLeadsAtEnd;
    expectShare(totals.appointmentsHeld, set, 0.4);
  });
});

describe('at the appointed time', () => {
  test('a lead waits for a closer who is late, and comes before follow-ups', () => {
    const followUps = { closeRate: 1, perOpenDeal: 1, after: constant(60), takes: constant(700) };
    const model = {
      ...appointments(calendar, { leadTime: constant(0) }),
      firstCallCloseRate: 0,
      followUps,
      call: constant(5000),
      disqualified: 0,
    };
    // Two leads for 9:00 and 10:30; the call of the first ends at 10:23, too late for a follow-up of 700 s before 10:30.
    const { totals } = work(model, [{ at: OPENS - 5 }, { at: OPENS - 4 }], 1);
    expect(totals).toMatchObject({ appointmentsHeld: 2, sales: 2 });
    expect(totals.wait).toBe(5 + 1.5 * HOUR + 4);
  });

  test('a follow-up that fits before it is done', () => {
    const followUps = { closeRate: 1, perOpenDeal: 1, after: constant(60), takes: constant(300) };
    const model = {
      ...appointments(days(2 * HOUR, { countedDays: 1 }), { leadTime: constant(0) }),
      firstCallCloseRate: 0,
      followUps,
      call: constant(5000),
    };
    const { totals } = work(model, [{ at: OPENS - 5 }, { at: OPENS - 4 }], 1);
    expect(totals).toMatchObject({ sales: 1, openDealsAtEnd: 1 });
    expect(totals.wait).toBe(5 + 1.5 * HOUR + 4);
  });

  test('a closer who reminds takes the time for it', () => {
    const floor = work(appointments(calendar, { reminder: 120 }), [{ at: OPENS }], 1);
    expect(floor.closers.get(0, 0, 'call_time')).toBe(1120);
  });

  test('no closer comes before closing time: it is booked again', () => {
    const model = { ...appointments(calendar, { leadTime: constant(0) }), call: constant(8000) };
    const { totals } = work(model, [{ at: OPENS - 5 }, { at: OPENS - 4 }], 1);
    // The second was to come at 10:30; the first call ends after closing; the next day it is met at opening.
    // Both were set before counting began.
    expect(totals).toMatchObject({ appointmentsSet: 1, appointmentsHeld: 2, turnedAway: 0 });
    expect(totals.wait).toBe(5 + DAY + 4);
  });

  test('an absent closer’s appointments are met by the others, later', () => {
    const model = {
      ...appointments(days(4 * HOUR), { leadTime: constant(0) }),
      absence: 0.999_999,
    };
    const { totals } = work(model, [{ at: OPENS - 5 }], 1);
    expect(totals).toMatchObject({ appointmentsHeld: 0, openLeadsAtEnd: 1 });
  });
});

test('leads that come at night or after the last slot are booked all the same', () => {
  const leads = [{ at: OPENS + 3 * HOUR }, { at: OPENS + 20 * HOUR }];
  const floor = work(appointments(calendar, { leadTime: constant(0) }), leads, 2);
  expect(workedLeads(floor)).toEqual([0, 1]);
  expect(floor.totals.wait).toBe(DAY - 3 * HOUR + DAY - 20 * HOUR);
});
