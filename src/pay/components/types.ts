import type { Component } from '../types.ts';

/** What a number of a rule measures, which says how a file may write it. */
export type NumberUnit = 'money' | 'money per hour' | 'share';

/** Names of a spec's numbers. */
export type NumbersOf<Spec> = {
  [Field in keyof Spec & string]: Spec[Field] extends number ? Field : never;
}[keyof Spec & string];

/** A spec whose numbers are still something else: as written, or not known exactly. */
export type Holding<Spec, N> = {
  readonly [Field in keyof Spec]: Spec[Field] extends number ? N : Spec[Field];
};

/** What a rule pays, with its numbers filled in. */
export type Payment = Omit<Component, 'variable'>;

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
  /** Its numbers, each of which may be uncertain. */
  readonly numbers: Readonly<Record<NumbersOf<Spec>, NumberUnit>>;
  /** What it pays money per, singular, as messages list it. */
  readonly per: readonly string[];
  /** The number that stands for the whole under the rule's own key. */
  readonly alone?: NumbersOf<Spec>;
  /** Where a plan may have several: the word that tells them apart, one of `per`, and the number that goes with it. */
  readonly many?: {
    readonly word: Exclude<keyof Spec & string, NumbersOf<Spec> | 'kind'>;
    readonly number: NumbersOf<Spec>;
  };
  /**
   * Reads one part of a plan's line.
   *
   * @returns the spec with its numbers as written; what is missing where a text is nearly this rule; null where it is
   *   another
   */
  read(part: string): Holding<Spec, string> | string | null;
  /** @param spec amounts in currency, rates as shares */
  make(spec: Spec): Payment;
}
