import type { NextHireResult } from '../../src/study/next-hire/result.ts';
import { inlineRunner } from '../../src/study/inline-runner.ts';
import { nextHire } from '../../src/study/next-hire.ts';
import { sampleFloor } from '../study/sample-floor.ts';

/** One person more or fewer on the small sample floor over a year, from few years. */
export function sampleNextHire(): Promise<NextHireResult> {
  const { period } = sampleFloor().scenario;
  const year = { ...period, length: { count: 1, unit: 'year' as const } };
  return nextHire(sampleFloor({ period: year }), { runner: inlineRunner(), runs: 8 });
}
