import xor4096 from 'seedrandom/lib/xor4096.js';
import { describe, expect, test } from 'vitest';
import { Stream, streamOf } from '../../src/random/stream.ts';

describe('bits', () => {
  test.each(['1', '', 'telesales/first call', 'Überlast 日本', 'long '.repeat(100)])(
    'equal the package word for word over a million draws, seed %j',
    (seed) => {
      const stream = new Stream(seed);
      const theirs = xor4096(seed, { state: true });
      let different = 0;
      for (let i = 0; i < 1_000_000; i++) if (stream.bits() !== theirs.int32()) different++;
      expect(different).toBe(0);
    },
  );
});

describe('streamOf', () => {
  test('finds the same stream by the same name, whatever was drawn from others', () => {
    const first = streamOf('7', 3, 'telemarketer/4');
    const words = [first.bits(), first.bits()];
    const other = streamOf('7', 3, 'telemarketer/5');
    other.bits();
    const again = streamOf('7', 3, 'telemarketer/4');
    expect([again.bits(), again.bits()]).toEqual(words);
  });

  test('streams alive at once do not disturb each other', () => {
    const names = Array.from({ length: 150 }, (_, number) => `telemarketer/${number}`);
    const streams = names.map((name) => streamOf('7', 0, name));
    const together = names.map((): number[] => []);
    for (let turn = 0; turn < 300; turn++) {
      streams.forEach((stream, number) => together[number]!.push(stream.bits()));
    }
    names.forEach((name, number) => {
      const alone = streamOf('7', 0, name);
      expect(together[number]).toEqual(Array.from({ length: 300 }, () => alone.bits()));
    });
  });

  test('gives different streams to different seeds, replications and names', () => {
    const heads = [
      streamOf('7', 3, 'telemarketer/4'),
      streamOf('8', 3, 'telemarketer/4'),
      streamOf('7', 4, 'telemarketer/4'),
      streamOf('7', 3, 'telemarketer/14'),
    ].map((stream) => stream.bits());
    expect(new Set(heads).size).toBe(heads.length);
  });
});

describe('words and ranges', () => {
  test('uniform takes one word, uniform53 two', () => {
    const words = new Stream('words');
    const [a, b, c] = [words.bits(), words.bits(), words.bits()];
    const stream = new Stream('words');
    expect(stream.uniform()).toBe((a >>> 0) / 2 ** 32);
    expect(stream.uniform53()).toBe(((b >>> 6) * 2 ** 26 + (c >>> 6)) / 2 ** 52 + 2 ** -53);
  });

  test('uniform53 reaches neither 0 nor 1 where every bit is alike', () => {
    const stream = new Stream('extremes');
    stream.bits = () => 0;
    expect(stream.uniform53()).toBe(2 ** -53);
    stream.bits = () => -1;
    expect(stream.uniform53()).toBe(1 - 2 ** -53);
  });

  test('exponential and gamma stay above 0, normal never is 0', () => {
    const stream = new Stream('signs');
    let wrong = 0;
    for (let i = 0; i < 1_000_000; i++) {
      if (!(stream.exponential() > 0) || !(stream.gamma(0.7) > 0) || stream.normal() === 0) wrong++;
    }
    expect(wrong).toBe(0);
  });
});

describe('poisson', () => {
  test('of mean 0 is 0 and takes no luck', () => {
    const stream = new Stream('none');
    expect(stream.poisson(0)).toBe(0);
    expect(stream.bits()).toBe(new Stream('none').bits());
  });

  test.each([-1, NaN, Infinity, 2 ** 51])('refuses a mean of %d', (mean) => {
    expect(() => new Stream('x').poisson(mean)).toThrow(
      `poisson: expected a mean from 0 to 2^50, found ${mean}`,
    );
  });

  test('ends where every draw is as far out as can be', () => {
    const stream = new Stream('extremes');
    stream.bits = () => -1;
    for (const mean of [1e-300, 0.1, 1, 9.999]) {
      expect(stream.poisson(mean)).toBeLessThan(80);
    }
  });
});
