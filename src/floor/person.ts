import { streamOf } from '../random/stream.ts';
import { drawFactor } from './differences.ts';

/** What sets one person apart in one replication; kept by the person's number in every mix. */
export interface Person {
  /** Factor on the odds of the role's rate, mean 1. */
  readonly skill: number;
  /** Factor on speed: divides attempt, talk, call and wrap-up times. */
  readonly pace: number;
  /** Days away, for whatever reason: 0 is present; null for none. */
  readonly absent: Uint8Array | null;
}

/** How the people of a role may differ: coefficients of variation, and the share of days missed. */
export interface Differences {
  readonly skill: number;
  readonly pace: number;
  readonly absence: number;
}

const ALIKE: Person = { skill: 1, pace: 1, absent: null };

/** Draws one person. Skill, pace and days come in this order from a stream of the person's own. */
export function drawPerson(
  { skill, pace, absence }: Differences,
  days: number,
  seed: string,
  replication: number,
  name: string,
): Person {
  if (skill === 0 && pace === 0 && absence === 0) return ALIKE;
  const stream = streamOf(seed, replication, `${name}/person`);
  const ownSkill = drawFactor(stream, skill);
  const ownPace = drawFactor(stream, pace);
  if (absence === 0) return { skill: ownSkill, pace: ownPace, absent: null };
  const absent = new Uint8Array(days);
  for (let day = 0; day < days; day++) absent[day] = stream.uniform() < absence ? 1 : 0;
  return { skill: ownSkill, pace: ownPace, absent };
}
