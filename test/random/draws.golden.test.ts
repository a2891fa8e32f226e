/**
 * First draws of every kind, pinned to the last bit.
 *
 * A change here changes every number that any scenario prints. Only an intended change of simulated numbers, noted in
 * CHANGELOG.md on a line of its own, may touch these values; a new engine, package or machine may not.
 */
import { describe, expect, test } from 'vitest';
import {
  distributionOf,
  empirical,
  type FamilyName,
  families,
} from '../../src/random/distributions/index.ts';
import { exp, log, pow } from '../../src/random/elementary.ts';
import { type Stream, streamOf } from '../../src/random/stream.ts';

const firstFour = (name: string, draw: (stream: Stream) => number) => {
  const stream = streamOf('golden', 0, name);
  return [draw(stream), draw(stream), draw(stream), draw(stream)];
};

const draws: readonly [string, (stream: Stream) => number, readonly number[]][] = [
  ['bits', (s) => s.bits(), [1922665565, 1244518236, -1922379575, 706846641]],
  [
    'uniform',
    (s) => s.uniform(),
    [0.2959030552301556, 0.4291497499216348, 0.6924875068943948, 0.2865532264113426],
  ],
  [
    'uniform53',
    (s) => s.uniform53(),
    [0.9211668540011041, 0.8960079063402823, 0.1145937307524153, 0.09878637021177894],
  ],
  [
    'exponential',
    (s) => s.exponential(),
    [0.7129175988205287, 0.4823201361505724, 1.3781545512660032, 0.1921083326922421],
  ],
  [
    'normal',
    (s) => s.normal(),
    [-0.2258153081571806, -1.4026633216289595, 0.19921606871501943, -0.44226383834979754],
  ],
  [
    'gamma 4',
    (s) => s.gamma(4),
    [1.4822545221810417, 4.523252686522468, 2.4871476159936203, 5.180723338393236],
  ],
  [
    'gamma 0.3',
    (s) => s.gamma(0.3),
    [0.0007075301082668699, 0.0006212569855679126, 0.8144835872570607, 1.759847201958281],
  ],
  ['poisson 3', (s) => s.poisson(3), [2, 4, 3, 3]],
  ['poisson 300', (s) => s.poisson(300), [313, 288, 320, 270]],
];

test.each(draws)('first draws: %s', (name, draw, values) => {
  expect(firstFour(name, draw)).toEqual(values);
});

// Mean 40; the variation is 0.6 where the family can have it.
const shelf: Record<FamilyName, readonly [variation: number, values: readonly number[]]> = {
  constant: [0, [40, 40, 40, 40]],
  exponential: [1, [28.51670395282115, 19.292805446022896, 55.126182050640125, 7.684333307689684]],
  lognormal: [0.6, [72.35448622340364, 100.7642356826571, 44.39664912806965, 40.8129170882782]],
  gamma: [0.6, [75.07060340411674, 35.0256530545762, 14.748701598962304, 65.94056166183657]],
  weibull: [0.6, [69.3413499918326, 48.73743406724513, 26.604309720859302, 9.175918007654154]],
  uniform: [0.3, [31.51584932773721, 37.05481041124746, 48.00155540232055, 31.127184242387074]],
  triangular: [0.3, [40.72172130324975, 41.6993771199419, 31.126903707778784, 25.744475125559127]],
};

describe('first draws from the shelf', () => {
  test.each(Object.keys(families) as FamilyName[])('%s', (family) => {
    const [variation, values] = shelf[family];
    const distribution = distributionOf(family, 40, variation);
    expect(firstFour(family, (s) => distribution.at(distribution.luck(s)))).toEqual(values);
  });

  test('empirical', () => {
    const distribution = empirical([5, 1, 3]);
    expect(firstFour('empirical', (s) => distribution.at(distribution.luck(s)))).toEqual([
      3, 1, 1, 5,
    ]);
  });
});

// A million draws pass through every branch of a ziggurat; the word after them tells how many words they took.
test.each([
  ['exponential', (s: Stream) => s.exponential(), 1001210.5674803946, 47335324],
  ['normal', (s: Stream) => s.normal(), -2935.8329529114053, 1907031206],
] as const)('a million draws: %s', (name, draw, total, nextWord) => {
  const stream = streamOf('golden', 0, `${name} sum`);
  let sum = 0;
  for (let i = 0; i < 1_000_000; i++) sum += draw(stream);
  expect([sum, stream.bits()]).toEqual([total, nextWord]);
});

test('log, exp and pow in every bit, over 300,000 values', () => {
  const stream = streamOf('golden', 0, 'elementary');
  const value = new Float64Array(1);
  const halves = new Int32Array(value.buffer);
  let digest = 0;
  const add = (x: number) => {
    value[0] = x;
    digest = (Math.imul(digest, 31) + halves[0]! + Math.imul(halves[1]!, 17)) | 0;
  };
  for (let i = 0; i < 100_000; i++) {
    const u = stream.uniform53();
    add(log(10 * u));
    add(exp(1400 * u - 700));
    add(pow(10 * u, 200 * stream.uniform53() - 100));
  }
  expect(digest).toBe(1339510056);
});
