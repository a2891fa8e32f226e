import type { Activity } from '../floor/activity.ts';

/** One person's pay period, as a component sees it. */
export interface PayContext {
  readonly activity: Activity;
  readonly person: number;
  readonly period: number;
  /** Months of the period for which a full salary is due: less where the position is vacant or part-time. */
  readonly months: number;
  /** Working days in a month; a week has five. */
  readonly workingDays: number;
  /** Share of revenue that is margin. */
  readonly marginRate: number;
}

/** A component with its numbers filled in. */
export interface Component {
  /** What is paid for what, such as `17.00 per paid hour`; written for statements alone. */
  label(): string;
  /** Whether it rewards results (commission, per unit): on-costs for leave leave it out. */
  readonly variable: boolean;
  /** Currency, not yet rounded. */
  amount(context: PayContext): number;
  /** Of how much, as a statement says it, such as `162.75 h`. */
  basis(context: PayContext): string;
}

/** A plan with its numbers filled in. */
export interface PayPlan {
  readonly name: string;
  readonly components: readonly Component[];
}

/** What one rule pays one person for one period. */
export interface StatementLine {
  /** `17.00 per paid hour x 162.75 h`. */
  readonly label: string;
  /** Cents. */
  readonly cents: number;
}

/** What one person gets for one period, line by line. */
export interface Statement {
  /** `T01`, `C02`. */
  readonly person: string;
  readonly period: number;
  readonly plan: string;
  readonly lines: readonly StatementLine[];
  /** Cents: the sum of the lines. */
  readonly total: number;
}

/** Everything the books read beside activity: money per unit, drawn for one replication. */
export interface BooksModel {
  readonly telemarketers: PayPlan;
  readonly closers: PayPlan;
  readonly marginRate: number;
  /** Working days in a month; a week has five. */
  readonly workingDays: number;
  /** Decimals of the currency: `decimalsOf('USD')` is 2. Amounts called cents are of its smallest unit. */
  readonly decimals: number;
  /** Share of all pay; currency per person and month; share of hourly and salaried pay. */
  readonly onCosts: {
    readonly onAllPay: number;
    readonly perPerson: number;
    readonly paidLeave: number;
  };
  /** Currency per paid hour and person. */
  readonly seatPerHour: number;
  /** One manager per so many people, begun; 0 for none. */
  readonly managedPeople: number;
  /** Currency per month and manager. */
  readonly managerSalary: number;
  /** Currency per second of dialling and talk. */
  readonly telephony: number;
  /** Currency per month. */
  readonly fixed: number;
  /** Margins of a first deal that a new customer is worth, repeat purchases included; null where nothing is said of them. */
  readonly lifetimeFactor: number | null;
  /** Whose telemarketers are an agency's: its price in place of pay, on-costs, seats, hiring and management. */
  readonly agency: {
    readonly prices: readonly {
      readonly price: number;
      readonly per: PriceUnit;
    }[];
    /** Currency, once. */
    readonly setup: number;
    /** Managers of one's own that it takes. */
    readonly ownManagers: number;
  } | null;
  /** Currency per person who joins. */
  readonly hireCost: { readonly telemarketers: number; readonly closers: number };
  /** Null where any number of people has a place. */
  readonly seating: Seating | null;
  /** Price of the records bought: currency over the counted horizon. */
  readonly prospects: number;
}

/** What an agency may be paid for. */
export type PriceUnit = 'h' | 'lead' | 'accepted lead' | 'held appointment' | 'month';

/** People who need a place between two moments of the day, s after midnight. */
export interface Shift {
  readonly people: number;
  readonly from: number;
  readonly to: number;
}

/** Places to work: so many, and beyond them whole blocks of further ones. */
export interface Seating {
  /** Places that there are, and those in a block of further ones, >= 1. */
  readonly limit: number;
  readonly block: number;
  /** Currency per month and block; currency once a block. */
  readonly cost: number;
  readonly setup: number;
  /** Groups of telemarketers in their order. */
  readonly groups: readonly Shift[];
  /** Of closers, whose number is that of the floor. */
  readonly closers: Omit<Shift, 'people'>;
}

/** One role's part of the books, currency. */
export interface RoleBooks {
  /** Pay that does not depend on results (hourly, salary), and pay that does. */
  readonly base: number;
  readonly variable: number;
  readonly onCosts: number;
  readonly seats: number;
  readonly management: number;
  /** Pay of each person and month, person-major, in currency; part of a longer array: copy it before handing it over. */
  readonly takeHome: Float64Array;
  /** What it cost to find those who joined. */
  readonly hiring: number;
}

/** The books of one replication, in currency, each statement line rounded to cents. */
export interface Books {
  readonly revenue: number;
  readonly cancelledRevenue: number;
  readonly keptRevenue: number;
  readonly margin: number;
  readonly telemarketers: RoleBooks;
  readonly closers: RoleBooks;
  /** All statements. */
  readonly payroll: number;
  readonly onCosts: number;
  readonly telephony: number;
  readonly fixed: number;
  /** payroll + onCosts + agencyFees. */
  readonly labourCost: number;
  readonly telemarketingCost: number;
  readonly totalCost: number;
  readonly profit: number;
  /** As in the model: no money of this horizon. */
  readonly lifetimeFactor: number | null;
  /** An agency's price and setup; 0 where there is none. */
  readonly agencyFees: number;
  /** Records bought; part of telemarketingCost. */
  readonly prospects: number;
}
