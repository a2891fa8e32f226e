import type { Component, Role } from '../types.ts';

/** Spans of time that a rule may count in: its quota, tiers, cap or draw are those of one. */
export const SPANS = ['week', 'month', 'quarter', 'year'] as const;

export type Per = (typeof SPANS)[number];

/** Numbers of a rule, each of which may be uncertain, and how a file may write them. */
export type NumberUnit = 'money' | 'money per hour' | 'share';

/**
 * How a key of a rule's section is written, and what it fills the field of the same name with.
 *
 * - `money`, `money per hour`, `share`: a number, perhaps uncertain
 * - `money per`: `$55k/month`, as a `MoneyPer`
 * - `tiers`: `[up to $40k at 11%, up to $80k at 13%, above at 15%]` or `up to 90% of quota at 2%`, as `Tier`s, the first from 0
 * - `mark`: `$20k` or `50% of quota`, as a `Mark`
 * - `days`: `14 days`, `3 months`: calendar days, exact
 * - `day range`: `6..10`, counted working days from 1, both included, as `{from, to}`
 * - `flag`: yes or no; `word`: one of several
 */
export type FieldKind =
  NumberUnit | 'money per' | 'tiers' | 'mark' | 'days' | 'day range' | 'flag' | 'word';

/** One key of a rule's section. */
export interface Field {
  readonly is: FieldKind;
  readonly about: string;
  /** Of a `word`: what it may be. */
  readonly words?: readonly string[];
  /** What holds where the key is missing; without it the key must be there. */
  readonly absent?: unknown;
  /** What `none` means; without it the key knows no `none`. */
  readonly none?: unknown;
}

/** An amount of money per span of time. */
export interface MoneyPer {
  readonly amount: number;
  readonly per: Per;
}

/** How much of something: currency, or a share of the quota. */
export interface Mark {
  readonly at: number;
  readonly ofQuota: boolean;
}

/** A rate that holds from some mark on. */
export interface Tier {
  readonly from: Mark;
  readonly rate: number;
}

/** A spec whose numbers are still something else, such as not known exactly. */
export type Holding<Spec, N> = Spec extends number
  ? N
  : Spec extends readonly (infer Item)[]
    ? readonly Holding<Item, N>[]
    : Spec extends object
      ? { readonly [Field in keyof Spec]: Holding<Spec[Field], N> }
      : Spec;

/** All there is to know of one rule of a pay plan: how it is written, what it pays. */
export interface PayRule<Spec> {
  /** `a salary`, as messages name it. */
  readonly what: string;
  /** One sentence for editors and messages. */
  readonly about: string;
  /** One as a file writes it: `$3.5k/month`. */
  readonly example: string;
  /** Whether it rewards results: on-costs for leave leave it out. */
  readonly variable: boolean;
  /** Numbers to which its pay is in proportion, by path in the spec; `*` is every entry of a list. */
  readonly pays: readonly string[];
  /** What it pays money per, singular, as messages list it. */
  readonly per: readonly string[];
  /** Keys of its section; none where it is always one line. */
  readonly fields?: Readonly<Record<string, Field>>;
  /** The number that stands for the whole under the rule's own key. */
  readonly alone?: { readonly field: string; readonly is: NumberUnit | 'money per' };
  /** Where a plan may have several: the field whose word tells them apart, one of `per`, and the number that goes with it. */
  readonly many?: { readonly word: string; readonly number: string; readonly is: NumberUnit };
  /** Whose plans may have it; either role's unless said. */
  readonly only?: Role;
  /**
   * Reads one part of a plan's line; without it the rule has no place there.
   *
   * @returns what is missing where a text is nearly this rule; null where it is another
   */
  read?(part: string): WrittenRule | string | null;
  /** @param spec amounts in currency, rates as shares */
  make(spec: Spec): Component;
}

/** A rule's spec, but for its numbers, which are texts still. */
export interface WrittenRule {
  readonly spec: Readonly<Record<string, unknown>> & { readonly kind: string };
  /** By field: its text, and how to read it. */
  readonly numbers: Readonly<Record<string, { readonly text: string; readonly is: NumberUnit }>>;
}
