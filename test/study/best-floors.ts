import type { MetricName } from '../../src/metrics/index.ts';
import type { Scenario } from '../../src/scenario/scenario.ts';
import { GridCandidates } from '../../src/study/best/candidates.ts';
import type { SweepAxis } from '../../src/study/sweep.ts';
import type { Patch } from '../../src/study/types.ts';
import { fakeReply, fakeRunner, type FakeRunner } from './fake-runner.ts';
import { sampleFloor, teamOf } from './sample-floor.ts';

/** A floor on which nothing is unknown, so that only luck is left. */
export const EXACT = sampleFloor(exactly(sampleFloor().scenario));

function exactly(scenario: Scenario): Partial<Scenario> {
  return middled(scenario) as Partial<Scenario>;
}

/** The same with every doubt at its lower end. */
function middled(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if ('shape' in value && 'low' in value) return value.low;
  if (Array.isArray(value)) return value.map(middled);
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, middled(part)]));
}

function axis(role: 'telemarketers' | 'closers', counts: readonly number[]): SweepAxis {
  const { team } = teamOf(4, 2);
  return {
    key: `team.${role}.count`,
    label: role,
    values: counts,
    patches: counts.map((count) =>
      count === team[role].count ? {} : { team: { ...team, [role]: { ...team[role], count } } },
    ),
  };
}

/** 1 to `telemarketers` by 1 to `closers`. */
export function gridOf(
  telemarketers: number,
  closers: number,
  base = EXACT.scenario,
): GridCandidates {
  const upTo = (most: number): number[] => Array.from({ length: most }, (_, i) => i + 1);
  return new GridCandidates(base, [
    axis('telemarketers', upTo(telemarketers)),
    axis('closers', upTo(closers)),
  ]);
}

/** Heads of a mix. */
export function headsOf({ team = EXACT.scenario.team }: Patch): {
  telemarketers: number;
  closers: number;
} {
  return { telemarketers: team.telemarketers.count, closers: team.closers.count };
}

/**
 * A floor of known averages: each metric is `mean` of the heads, and luck common to all mixes and of each mix's own.
 *
 * @param own standard deviation of the luck that mixes do not share
 */
export function knownFloor(
  mean: (name: MetricName, heads: ReturnType<typeof headsOf>) => number,
  { own = 1, width = 1, order = 'first', detail = 0 } = {},
): FakeRunner {
  return fakeRunner(
    (job) =>
      fakeReply(job, ({ name, patch, luck }) => {
        const heads = headsOf(patch);
        const common = normal(luck.uniform53(), luck.uniform53());
        const value = mean(name, heads) + 10 * common;
        if (own === 0) return [value, 1 + detail];
        for (let skip = 0; skip < 3 * heads.telemarketers + 40 * heads.closers; skip++)
          luck.uniform53();
        return [value + own * normal(luck.uniform53(), luck.uniform53()), 1 + detail];
      }),
    { width, order },
  );
}

function normal(a: number, b: number): number {
  return Math.sqrt(-2 * Math.log(1 - a)) * Math.cos(2 * Math.PI * b);
}
