import { metrics } from '../../metrics/index.ts';
import type { Expectation, Scenario } from '../../scenario/scenario.ts';
import { keyText } from './pay.ts';
import type { Sight } from '../solve/sight.ts';
import type { Solved, SolvedKey, SolveResult } from '../solve/result.ts';
import { capital, inHundred, listed, signedValueText, valueText } from '../words.ts';
import { differenceSentence } from './compared.ts';

/** What a search along a key found. */
export type ToldSolved = SolvedKey &
  Pick<SolveResult, 'metric' | 'asked' | 'largest' | 'solved' | 'others' | 'likely'>;

/**
 * The value of the key that was asked for with how well it is known, or why there is none; what the file says of the key beside it;
 * and for two scenarios how they compare as they are.
 *
 * @param floors as simulated, A first
 */
export function solveSentences(told: ToldSolved, floors: readonly Scenario[]): string[] {
  const words = new Words(told, floors[0]!);
  return [
    words.answer(),
    ...words.direction(),
    ...words.elsewhere(),
    ...words.file(),
    ...ownSentences(told, floors),
  ];
}

function ownSentences({ asked, metric }: ToldSolved, floors: readonly Scenario[]): string[] {
  if (asked.kind !== 'break-even') return [];
  const { a, b, own, onlyA } = asked;
  return [
    ...(onlyA ? [`${b} does not have that key and stays as it is all along.`] : []),
    `As the files are: ${differenceSentence(a, b, metric, own, floors[0]!)}`,
  ];
}

/**
 * A condition as text says it: `average profit is at least $20k`, `p90 of leads lost is not at most 15%`.
 *
 * @param not what stands behind `is`
 */
export function conditionText(
  { metric, at, must, limit }: Expectation,
  currency: string,
  not = '',
): string {
  const { label, unit } = metrics[metric as keyof typeof metrics];
  const which = at === 'mean' ? 'average' : `p${String(Math.round(100 * at)).padStart(2, '0')} of`;
  return `${which} ${label} is${not} ${MUST[must]} ${valueText(limit, unit, currency)}`;
}

const MUST: Record<Expectation['must'], string> = {
  '<=': 'at most',
  '>=': 'at least',
  '<': 'below',
  '>': 'above',
};

/** A value of the key: `21.4%`, `4 closers`. */
export function solvedText(told: SolvedKey, value: number, scenario: Scenario): string {
  if (!told.whole) return keyText(told, value, scenario);
  const { name } = told;
  if (!name.endsWith('s')) return `${name} ${value}`;
  return `${value} ${value === 1 ? name.slice(0, -1) : name}`;
}

class Words {
  private readonly told: ToldSolved;
  private readonly scenario: Scenario;
  private readonly holds: string;
  private readonly fails: string;

  constructor(told: ToldSolved, scenario: Scenario) {
    this.told = told;
    this.scenario = scenario;
    const { asked, metric } = told;
    if (asked.kind === 'condition') {
      this.holds = conditionText(asked.expectation, scenario.currency);
      this.fails = conditionText(asked.expectation, scenario.currency, ' not');
    } else {
      this.holds = beats(metric, asked.b, asked.a);
      this.fails = beats(metric, asked.a, asked.b);
    }
  }

  answer(): string {
    const { solved, metric } = this.told;
    switch (solved.kind) {
      case 'turn':
        return this.turn(solved);
      case 'step':
        return this.step(solved);
      case 'flat':
        return this.flat(solved.found);
      case 'nothing':
        return `${capital(metrics[metric].label)} has no value at any value tried, ${this.tried()}.`;
      case 'always':
      case 'never':
        return this.everywhere(solved);
      case 'open':
        return (
          `Too close to call: nobody can tell at every value tried, ${this.tried()}, whether ${this.holds}; ` +
          `closest is ${this.foundText(solved.nearest.found)} at ${this.value(solved.nearest.value)}. More months (--runs) tell more.`
        );
    }
  }

  /** What stands against the direction that was asked for. */
  direction(): string[] {
    const { solved, largest, whole } = this.told;
    if (solved.kind !== 'turn' && solved.kind !== 'step') return [];
    if (solved.begins !== largest) return [];
    const what = whole ? 'number' : 'value';
    return solved.begins
      ? [`It goes on to the largest ${what} tried, so what is told is the smallest.`]
      : [`It begins at the smallest ${what} tried, so what is told is the largest.`];
  }

  elsewhere(): string[] {
    const { others } = this.told;
    if (others.length === 0) return [];
    const places = others.map(
      ({ from, to }) => `between ${this.value(from)} and ${this.value(to)}`,
    );
    return [
      `It is not one-sided: it turns also ${listed(places)}, where this did not look closely.`,
    ];
  }

  /** What the file says of the key, and whether that is on the right side. */
  file(): string[] {
    const { solved, range, middle, likely, whole } = this.told;
    if (solved.kind === 'flat' || solved.kind === 'nothing') return [];
    if (likely !== null) {
      const [low, high] = range.map((end) => this.value(end)) as [string, string];
      return [
        `The file says ${low} to ${high}, 9 in 10 sure: in ${inHundred(likely)} of 100 cases that this leaves open, ${this.holds}.`,
      ];
    }
    const says = `The file ${whole ? 'has' : 'says'} ${range[0] === range[1] ? this.value(middle) : `${this.value(range[0])} to ${this.value(range[1])}`}`;
    return [`${says}.`];
  }

  private turn({ at, ci95, begins }: Extract<Solved, { kind: 'turn' }>): string {
    const [low, high] = ci95;
    const interval =
      low !== null && high !== null
        ? ` (95 in 100: ${this.value(low)} to ${this.value(high)})`
        : low === null && high === null
          ? ' (how far off that may be cannot be told)'
          : low === null
            ? ` (95 in 100: at most ${this.value(high!)})`
            : ` (95 in 100: at least ${this.value(low)})`;
    const { asked, name, metric } = this.told;
    if (asked.kind === 'condition') {
      return `${capital(this.holds)} where ${name} is ${this.value(at)} or ${begins ? 'more' : 'less'}${interval}.`;
    }
    return (
      `By average ${metrics[metric].label}, ${asked.a} and ${asked.b} are equal where ${name} is ${this.value(at)}${interval}. ` +
      `${begins ? 'Above' : 'Below'} it ${this.holds}.`
    );
  }

  private step({ begins, holds, fails, undecided }: Extract<Solved, { kind: 'step' }>): string {
    const between = undecided.map((sight) => this.value(sight.value));
    const open =
      undecided.length === 0
        ? ''
        : ` ${capital(listed(between))} cannot be told (${listed(undecided.map((sight) => this.rangeText(sight)))}).`;
    const { asked } = this.told;
    const order = begins ? 'smallest' : 'largest';
    if (asked.kind === 'condition') {
      const sure = undecided.length === 0 ? '' : ' surely';
      return (
        `${capital(this.value(holds.value))}: the ${order} number at which ${this.holds}${sure} (${this.foundText(holds.found, holds)}). ` +
        `At ${this.value(fails.value)} it is not (${this.foundText(fails.found, fails)}).${open}`
      );
    }
    const side = begins ? 'from' : 'up to';
    const other = begins ? 'up to' : 'from';
    return (
      `${capital(this.holds)} ${side} ${this.value(holds.value)} (${this.foundText(holds.found, holds)}); ` +
      `${other} ${this.value(fails.value)} ${this.fails} (${this.foundText(fails.found, fails)}).${open}`
    );
  }

  private everywhere({
    kind,
    nearest,
  }: Extract<Solved, { kind: 'always' | 'never' | 'open' }>): string {
    const { asked } = this.told;
    const at = `${this.foundText(nearest.found)} at ${this.value(nearest.value)}`;
    if (asked.kind === 'condition') {
      const { must } = asked.expectation;
      const wants = must === '<=' || must === '<' ? 'lowest' : 'highest';
      return kind === 'always'
        ? `${capital(this.holds)} at every value tried, ${this.tried()}; nearest to the limit is ${at}.`
        : `${capital(this.fails)} at any value tried, ${this.tried()}; the ${wants} is ${at}.`;
    }
    return `${capital(kind === 'always' ? this.holds : this.fails)} at every value tried, ${this.tried()}; the smallest difference is ${this.amountText(nearest.found)} at ${this.value(nearest.value)}.`;
  }

  private flat(found: number): string {
    const { name, asked, metric } = this.told;
    const { label } = metrics[metric];
    const value = this.foundText(found);
    if (asked.kind === 'condition') {
      return `${capital(name)} changes nothing here: ${label} is ${value} at every value tried, ${this.tried()}.`;
    }
    return found === 0
      ? `${asked.a} and ${asked.b} have the same ${label} at every value tried, ${this.tried()}.`
      : `${capital(name)} changes nothing between the two: ${label} of ${asked.b} is ${value} against ${asked.a} at every value tried, ${this.tried()}.`;
  }

  private tried(): string {
    const [from, to] = this.told.searched;
    return `${this.value(from)} to ${this.value(to)}`;
  }

  private value(value: number): string {
    return solvedText(this.told, value, this.scenario);
  }

  /** How far two scenarios are apart, whoever is ahead. */
  private amountText(found: number): string {
    return this.foundText(Math.abs(found)).replace(/^[+-]/u, '');
  }

  private foundText(found: number, sight?: Sight): string {
    const { asked, metric } = this.told;
    const { unit, better } = metrics[metric];
    const half = sight === undefined ? 0 : (sight.high - sight.low) / 2;
    const error = Number.isFinite(half) ? half : 0;
    const { currency } = this.scenario;
    if (asked.kind === 'condition') return valueText(found, unit, currency, error);
    // Sights of two scenarios tell how much better B is.
    return signedValueText(better === 'less' ? -found : found, unit, currency, error);
  }

  /** `13% to 17% against your 15%`. */
  private rangeText({ low, high, found, margin }: Sight): string {
    const { asked, metric } = this.told;
    const { unit, better } = metrics[metric];
    const { currency } = this.scenario;
    if (asked.kind === 'condition') {
      const { limit, must } = asked.expectation;
      const less = must === '<=' || must === '<';
      const ends = less
        ? [found - (high - margin), found + (margin - low)]
        : [found - (margin - low), found + (high - margin)];
      const text = (value: number): string =>
        unit === 'share' ? `${(100 * value).toFixed(1)}%` : valueText(value, unit, currency);
      const [from, to] = ends.map((end) => (Number.isFinite(end) ? text(end) : null));
      const between =
        from !== null && to !== null
          ? `${from} to ${to}`
          : from !== null
            ? `at least ${from}`
            : to !== null
              ? `at most ${to}`
              : 'anything';
      return `${between} against your ${text(limit)}`;
    }
    const sign = better === 'less' ? -1 : 1;
    const [from, to] = [sign * low, sign * high].sort((x, y) => x - y);
    return `${signedValueText(from!, unit, currency)} to ${signedValueText(to!, unit, currency)}`;
  }
}

/** Who is better, and by what. */
function beats(metric: SolveResult['metric'], winner: string, loser: string): string {
  const { label, better } = metrics[metric];
  if (better === null) return `${winner} has more ${label} than ${loser}`;
  return `${winner} has ${better} ${label} than ${loser}`;
}
