import { describe, expect, test } from 'vitest';
import { Activity, ACTIVITY, type ActivityColumn } from '../../src/floor/activity.ts';
import type { FloorResult, Totals } from '../../src/floor/result.ts';
import { brokenIdentities, brokenOnTheFloor, brokenPayroll, littleResidual } from './identities.ts';
import { sampleFloor, sampleModel, sampleMonth } from './sample-month.ts';

test('a month that hangs together breaks nothing', () => {
  expect(brokenIdentities(sampleMonth)).toEqual([]);
  expect(brokenPayroll(sampleModel, sampleMonth)).toEqual([]);
});

describe('one number off is found', () => {
  const counted = [
    'leads',
    'inboundLeads',
    'openLeadsAtStart',
    'openLeadsAtEnd',
    'unreached',
    'gaveUp',
    'turnedAway',
    'returned',
    'worked',
    'disqualified',
    'accepted',
    'sales',
    'refused',
    'openDealsAtStart',
    'openDealsAtEnd',
    'cancellations',
    'revenue',
    'cancelledRevenue',
    'waits',
  ] as const satisfies readonly (keyof Totals)[];

  test.each(counted)('among the totals: %s', (key) => {
    const totals = { ...sampleFloor.totals, [key]: sampleFloor.totals[key] + 1 };
    expect(brokenOnTheFloor({ ...sampleFloor, totals })).not.toEqual([]);
  });

  test.each([
    ['closers', 'call_time', 150 * 3600],
    ['closers', 'staffed', 161 * 3600],
    ['closers', 'overtime', 151 * 3600],
    ['closers', 'revenue', 20_001],
    ['telemarketers', 'talk', 51 * 3600],
    ['telemarketers', 'contacts', 8_000],
    ['telemarketers', 'accepted', 21],
  ] as const)('in the activity of %s: %s', (role, column, value) => {
    const changed: FloorResult = {
      ...sampleFloor,
      [role]: withCell(sampleFloor[role], column, value),
    };
    expect(brokenOnTheFloor(changed)).not.toEqual([]);
  });

  test.each(['revenue', 'payroll', 'onCosts', 'fixed', 'totalCost', 'margin', 'profit'] as const)(
    'in the books: %s',
    (key) => {
      const books = { ...sampleMonth.books, [key]: sampleMonth.books[key] + 0.01 };
      expect(brokenIdentities({ floor: sampleFloor, books })).not.toEqual([]);
    },
  );

  test('in the payroll', () => {
    const books = { ...sampleMonth.books, payroll: sampleMonth.books.payroll + 0.01 };
    expect(brokenPayroll(sampleModel, { floor: sampleFloor, books })).toHaveLength(1);
  });
});

test("Little's law: the queue holds as many lead-seconds as leads waited", () => {
  const totals = { ...sampleFloor.totals, wait: 90, queueTime: 100 };
  expect(littleResidual({ ...sampleFloor, totals })).toBeCloseTo(0.1, 12);
  expect(littleResidual({ ...sampleFloor, totals: { ...totals, wait: 0, queueTime: 0 } })).toBe(0);
});

function withCell(activity: Activity, column: ActivityColumn, value: number): Activity {
  const changed = new Activity(activity.people, activity.periods);
  changed.cells.set(activity.cells);
  changed.cells[ACTIVITY[column]] = value;
  return changed;
}
