import { metrics } from '../../../metrics/index.ts';
import type { Theory } from '../../../study/theory/types.ts';
import { number, unitName, type JsonObject } from './json-values.ts';

/** Formulas beside a run, of what none speaks, and Little's law. */
export function theoryBody({ rows, unspoken, little }: Theory, currency: string): JsonObject {
  return {
    theory: rows.map(({ metric, formula, value, reasons, simulated, se, errors, off }) => ({
      metric,
      unit: unitName(metrics[metric].unit, currency),
      formula,
      theory: number(value),
      simulated: number(simulated),
      se: number(se),
      exact: reasons.length === 0,
      approximate_because: reasons,
      standard_errors_apart: number(errors),
      share_apart: number(off),
    })),
    no_theory: unspoken,
    little:
      little === null
        ? null
        : {
            lead_hours_in_queue: number(little.inQueue),
            lead_hours_in_waits: number(little.inWaits),
            residual: number(little.residual),
          },
  };
}
