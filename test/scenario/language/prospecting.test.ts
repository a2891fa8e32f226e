import { describe, expect, test } from 'vitest';
import { load, saidOf } from './helpers.ts';

const reads = (text: string) => load(text).scenario.closing.prospecting;

describe('closing.prospecting', () => {
  test('is a guess below 1 wherever closers dial, and plays no part elsewhere', () => {
    const guess = { dials_per_day: { shape: 'amount', low: 0.5, high: 0.8 }, qualify_rate: 1 };
    expect(reads('closing: {idle_closers: prospect}')).toEqual(guess);
    expect(reads('organisations: {reps: {pay: $3k/month}}')).toEqual(guess);
    expect(reads('')).toBeNull();
    expect(reads('closing: {idle_closers: prospect, prospecting: none}')).toBeNull();
    expect(reads('organisations: {a: {price: $20/h}}')).toBeNull();
  });

  test('is written as factors', () => {
    const written = 'prospecting: {dials_per_day: x 0.7, qualify_rate: x 0.9..1.1}';
    expect(reads(`closing: {idle_closers: prospect, ${written}}`)).toEqual({
      dials_per_day: 0.7,
      qualify_rate: { shape: 'amount', low: 0.9, high: 1.1 },
    });
  });

  test('is no number of dials', () => {
    expect(saidOf('closing: {idle_closers: prospect, prospecting: {dials_per_day: 80}}')).toEqual([
      'floor.yaml:1:64  "80": a factor of up to 5 on telemarketers\' dials is needed, such as x 0.8.',
    ]);
  });

  test('multiplies no qualify rate where there is none', () => {
    const screening = `prospects: {list: {intent: {real: 20%, curious: 25%}}}
calling: {screening: {real: 80%, curious: 30%, none: 2%}}
`;
    expect(reads(`${screening}closing: {idle_closers: prospect}`)).toMatchObject({
      qualify_rate: 1,
    });
    expect(
      saidOf(`${screening}closing: {idle_closers: prospect, prospecting: {qualify_rate: x 1.1}}`),
    ).toEqual([
      'floor.yaml:3:49  with calling.screening there is no qualify rate to multiply. Leave it out.',
    ]);
  });

  test.each([
    [
      'closing: {prospecting: {dials_per_day: x 0.7}}',
      '1:11  prospecting is of closers who dial, and here they wait. Write idle_closers: prospect.',
    ],
    [
      'closing: {idle_closers: prospect, prospecting: {dials_per_day: x 0}}',
      '1:64  "x 0": a factor above 0 is needed.',
    ],
    [
      'closing: {idle_closers: prospect, prospecting: {dials_per_day: 100 dials}}',
      '1:64  "100 dials" is not a factor. Write it like x 1.2.',
    ],
    [
      'closing: {idle_closers: prospect, prospecting: {pace: x 0.7}}',
      '1:49  unknown key "pace" in closing.prospecting. Keys here are dials_per_day, qualify_rate.',
    ],
  ])('%s', (text, message) => {
    expect(saidOf(text)).toEqual([`floor.yaml:${message}`]);
  });
});
