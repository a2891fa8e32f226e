import type { ComponentKind } from './components/index.ts';
import type { Per } from './components/types.ts';

/** Those who find leads, and those who sell. */
export type Role = 'telemarketers' | 'closers';

/** Span that people are paid for at once. */
export type PayPeriod = 'weekly' | 'fortnightly' | 'semi-monthly' | 'monthly';

/**
 * Which spans of time the floor's rows (its finest stretches of days) belong to: for each row the number of its week, pay
 * period, month, quarter and year, from 0, never falling. No row belongs to two of a kind.
 */
export interface PayCalendar {
  readonly of: Readonly<Record<Per | 'pay period', Int32Array>>;
  /** Counted working days of each row. */
  readonly days: Float64Array;
  /** By week: how much of it lies in the counted horizon. */
  readonly weekShare: Float64Array;
}

/** What a rule sees of one person: some rows of activity, in the end all of the rule's own span up to a day. */
export interface PayContext {
  readonly person: number;
  /** Sum of an activity column (see `ACTIVITY`). */
  sum(column: number): number;
  /** The same, of counted working days only, from 1, both included; rows are cut at them. */
  sumWithin(column: number, firstDay: number, lastDay: number): number;
  /** Currency that customers paid for deals before they could cancel them. */
  cashReceived(): number;
  /** Months for which a full salary is due: less where the position is vacant or part-time. */
  readonly months: number;
  /** The same of the whole of the rule's own span, days to come included; then with days on the ramp counted by its factor. */
  readonly due: number;
  readonly dueRamped: number;
  /** Working days in a month; a week has five. */
  readonly workingDays: number;
  /** Share of revenue that is margin. */
  readonly marginRate: number;
}

/** The span over whose hours pay is spread for overtime; null: the week in which it was earned. */
export type Spread = Per | 'pay period' | null;

/** A rule that earns pay, with its numbers filled in. */
export interface Earning {
  readonly does: 'earn';
  readonly kind: ComponentKind;
  /** The span in which it counts to date; null where any stretch of days stands for itself. */
  readonly per: Per | null;
  readonly spread: Spread;
  /** What is paid for what, such as `17.00 per paid hour`, by decimals of the currency; written for statements alone. */
  label(decimals: number): string;
  /** Currency, not yet rounded. */
  amount(context: PayContext): number;
  /** Of how much, as a statement says it, such as `162.75 h`: where one rate pays all, times it is the line, to the cent. */
  basis(context: PayContext, decimals: number): string;
}

/** One row of one person, as a rule that balances pay sees it: cents. */
export interface Account {
  /** Whether the rule's own span ends with this row. */
  readonly ends: boolean;
  /** Months for which a full salary is due in this row. */
  readonly due: number;
  /** Pay for this row so far, by time and by results. */
  readonly base: number;
  readonly variable: number;
  /** What cancelled deals leave to be taken back, not rounded. */
  readonly revoked: number;
  /** The most that may be taken from results, or from all pay, of this pay period without touching the legal minimum. */
  readonly available: number;
  readonly availableOfAll: number;
  readonly workingDays: number;
  /** Smallest units in one of the currency. */
  readonly centsPerUnit: number;
}

/** Where in the books a line of pay stands. */
export type BooksPart = 'base' | 'variable' | 'clawedBack' | 'topUps';

/** A rule that balances what others earned, row after row. */
export interface Settlement {
  readonly does: 'settle';
  readonly kind: ComponentKind;
  readonly part: BooksPart;
  readonly per: Per;
  readonly when: 'before the minimum' | 'after the minimum';
  /** Of a clawback: calendar days from a sale in which its cancellation counts; Infinity for all. */
  readonly within: number | null;
  label(decimals: number): string;
  /** Begins with each person; then asked row by row: cents added to pay, below 0 where taken. */
  open(): (account: Account) => number;
}

/** A share of what a whole role brings in, for everybody. */
export interface Pooling {
  readonly does: 'pool';
  readonly kind: ComponentKind;
  readonly per: Per;
  readonly shared: 'equally' | 'by hours' | 'by output';
  label(decimals: number): string;
  /** Currency that one person puts in; its sum over people is shared out. */
  amount(context: PayContext): number;
  /** What the share is in proportion to. */
  weight(context: PayContext): number;
}

/** A share of closers' commission that goes to the telemarketers who found the leads. */
export interface Splitting {
  readonly does: 'split';
  readonly kind: ComponentKind;
  readonly telemarketer: number;
  label(decimals: number): string;
}

/** A rule with its numbers filled in. */
export type Component = Earning | Settlement | Pooling | Splitting;

/** A plan with its numbers filled in, rules in the order of the shelf. */
export interface PayPlan {
  readonly name: string;
  readonly components: readonly Component[];
}

/** What one rule pays one person for one pay period. */
export interface StatementLine {
  /** The rule's key: `hourly`, `commission`, `minimum`. */
  readonly rule: string;
  /** `17.00 per paid hour x 162.75 h`. */
  readonly label: string;
  /** Cents. */
  readonly cents: number;
}

/** What one person gets for one pay period, line by line. */
export interface Statement {
  /** `T01`, `C02`; `C02/2` is the second to hold the position. */
  readonly person: string;
  /** Number of the pay period, from 0. */
  readonly period: number;
  readonly plan: string;
  readonly lines: readonly StatementLine[];
  /** Cents: the sum of the lines. */
  readonly total: number;
}

/** Overtime (29 CFR 778): so many times the regular rate for hours of a week beyond some. */
export interface Overtime {
  /** Hours a week. */
  readonly after: number;
  readonly rate: number;
  /** Whether pay by results is part of the regular rate. */
  readonly withVariable: boolean;
}

/** When commission is paid out, calendar days from the sale. */
export interface Payable {
  readonly after: number;
  /** Share of it that waits so many days more. */
  readonly heldBack: number;
  readonly heldFor: number;
}

/** The least that an hour of work must bring. */
export interface MinimumWage {
  /** Currency per hour. */
  readonly wage: number;
  readonly tested: 'week' | 'pay period';
}

/** Everything the books read beside activity: money per unit, drawn for one replication. */
export interface BooksModel {
  readonly telemarketers: PayPlan;
  readonly closers: PayPlan;
  readonly paid: PayPeriod;
  readonly overtime: Overtime | null;
  readonly minimum: MinimumWage | null;
  /** From a sale to its customer's payment, calendar days. */
  readonly paymentLag: number;
  /** When commission is paid out; accrual does not ask. */
  readonly payable: Payable;
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

/** The employer's burden: on all pay, cover of people whatever they earn, paid leave. */
export interface OnCostParts {
  readonly onPay: number;
  readonly onPeople: number;
  readonly leave: number;
}

/** One role's part of the books, currency. */
export interface RoleBooks {
  /** Pay that does not depend on results (hourly, salary, overtime), and pay that does. */
  readonly base: number;
  readonly variable: number;
  /** Taken back for cancelled deals, >= 0. */
  readonly clawedBack: number;
  /** Raised to a guarantee or the legal minimum. Pay is base + variable - clawedBack + topUps. */
  readonly topUps: number;
  /** People times weeks in which they worked; of them, those raised to the legal minimum. 0 where no minimum is set. */
  readonly weeksWorked: number;
  readonly weeksUnder: number;
  /** What `onCosts` is made of. */
  readonly onCostParts: OnCostParts;
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
