import { expect, test } from 'vitest';
import { saidOf, scenarioOf } from './helpers.ts';

const split = 'split: {closer: 85%, telemarketer: 15%}';

test.each(['clawback: {within: 14 days}', 'draw: $500/month'])(
  'telemarketers who only share in closers’ commission may have a %s',
  (rule) => {
    const share = `share: {for: telemarketers, hourly: $9/h, ${rule}}`;
    const file = (closers: string): string => `pay: {plans: {${share}, parted: {${closers}}}}`;
    const { plans } = scenarioOf(file(`commission: 9% of revenue, ${split}`)).pay;
    expect(plans['share']?.components).toHaveLength(2);
    expect(saidOf(file('commission: 9% of revenue')).join()).toContain(
      'the plan pays nothing by results.',
    );
    const given = `pay: {plans: {${share}}, closers: {commission: 9% of revenue, ${split}}}`;
    expect(scenarioOf(given).pay.plans['share']?.components).toHaveLength(2);
  },
);

test('a split of the file does not make a closers’ plan one of results', () => {
  const plans = `{parted: {commission: 9% of revenue, ${split}}, fixed: {salary: $3k/month, clawback: 50%}}`;
  expect(saidOf(`pay: {plans: ${plans}}`).join()).toContain('the plan pays nothing by results.');
});
