import { expect, test } from 'vitest';
import { closeBooks } from '../../src/pay/books.ts';
import { payCalendarOf } from '../../src/pay/pay-calendar.ts';
import { statementsOf } from '../../src/pay/statement.ts';
import { finelyCut } from './random-plans.ts';
import { activityIn, floorOf, modelOf, planOf } from './samples.ts';

/** A month of 21 days and a third of another: cut at weeks, halves (11 days and 10) and the days of a SPIFF. */
const spans = finelyCut(28, 21);
const firstDays = [0, 3, 5, 8, 10, 11, 15, 20, 21, 25];

test('weeks, fortnights, half months and months are whole rows', () => {
  expect([...spans.firstDay]).toEqual(firstDays);
  const { of, weekShare } = payCalendarOf(spans, 'monthly', 21);
  expect([...of.week]).toEqual([0, 0, 1, 1, 2, 2, 3, 4, 4, 5]);
  expect([...of.month]).toEqual([0, 0, 0, 0, 0, 0, 0, 0, 1, 1]);
  expect([...weekShare]).toEqual([1, 1, 1, 1, 1, 0.6]);
  const periods = (paid: 'weekly' | 'fortnightly' | 'semi-monthly' | 'monthly'): number[] => [
    ...payCalendarOf(spans, paid, 21).of['pay period'],
  ];
  expect(periods('weekly')).toEqual([...of.week]);
  expect(periods('fortnightly')).toEqual([0, 0, 0, 0, 1, 1, 1, 2, 2, 2]);
  expect(periods('semi-monthly')).toEqual([0, 0, 0, 0, 0, 1, 1, 1, 2, 2]);
  expect(periods('monthly')).toEqual([...of.month]);
});

test('quarters and years are of three and twelve months', () => {
  const { of } = payCalendarOf(finelyCut(5 * 14, 5), 'monthly', 5);
  const last = (numbers: Int32Array, month: number): number =>
    numbers[of.month.lastIndexOf(month)]!;
  expect([2, 3, 11, 12].map((month) => last(of.quarter, month))).toEqual([0, 1, 3, 4]);
  expect([2, 3, 11, 12].map((month) => last(of.year, month))).toEqual([0, 0, 0, 1]);
});

test('a statement is of a pay period, what people take home of a month', () => {
  // Hours are the days of each row, at 1 an hour.
  const rows = Array.from(spans.days, (days) => ({ paid: days * 3600 }));
  const floor = floorOf({ closers: activityIn([rows]), spans });
  const hourly = planOf('plan', { kind: 'hourly', rate: 1 });
  const totals = (paid: 'fortnightly' | 'semi-monthly'): number[] =>
    statementsOf(modelOf({ closers: hourly, paid }), floor).map(({ total }) => total / 100);
  expect(totals('fortnightly')).toEqual([10, 10, 8]);
  expect(totals('semi-monthly')).toEqual([11, 10, 7]);
  for (const paid of ['fortnightly', 'semi-monthly'] as const) {
    const { closers } = closeBooks(modelOf({ closers: hourly, paid }), floor);
    expect([...closers.takeHome]).toEqual([21, 7]);
  }
});
