import { quantityAt } from '../../../scenario/varied.ts';
import { unitOf } from '../../../scenario/show/units.ts';
import { isShare } from '../../../study/pay/key-line.ts';
import type { PayResult } from '../../../study/pay/result.ts';

/** The unit of the key along which plans break even. */
export function keyUnit({ breakEven, loaded }: PayResult): 'share' | 'currency' | 'plain' {
  const key = breakEven!.key;
  if (isShare(key, quantityAt(loaded.scenario, key))) return 'share';
  const unit = unitOf(key);
  return typeof unit === 'object' || unit === 'money' ? 'currency' : 'plain';
}
