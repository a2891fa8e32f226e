import { inlineRunner } from '../../src/study/inline-runner.ts';
import type { PayResult } from '../../src/study/pay/result.ts';
import { pay, type PayOptions } from '../../src/study/pay.ts';
import type { Scenario } from '../../src/scenario/scenario.ts';
import { sampleFloor } from '../study/sample-floor.ts';

/** Plans of the sample floor on a few months. */
export function samplePay(
  changes: Partial<Scenario> = {},
  options: Omit<PayOptions, 'runner'> = {},
): Promise<PayResult> {
  return pay(sampleFloor({ name: 'Tulsa floor', ...changes }), {
    runner: inlineRunner(),
    runs: 64,
    ...options,
  });
}
