import { expect, test } from 'vitest';
import type { Doubt } from '../../src/scenario/scenario.ts';
import { inputName, inputText } from '../../src/study/verdict/inputs.ts';

const amount: Doubt = { shape: 'amount', low: 1, high: 2 };

test.each([
  ['closing.call.average', 1500, '25 min'],
  ['closing.deal.average', 2400, '$2.4k'],
  ['calling.dials_per_day', 217.6, '218'],
  ['calling.connect_rate.value', 0.094, '9.4%'],
  ['calling.connect_rate.value', 0.115, '11.5%'],
  ['calling.connect_rate.value', 0.07, '7%'],
  ['team.closers.ramp.weeks', 14.92, '14.9'],
  ['team.closers.leaves.after', 0.24, '24%'],
  ['team.telemarketers.backfill.cost_to_hire', 1800, '$1.8k'],
  ['prospects.cold list.bad_numbers', 0.128, '12.8%'],
  ['handoff.show_rate.falls', 0.041, '4.1 points per day'],
  ['calling.caller_id.connect_rate', 0.632, 'x 0.632'],
  ['pay.plans.wage.components.0.amount', 17, '$17.00'],
])('an input is told in its own unit: %s', (path, value, text) => {
  expect(inputText(path, amount, value, 'USD')).toBe(text);
});

test.each([
  ['closing.close_rate', 'the close rate'],
  ['team.closers.ramp.weeks', "the weeks of closers' ramp"],
  ['team.telemarketers.leaves.first_90_days', 'early leavers among telemarketers'],
  ['prospects.cold list.cost', 'the cost of a record'],
  ['team.seats.cost', 'the cost of a seat'],
  ['pay.plans.wage.components.0.amount', 'pay.plans.wage.components.0.amount'],
])('an input is told by the name people know, else by its path: %s', (path, name) => {
  expect(inputName(path)).toBe(name);
});
