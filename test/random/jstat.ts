import { createRequire } from 'node:module';

interface Shape<Parameters extends readonly number[]> {
  cdf(x: number, ...parameters: Parameters): number;
  inv(p: number, ...parameters: Parameters): number;
}

interface Jstat {
  readonly normal: Shape<[mean: number, deviation: number]>;
  readonly gamma: Shape<[shape: number, scale: number]>;
  readonly beta: Shape<[a: number, b: number]>;
  readonly chisquare: Shape<[freedom: number]>;
  gammaln(x: number): number;
}

/** An independent witness for special functions. */
export const { jStat } = createRequire(import.meta.url)('jstat') as { jStat: Jstat };
