import type { MetricName } from '../../metrics/index.ts';
import type { Scenario } from '../../scenario/scenario.ts';
import type { VariedKey } from '../../scenario/varied.ts';
import { meanOf } from '../../stats/moments.ts';
import { BLOCK } from '../../scenario/inputs.ts';
import { columnOf, type Table } from '../columns.ts';
import type { StudyOptions } from '../options.ts';
import { questionOf } from '../question.ts';
import { simulate } from '../simulate.ts';
import type { Patch } from '../types.ts';
import { inputName } from '../verdict/inputs.ts';
import { rootOf, type Sight } from './crossing.ts';
import { isPossible, keyLine, withValue, type KeyLine } from './key-line.ts';
import type { Crossing, Lift, PayBreakEven } from './result.ts';

/** Values and months of the first look, which says where to look closely; then values, and the most months, of the close one. */
const FIRST_VALUES = 9;
const FIRST_MONTHS = 2 * BLOCK;
const VALUES = 7;
const MOST_MONTHS = 20 * BLOCK;
/** How much wider than what must be seen the close look is, on either side. */
const MARGIN = 0.15;

/** One plan in the study of a key. */
export interface PlanPoint {
  readonly name: string;
  readonly patch: Patch;
  /** Average cost in the file's own months, currency. */
  readonly cost: number;
}

/**
 * The value of a key at which the plan in force and each other one cost the same, and so leave the same: no plan changes what
 * happens on the floor. And by how much the dearer of two must lift the key to leave what the cheaper one leaves at the key's
 * middle.
 *
 * The floor is simulated at several values of the key with the same luck: few months over all that is searched, then more
 * around the key's own range and what was found.
 *
 * @param plans the plan in force first
 * @param runs  possible months of the study, of which at most 640 are lived at each value
 * @returns null where somebody would not wait
 */
export async function breakEvenOf(
  scenario: Scenario,
  varied: VariedKey,
  plans: readonly PlanPoint[],
  runs: number,
  seed: string,
  options: StudyOptions,
): Promise<PayBreakEven | null> {
  const line = keyLine(varied);
  const look = async (values: readonly number[], months: number): Promise<Seen | null> => {
    const points = values.flatMap((value) =>
      plans.map(({ patch }) => ({ ...withValue(scenario, line.key, value), ...patch })),
    );
    const table = await simulate(
      {
        ...questionOf(scenario, points),
        seed,
        metrics: ['profit', 'total_cost'],
        inputs: 'stratified',
        ...(options.dialByDial !== undefined && { dialByDial: options.dialByDial }),
        ...(options.together !== undefined && { together: options.together }),
      },
      {
        most: months,
        exactly: true,
        judge: () => ({ metric: 'profit', halfWidth: null, wanted: null, runsNeeded: null }),
      },
      options,
    );
    return table.settled.stoppedBy === 'runs' ? new Seen(line, values, plans, table) : null;
  };
  const possible = (values: readonly number[]): number[] =>
    distinct([...values, line.middle].filter((value) => isPossible(scenario, line.key, value)));
  const first = await look(possible(line.spread(FIRST_VALUES)), Math.min(runs, FIRST_MONTHS));
  if (first === null) return null;
  const [from, to] = first.worthALook();
  const close = Array.from({ length: VALUES }, (_, i) => from + ((to - from) * i) / (VALUES - 1));
  const second = await look(possible(close), Math.min(runs, MOST_MONTHS));
  return second?.result(first) ?? null;
}

function distinct(values: readonly number[]): number[] {
  return [...new Set(values)].sort((a, b) => a - b);
}

/** What plans leave at several values of a key. */
class Seen {
  private readonly line: KeyLine;
  private readonly values: readonly number[];
  private readonly plans: readonly PlanPoint[];
  private readonly runs: number;
  /** By value, then plan: profit of each replication. */
  private readonly profits: readonly (readonly Float64Array[])[];
  /** Likewise: total cost. */
  private readonly costs: readonly (readonly Float64Array[])[];

  constructor(line: KeyLine, values: readonly number[], plans: readonly PlanPoint[], table: Table) {
    this.line = line;
    this.values = values;
    this.plans = plans;
    this.runs = table.runs;
    const seen = (metric: MetricName): Float64Array[][] =>
      values.map((_, at) =>
        plans.map((__, plan) => columnOf(table, at * plans.length + plan, metric).numerators),
      );
    this.profits = seen('profit');
    this.costs = seen('total_cost');
  }

  /** From where to where there is something to see: the key's own range, or what was asked for, and all that was found. */
  worthALook(): readonly [number, number] {
    const { asked, middle, range, searched } = this.line;
    if (asked) return searched;
    const found = this.plans.slice(1).flatMap((_, i) => {
      const { at } = this.crossing(i + 1);
      const lifted = this.lift(i + 1).at;
      // A lift beyond all reason is told and not shown.
      return [at, lifted !== null && lifted < middle + 2 * Math.abs(middle) ? lifted : null];
    });
    const seen = found.filter((value) => value !== null);
    const wide = [...range, ...seen];
    const [low, high] = [Math.min(...wide), Math.max(...wide)];
    const margin = low === high ? Math.abs(middle) / 4 : MARGIN * (high - low);
    const ends = [
      seen.some((value) => value < range[0]) || low === high ? low - margin : low,
      seen.some((value) => value > range[1]) || low === high ? high + margin : high,
    ] as const;
    return [Math.max(searched[0], ends[0]), Math.min(searched[1], ends[1])];
  }

  /** @param wide the first look, which knows what lies beyond the close one */
  result(wide: Seen): PayBreakEven {
    const { key, middle, range, searched } = this.line;
    const others = [...this.plans.keys()].slice(1);
    return {
      key,
      name: inputName(key),
      middle,
      range,
      searched: [
        Math.max(searched[0], wide.values[0]!),
        Math.min(searched[1], wide.values.at(-1)!),
      ],
      values: this.values,
      profits: this.plans.map((_, plan) => this.profits.map((at) => meanOf(at[plan]!))),
      costs: this.plans.map((_, plan) => this.costs.map((at) => meanOf(at[plan]!))),
      runs: this.runs,
      crossings: others.map((plan) => this.crossing(plan)),
      lifts: others.map((plan) => this.lift(plan)),
    };
  }

  /** Where the plan in force costs what another one does. */
  private crossing(plan: number): Crossing {
    const { middle, searched } = this.line;
    const sights = this.sights(this.costs, (at) => difference(at[0]!, at[plan]!)).filter(
      ({ value }) => searched[0] <= value && value <= searched[1],
    );
    const root = rootOf(sights, middle);
    const { a, b } = { a: this.plans[0]!.name, b: this.plans[plan]!.name };
    if (root === null) {
      const reason = this.alike(sights) ? 'they cost the same at every value' : 'no crossing';
      return { a, b, at: null, ci95: null, reason, cheaperBelow: null };
    }
    const below = sights.findLast(({ value }) => value < root.at);
    const gain = below === undefined ? 0 : meanOf(below.differences);
    return { a, b, ...root, reason: null, cheaperBelow: gain > 0 ? b : a };
  }

  private lift(plan: number): Lift {
    const { middle } = this.line;
    const pair = [0, plan].sort((x, y) => this.plans[x]!.cost - this.plans[y]!.cost);
    const [cheap, dear] = pair as [number, number];
    const { dearer, cheaper } = {
      dearer: this.plans[dear]!.name,
      cheaper: this.plans[cheap]!.name,
    };
    const none = (reason: string): Lift => {
      return { dearer, cheaper, at: null, ci95: null, lift: null, reason };
    };
    const start = this.values.indexOf(middle);
    if (start < 0) return none('its middle lies beyond what can be simulated');
    const kept = this.profits[start]![cheap]!;
    const sights = this.sights(this.profits, (at) => difference(at[dear]!, kept));
    const root = rootOf(sights, middle);
    if (root === null) return none('no value that was tried lifts it so far');
    return { dearer, cheaper, ...root, lift: root.at / middle - 1, reason: null };
  }

  private sights(
    figures: readonly (readonly Float64Array[])[],
    of: (plans: readonly Float64Array[]) => Float64Array,
  ): Sight[] {
    return this.values.map((value, at) => ({ value, differences: of(figures[at]!) }));
  }

  private alike(sights: readonly Sight[]): boolean {
    return sights.every(({ differences }) => differences.every((value) => value === 0));
  }
}

function difference(a: Float64Array, b: Float64Array): Float64Array {
  return a.map((value, r) => value - b[r]!);
}
