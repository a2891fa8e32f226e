import type { EffortKey } from '../efforts/types.ts';
import type { Quantity } from './quantity.ts';

/**
 * What changes while a role is on a plan, against the floor that the file's numbers describe; null where nothing is said.
 *
 * - `sales`: change of sold / accepted (closers)
 * - `volume`: change of what a person does in an hour, on speed; or `elasticity`: log speed per log of what the plan pays a
 *   unit, against the plan of `against`
 * - `selection`: change by whoever joins while the plan is in force: speed (telemarketers), sold / accepted (closers)
 * - `value`: what a unit that is paid for whatever comes of it loses of its value, but for the share `audited` (telemarketers)
 * - `gaming`: what is given away of deals in the last tenth of the span of a cliff; `brought_forward`: share of the sales of a
 *   span's first tenth that are made in the last tenth of the span before (closers)
 */
export type EffortSpec = Readonly<Record<EffortKey, Quantity | null>> & {
  /** Plan that the file's numbers were measured under; null without an elasticity. */
  readonly against: string | null;
};
