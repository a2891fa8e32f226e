import { WaitHistogram } from '../../src/floor/wait-histogram.ts';
import type { Month } from '../../src/metrics/types.ts';
import { closeBooks } from '../../src/pay/books.ts';
import { activityOf, flat, floorOf, modelOf, planOf } from '../pay/samples.ts';

const HOUR = 3600;

export const sampleModel = modelOf({
  lifetimeFactor: 1.5,
  telemarketers: planOf(
    'wage',
    { kind: 'hourly', rate: 20 },
    { kind: 'per_unit', amount: 5, unit: 'accepted lead' },
  ),
  closers: planOf('base-plus', { kind: 'salary', amount: 3000, per: 'month' }, flat(0.1)),
  minimum: { wage: 15, tested: 'pay period' },
  marginRate: 0.65,
  onCosts: { onAllPay: 0.1, perPerson: 0, paidLeave: 0 },
  seatPerHour: 2,
  managedPeople: 12,
  managerSalary: 3000,
  telephony: 1 / HOUR,
  fixed: 500,
});

const waits = new WaitHistogram();
for (let lead = 0; lead < 79; lead++) waits.add(1800);

/** A month of two telemarketers, one closer and a web form, in round numbers that hang together. */
export const sampleFloor = floorOf({
  prospects: { bought: 10_000, left: 2500, dryDay: 17 },
  telemarketers: activityOf([
    {
      paid: 150 * HOUR,
      staffed: 140 * HOUR,
      dialling: 80 * HOUR,
      dials: 4000,
      contacts: 400,
      talk: 20 * HOUR,
      wrap: 10 * HOUR,
      leads: 40,
      filtered_out: 30,
      worked: 24,
      disqualified: 4,
      accepted: 20,
      sales: 4,
      revenue: 10_000,
      cancellations: 1,
      cancelled_revenue: 2_000,
    },
    {
      paid: 150 * HOUR,
      staffed: 140 * HOUR,
      dialling: 90 * HOUR,
      dials: 4000,
      contacts: 350,
      talk: 16 * HOUR,
      wrap: 8 * HOUR,
      leads: 30,
      worked: 20,
      disqualified: 4,
      accepted: 16,
      sales: 3,
      revenue: 6_000,
    },
  ]),
  closers: activityOf([
    {
      paid: 160 * HOUR,
      staffed: 150 * HOUR,
      worked: 50,
      appointments_held: 50,
      disqualified: 10,
      accepted: 40,
      sales: 8,
      revenue: 20_000,
      cancellations: 1,
      cancelled_revenue: 2_000,
      call_time: 60 * HOUR,
      reject_time: 6 * HOUR,
      vain_calls: 30,
      vain_time: 3 * HOUR,
      follow_ups: 14,
      follow_up_time: 6 * HOUR,
    },
  ]),
  totals: {
    leads: 70,
    inboundLeads: 10,
    openLeadsAtStart: 5,
    openLeadsAtEnd: 6,
    unreached: 13,
    gaveUp: 6,
    turnedAway: 4,
    lostToWaiting: 8,
    returned: 4,
    worked: 50,
    disqualified: 10,
    accepted: 40,
    sales: 8,
    firstCallSales: 5,
    followedUp: 12,
    refused: 30,
    openDealsAtStart: 3,
    openDealsAtEnd: 5,
    cancellations: 1,
    revenue: 20_000,
    cancelledRevenue: 2_000,
    wait: 79 * 1800,
    waits: 79,
    workedWait: 50 * 1200,
    queueTime: 133_920,
    realLeads: 56,
    noShows: 2,
    appointmentsSet: 60,
    appointmentsHeld: 50,
  },
  sources: [
    {
      source: 'telemarketers',
      leads: 70,
      accepted: 36,
      sales: 7,
      revenue: 16_000,
      cancelledRevenue: 2_000,
    },
    { source: 'web', leads: 10, accepted: 4, sales: 1, revenue: 4_000, cancelledRevenue: 0 },
  ],
  waits,
});

export const sampleMonth: Month = {
  floor: sampleFloor,
  books: closeBooks(sampleModel, sampleFloor),
};
