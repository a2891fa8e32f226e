import { linearRegression } from 'simple-statistics';

/** One size and how long it took. */
export interface Growth {
  readonly size: number;
  readonly seconds: number;
}

/** By what power of the size the time grows: least squares of log time on log size. */
export function exponentOf(growth: readonly Growth[]): number {
  return linearRegression(growth.map(({ size, seconds }) => [Math.log(size), Math.log(seconds)])).m;
}
