import { describe, expect, test } from 'vitest';
import { load } from './helpers.ts';

describe('a note', () => {
  const clawback =
    'pay: {plans: {one: {commission: 7% of revenue, clawback: {within: 30 days}}}}\n';

  const DRAW = 'pay: {plans: {one: {commission: 7% of revenue, draw: $2k/month}}}\n';

  test.each([
    [
      `${clawback}closing: {cancels: none}`,
      'pay.plans.one: closing.cancels is none, so that nothing is taken back.',
    ],
    [
      `${clawback}closing: {cancels: {share: 5%, within: 14 days}}`,
      'pay.plans.one: deals cancel within 14 days, so that a clawback within 30 days takes back no more.',
    ],
    [
      `${DRAW}period: {length: 1 month}`,
      'pay.plans.one: a draw per month is paid back in later months at the soonest, and none is simulated: what it advances counts as pay. Give a longer period.length.',
    ],
    [
      'pay: {minimum: $12/h, closers: $9..$11/h + 5% of revenue}',
      '$9..$11/h + 5% of revenue: its hourly wage is under pay.minimum; weeks in which results do not make up for it are topped up.',
    ],
  ])('%s', (text, note) => {
    expect(load(text).notes).toContain(note);
  });

  test('is not made of a draw that a later month can pay back, or that nobody owes', () => {
    for (const text of [
      `${DRAW}period: {length: 2 months}`,
      `${DRAW.replace('$2k/month', '{amount: $2k/month, recoverable: no}')}period: {length: 1 month}`,
    ]) {
      expect(load(text).notes.join()).not.toContain('draw');
    }
  });

  test('is not made where there is nothing to say', () => {
    const text = `${clawback}closing: {cancels: {share: 5%, within: 30 days}}`;
    expect(load(text).notes.join()).not.toContain('clawback');
  });
});
