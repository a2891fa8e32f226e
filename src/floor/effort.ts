import type { Person } from './person.ts';

/** What a pay plan is said to make of the people of a role: factors above 0, 1 for nothing. */
export interface EffortModel {
  /** On everybody's speed; beside it, on that of whoever joins. */
  readonly pace: number;
  readonly newPace: number;
  /** On the odds of the role's rate, of whoever joins. */
  readonly newSkill: number;
  /** On everybody's odds, by day of the calendar; null for the same on every day. */
  readonly skillByDay: Float64Array | null;
}

/**
 * A person as the plan has them work.
 *
 * @param joined whether he or she came under the plan, rather than being there when counting begins
 */
export function withEffort(person: Person, effort: EffortModel | null, joined: boolean): Person {
  if (effort === null) return person;
  const { newPace, newSkill, pace } = effort;
  return {
    skill: joined ? person.skill * newSkill : person.skill,
    pace: person.pace * (joined ? pace * newPace : pace),
    absent: person.absent,
  };
}
