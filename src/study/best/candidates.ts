import { longestDelay } from '../../scenario/compile/run-in.ts';
import { isBeyondSeats } from '../../scenario/places.ts';
import type { LoadedScenario, Scenario } from '../../scenario/scenario.ts';
import { StudyError } from '../errors.ts';
import { mergePatches } from '../patches.ts';
import type { Axis } from '../results.ts';
import type { SweepAxis } from '../sweep.ts';
import type { Patch } from '../types.ts';
import { isPay, mixName } from '../verdict/mix-name.ts';
import { paysDifferently } from '../verdict/pay-caution.ts';
import { teamText } from '../verdict/team-text.ts';

/** The mixes among which the best is sought. A grid may have millions of them, so each is made when it is asked for. */
export interface Candidates {
  /** Empty where the mixes are a list. */
  readonly axes: readonly Axis[];
  readonly base: Scenario;
  readonly count: number;
  patch(mix: number): Patch;
  /** Value of each axis, by axis label. */
  at(mix: number): Readonly<Record<string, number | string>>;
  name(mix: number): string;
  /** A key, equal for mixes in which people are paid by the same rules, and one patch for each such key. */
  payKey(mix: number): string;
  readonly pays: readonly { readonly key: string; readonly name: string; readonly patch: Patch }[];
  /** The longest run-in that any mix needs, clock seconds. */
  readonly runIn: number;
  /** The mix that the file itself describes; null where it is not among them. */
  readonly own: number | null;
  /** Patches that between them change all that any mix changes. */
  kinds(): readonly Patch[];
}

/** Stands for the file's own mix where that is not among those tried. */
export const OWN_MIX = -1;

/** Every combination of the axes' values, the last axis varying fastest. */
export class GridCandidates implements Candidates {
  readonly axes: readonly Axis[];
  readonly base: Scenario;
  readonly count: number;
  readonly runIn: number;
  readonly pays: Candidates['pays'];
  readonly own: number | null;
  private readonly all: readonly SweepAxis[];

  /**
   * @param axes one to four
   * @throws {StudyError} if there is nothing to vary
   */
  constructor(base: Scenario, axes: readonly SweepAxis[]) {
    if (axes.length < 1 || axes.length > 4) {
      throw new StudyError(`best: expected one to four keys to vary, got ${axes.length}`);
    }
    for (const { key, values } of axes) {
      if (values.length === 0) throw new StudyError(`best: no values to try for ${key}`);
    }
    this.base = base;
    this.all = axes;
    this.axes = axes.map(({ key, label, values }) => ({ key, label, values }));
    this.count = axes.reduce((product, { values }) => product * values.length, 1);
    this.runIn = runInOf(base, axes);
    const steps = axes.map(({ patches }) =>
      patches.findIndex((patch) => Object.keys(patch).length === 0),
    );
    this.own = steps.includes(-1) ? null : this.mixAt(steps);
    const paying = axes.filter(isPay);
    const grid = paying.length === 0 ? null : new GridCandidates(base, paying.map(unlike));
    this.pays = Array.from({ length: grid?.count ?? 1 }, (_, at) => ({
      key: String(at),
      name: grid === null ? '' : mixName(paying, { at: grid.at(at) }),
      patch: grid?.patch(at) ?? {},
    }));
  }

  patch(mix: number): Patch {
    if (mix === OWN_MIX) return {};
    const steps = this.steps(mix);
    return mergePatches(
      this.base,
      this.all.map(({ patches }, axis) => patches[steps[axis]!]!),
    );
  }

  at(mix: number): Record<string, number | string> {
    if (mix === OWN_MIX) return {};
    const steps = this.steps(mix);
    return Object.fromEntries(
      this.axes.map(({ label, values }, axis) => [label, values[steps[axis]!]!]),
    );
  }

  name(mix: number): string {
    if (mix === OWN_MIX) return teamText(this.base.team);
    return mixName(this.axes, { at: this.at(mix) });
  }

  payKey(mix: number): string {
    const steps = this.steps(mix);
    let key = 0;
    this.all.forEach((axis, number) => {
      if (isPay(axis)) key = key * axis.values.length + steps[number]!;
    });
    return String(key);
  }

  kinds(): readonly Patch[] {
    return [...this.all.flatMap(({ patches }) => patches), ...this.pays.map(({ patch }) => patch)];
  }

  /** Where a mix lies on each axis. */
  steps(mix: number): number[] {
    const steps: number[] = [];
    let rest = mix;
    for (const { values } of this.all.toReversed()) {
      steps.unshift(rest % values.length);
      rest = Math.floor(rest / values.length);
    }
    return steps;
  }

  /** The mix at these places on the axes. */
  mixAt(steps: readonly number[]): number {
    return this.all.reduce((mix, { values }, axis) => mix * values.length + steps[axis]!, 0);
  }
}

/** Axes as they are but for `pay.` in the key, so that a grid of them has no grids of its own. */
function unlike(axis: SweepAxis): SweepAxis {
  return { ...axis, key: `only ${axis.key}` };
}

/** Axes that alone change nothing of the run-in change nothing together. */
function runInOf(base: Scenario, axes: readonly SweepAxis[]): number {
  const own = delayOf(base, {});
  const acting = axes.filter(({ patches }) =>
    patches.some((patch) => delayOf(base, patch) !== own),
  );
  let rows: Patch[] = [{}];
  for (const { patches } of acting) {
    rows = rows.flatMap((row) => patches.map((patch) => mergePatches(base, [row, patch])));
  }
  return Math.max(own, ...rows.map((row) => delayOf(base, row)));
}

function delayOf(base: Scenario, patch: Patch): number {
  const patched = { ...base, ...patch };
  return patched.period.starts === 'running' ? longestDelay(patched) : 0;
}

/**
 * Scenarios as they stand in files; the first is the base.
 *
 * @throws {StudyError} if there are fewer than two
 */
export function listCandidates(loadeds: readonly LoadedScenario[]): Candidates {
  const [first] = loadeds;
  if (!first || loadeds.length < 2) {
    throw new StudyError(`best: expected two mixes or more, got ${loadeds.length}`);
  }
  const base = first.scenario;
  const scenarios = loadeds.map(({ scenario }) => scenario);
  const kinds: Scenario[] = [];
  const keys = scenarios.map((scenario) => {
    const found = kinds.findIndex((kind) => !paysDifferently(kind, scenario));
    return String(found < 0 ? kinds.push(scenario) - 1 : found);
  });
  return {
    axes: [],
    base,
    count: scenarios.length,
    patch: (mix) => scenarios[mix]!,
    at: (mix) => ({ mix: scenarios[mix]!.name }),
    name: (mix) => scenarios[mix]!.name,
    payKey: (mix) => keys[mix]!,
    pays: kinds.map((kind, at) => ({
      key: String(at),
      name: `closers on ${kind.pay.closers}, telemarketers on ${kind.pay.telemarketers}`,
      patch: { pay: kind.pay },
    })),
    runIn: Math.max(...scenarios.map((scenario) => delayOf(scenario, {}))),
    own: 0,
    kinds: () => scenarios,
  };
}

/** Whether a mix takes places beyond the limit of seats. */
export function isBeyond(candidates: Candidates, mix: number): boolean {
  const { team, calendar } = { ...candidates.base, ...candidates.patch(mix) };
  return isBeyondSeats(team, calendar.shift);
}
