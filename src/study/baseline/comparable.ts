import type { Scenario } from '../../scenario/scenario.ts';
import { spanText } from '../../scenario/show/values.ts';
import { StudyError } from '../errors.ts';
import type { Baseline } from './types.ts';

/** @throws {StudyError} if months of the two cannot be set beside each other */
export function mustBeComparable({ file, scenario: old }: Baseline, now: Scenario): void {
  if (old.currency !== now.currency) {
    throw new StudyError(
      `--baseline ${file}: expected a run in ${now.currency}, as "${now.name}" is, found one in ${old.currency}.`,
    );
  }
  const [was, is] = [old.period.length, now.period.length];
  if (was.count !== is.count || was.unit !== is.unit) {
    throw new StudyError(
      `--baseline ${file}: expected a run of ${spanText(is)}, as "${now.name}" is, found one of ${spanText(was)}.`,
    );
  }
}
