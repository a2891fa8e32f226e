import type { SpecHolding } from '../../pay/components/index.ts';
import type { MinimumWage, PayPeriod, Role } from '../../pay/types.ts';
import type { EffortSpec } from './effort.ts';
import type { Quantity } from './quantity.ts';

/** One rule of a pay plan, as its file on the components shelf describes it. */
export type ComponentSpec =
  | SpecHolding<Quantity>
  /** An hourly wage with the same middle take-home as another plan of the same role. */
  | { readonly kind: 'same_pay_as'; readonly plan: string };

export type { Role };

/** One pay plan. */
export interface PlanSpec {
  readonly for: Role;
  /** As written, for text: `$3.5k/month + 7% of revenue`. */
  readonly text: string;
  readonly components: readonly ComponentSpec[];
  /**
   * A factor on every amount and rate that the plan pays, where a study sets plans beside each other at equal middle pay; no file
   * has it.
   */
  readonly times?: number;
}

/** `pay`: plans, which are in force, and what employing people costs beside pay. */
export interface Pay {
  /** Names of the plans in force; each stands in `plans`. A plan written in one line is named by that line. */
  readonly telemarketers: string;
  readonly closers: string;
  readonly plans: Readonly<Record<string, PlanSpec>>;
  /** How often people are paid; statements are of such a period. */
  readonly paid: PayPeriod;
  /** When commission is due; accrual does not ask. Calendar days from the sale to its customer's payment. */
  readonly payable: {
    readonly when: 'on sale' | 'on payment' | 'after window';
    readonly lag: number;
    /** Share kept back, and for how many calendar days more. */
    readonly holdback: { readonly share: number; readonly for: number } | null;
  };
  readonly overtime: {
    /** Hours a week. */
    readonly after: number;
    /** Times the regular rate. */
    readonly rate: number;
    readonly commission_in_rate: boolean;
  } | null;
  readonly minimum: {
    /** Currency per hour. */
    readonly wage: Quantity;
    readonly tested: MinimumWage['tested'];
  } | null;
  readonly on_costs: {
    readonly on_all_pay: Quantity;
    /** Currency per person and month. */
    readonly per_person: Quantity;
    /** Share of hours paid as leave, on hourly and salaried pay, never on commission. */
    readonly paid_leave: Quantity;
  };
  /** By name of a plan, what people on it do otherwise; null: nothing. */
  readonly effort: Readonly<Record<string, EffortSpec>> | null;
}
