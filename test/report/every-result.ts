import type { Results } from '../../src/report/charts/types.ts';
import { sampleBest } from './sample-best.ts';
import { sampleNextHire } from './sample-next-hire.ts';
import { samplePay } from './sample-pay.ts';
import { sampleRun, sampleSweep } from './sample-results.ts';
import { sampleSolve } from './sample-solve.ts';
import { sampleTrace } from './sample-trace.ts';
import { sampleWhy } from './sample-why.ts';

/** A result for every chart on the shelf. */
export const everyResult = {
  run: sampleRun(),
  sweep: sampleSweep(),
  trace: sampleTrace(),
  pay: await samplePay(),
  best: await sampleBest(),
  solve: sampleSolve(),
  why: await sampleWhy(),
  'next-hire': await sampleNextHire(),
} satisfies Results;
