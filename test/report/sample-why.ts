import { why } from '../../src/study/why.ts';
import type { WhyResult } from '../../src/study/why/result.ts';
import { inlineRunner } from '../../src/study/inline-runner.ts';
import { sampleFloor } from '../study/sample-floor.ts';

/** What matters on the small sample floor, from few months. */
export function sampleWhy(): Promise<WhyResult> {
  return why(sampleFloor(), { runner: inlineRunner(), runs: 32 });
}
