import type { UncertainInput } from '../../scenario/inputs.ts';
import {
  firstOrderShare,
  pairShare,
  totalShare,
  type Estimated,
  type Twins,
} from '../../stats/sobol.ts';
import type { Table } from '../columns.ts';
import { simulate, type Simulation } from '../simulate.ts';
import { commonValues, exactly, partOf, scoresOf, type Base, type Point } from './parts.ts';
import type { PairEffect } from './result.ts';

/** Shares of the variance of a possible month that one group has. */
export interface Shares {
  readonly firstOrder: Estimated | null;
  readonly total: Estimated | null;
}

/** What a group of inputs is, for the simulation and for the estimate. */
type Group = UncertainInput | 'luck';

/** Shares of every input, then of luck; of pairs where they were asked for. */
export interface Spread {
  readonly inputs: readonly Shares[];
  readonly luck: Shares;
  readonly pairs: readonly PairEffect[] | null;
  /** The longest table of months at their own inputs: point 0. */
  readonly table: Simulation;
}

/** How the shares are to be found. */
export interface SharesAsked {
  readonly order: 1 | 2;
  /** Months of every input; then the most of those whose shares are not known well enough. */
  readonly first: number;
  readonly most: number;
  readonly exact: boolean;
  /** Wanted half-width of a total share. */
  readonly wanted: number;
  /** s; for the second part. */
  readonly seconds: number | null;
}

/** Pairs are of so many of the strongest inputs. */
const STRONGEST = 4;
const OWN = 0;
const TWIN = 1;

/**
 * Sobol shares of the variance of a possible month, by pick and freeze: each replication beside its twin, and one group at a
 * time taken from the twin. All groups get the first few months; only those not yet known well enough get more.
 *
 * Months are taken as independent although their inputs share out strata, which makes errors too large rather than too small.
 */
export async function spreadOf(
  base: Base,
  inputs: readonly UncertainInput[],
  asked: SharesAsked,
): Promise<Spread> {
  const groups: readonly Group[] = [...inputs, 'luck'];
  const start = await exactly(base, pointsOf(groups), 'stratified', asked.first);
  const known = groups.map((group, i) => sharesAt(start, base, group, i + 2));
  const open = groups.filter((_, i) => !isKnown(known[i]!, asked.wanted));
  const strongest = inputs
    .map((input, i) => ({ input, total: known[i]!.total?.value ?? 0 }))
    .sort((a, b) => b.total - a.total)
    .slice(0, STRONGEST)
    .map(({ input }) => input);
  const paired = asked.order === 2 ? strongest : [];
  const again = [...open, ...paired.filter((input) => !open.includes(input))];
  const hurried = base.options.signal?.aborted === true || asked.seconds === 0;
  const more = asked.most > asked.first || paired.length > 0;
  const table =
    again.length === 0 || !more || hurried ? null : await goOn(base, again, paired, asked);
  const find = (group: Group): Shares => {
    const at = again.indexOf(group);
    const longer = table !== null && table.runs > start.runs && at >= 0;
    return longer ? sharesAt(table, base, group, at + 2) : known[groups.indexOf(group)]!;
  };
  return {
    inputs: inputs.map(find),
    luck: find('luck'),
    pairs: asked.order === 1 ? null : table === null ? [] : pairsAt(table, base, again, paired),
    table: table !== null && table.runs > start.runs ? table : start,
  };
}

/** Whether a total share is known well enough; where nothing varies, there is nothing more to know. */
function isKnown({ total }: Shares, wanted: number): boolean {
  return total === null || halfOf(total) <= wanted;
}

/** Half of a 95 % interval. */
export function halfOf({ ci95: [low, high] }: Estimated): number {
  return (high - low) / 2;
}

function goOn(
  base: Base,
  groups: readonly Group[],
  paired: readonly UncertainInput[],
  { exact, most, seconds, wanted }: SharesAsked,
): Promise<Simulation> {
  const { now, progress, runner, signal } = base.options;
  const [target] = base.work.metrics;
  const points = [...pointsOf(groups), ...pairsOf(paired).map(pairPoint)];
  const worst = (table: Table): number =>
    Math.max(
      0,
      ...groups.map((group, i) => {
        const { total } = sharesAt(table, base, group, i + 2);
        return total === null ? 0 : halfOf(total);
      }),
    );
  return simulate(
    partOf(base, points, 'stratified'),
    {
      most,
      exactly: exact,
      judge: (table) => ({
        metric: target!,
        halfWidth: worst(table),
        wanted,
        runsNeeded: null,
      }),
    },
    {
      runner,
      ...(signal && { signal }),
      ...(seconds !== null && now && { seconds, now }),
      // What is settled is a share, not the target: a meter would show it in the wrong unit.
      ...(progress && { progress: (told) => progress({ ...told, settled: null }) }),
    },
  );
}

function pointsOf(groups: readonly Group[]): Point[] {
  return [
    {},
    { variant: { twinInputs: 'all', twinLuck: true } },
    ...groups.map((group): Point => ({
      variant: group === 'luck' ? { twinLuck: true } : { twinInputs: [group.path] },
    })),
  ];
}

type Pair = readonly [UncertainInput, UncertainInput];

function pairsOf(inputs: readonly UncertainInput[]): Pair[] {
  return inputs.flatMap((a, i) => inputs.slice(i + 1).map((b): Pair => [a, b]));
}

function pairPoint([a, b]: Pair): Point {
  return { variant: { twinInputs: [a.path, b.path] } };
}

/** @param point where this group is the twin's */
function sharesAt(table: Table, { work }: Base, group: Group, point: number): Shares {
  const { values, kept } = commonValues(table, work.metrics[0]!, [OWN, TWIN, point]);
  const twins: Twins = { own: values[0]!, twin: values[1]! };
  const scores = group === 'luck' ? undefined : scoresOf(group, work.seed, kept);
  return {
    firstOrder: firstOrderShare(twins, values[2]!, scores),
    total: totalShare(twins, values[2]!, scores),
  };
}

/** Strongest first. */
function pairsAt(
  table: Table,
  { work }: Base,
  groups: readonly Group[],
  paired: readonly UncertainInput[],
): PairEffect[] {
  const place = (input: UncertainInput): number => groups.indexOf(input) + 2;
  return pairsOf(paired)
    .flatMap(([a, b], i) => {
      const points = [OWN, TWIN, place(a), place(b), groups.length + 2 + i];
      const { values } = commonValues(table, work.metrics[0]!, points);
      const [own, twin, first, second, both] = values;
      const share = pairShare({ own: own!, twin: twin! }, first!, second!, both!);
      return share === null ? [] : [{ a: a.path, b: b.path, share }];
    })
    .sort((one, other) => other.share.value - one.share.value);
}
