import { Calendar } from '../../src/floor/calendar.ts';
import type { EmploymentModel } from '../../src/floor/employment.ts';

const HOUR = 3600;

/** Everybody stays and is ready at once, unless changed. */
export function employment(changes: Partial<EmploymentModel> = {}): EmploymentModel {
  return {
    earlyHazard: 0,
    laterHazard: 0,
    vacancy: null,
    trainingDays: 0,
    trainingPaid: true,
    rampDays: 0,
    rampFrom: 1,
    rampOf: 'odds',
    learning: null,
    daysInJob: null,
    firstHire: Infinity,
    hires: [],
    ...changes,
  };
}

/** Days of so many hours from 9:00; months of 21 days. */
export function weekdays(counted: number, uncounted = 0, hours = 8): Calendar {
  return Calendar.ofShifts({
    windows: [{ from: 9 * HOUR, to: (9 + hours) * HOUR, gapPaid: false }],
    paidPerDay: hours * HOUR,
    staffedPerDay: hours * HOUR,
    uncountedDays: uncounted,
    countedDays: counted,
    workingDaysPerMonth: 21,
    finishLimit: Infinity,
  });
}
