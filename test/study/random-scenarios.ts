import fc from 'fast-check';
import { organised } from '../../src/scenario/organised.ts';
import type { Scenario } from '../../src/scenario/scenario.ts';
import type { Patch } from '../../src/study/types.ts';
import { calling } from './random/calling.ts';
import { closing, costs } from './random/closing.ts';
import { fitting } from './random/fitting.ts';
import { handoff } from './random/handoff.ts';
import { organisation } from './random/organisation.ts';
import { closerPlans, pay, payOf } from './random/pay.ts';
import { calendar, period } from './random/period.ts';
import { prospects } from './random/prospects.ts';
import { changingTeam, teamOf } from './random/team.ts';
import { sampleFloor } from './sample-floor.ts';

export { closerPlans, payOf };

const { scenario: base } = sampleFloor();

/** Sections that a sweep may replace, each small enough that several points share it. */
const section: fc.Arbitrary<Patch> = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.tuple(fc.nat(4), fc.nat(3)).map(([m, n]) => ({ team: teamOf(m, n, 0) })),
  },
  fc.tuple(fc.nat(4), fc.nat(3)).map(([m, n]) => ({ team: teamOf(m, n, 0.4) })),
  { weight: 2, arbitrary: fc.constantFrom(...closerPlans).map(payOf) },
  { weight: 3, arbitrary: changingTeam.map((team) => ({ team })) },
  handoff.map((changed) => ({ handoff: changed })),
  closing.map((changed) => ({ closing: changed })),
  calling.map((changed) => ({ calling: changed })),
  prospects.map((changed) => ({ prospects: changed })),
  calendar.map((changed) => ({ calendar: changed })),
  { weight: 2, arbitrary: period.map((changed) => ({ period: changed })) },
  organisation.map((changed) => ({ organisation: changed })),
  costs.map((changed) => ({ costs: changed })),
  pay.map((changed) => ({ pay: changed })),
);

/** Any small floor of one's own, as a file may describe it. */
export const randomFloor: fc.Arbitrary<Scenario> = fc
  .record({
    sections: fc.record({ period, calendar, calling, handoff, closing, prospects, costs }),
    team: fc.oneof(
      fc.nat(4).map((people) => teamOf(people, 2, 0.2)),
      changingTeam,
    ),
    pay: fc.oneof(
      fc.constantFrom(...closerPlans).map(payOf),
      pay.map((found) => ({ pay: found })),
    ),
    currency: fc.constantFrom('USD', 'JPY'),
  })
  .map(({ currency, pay: paid, sections, team }) =>
    fitting({ ...base, ...sections, ...paid, team, currency }),
  );

/** Any small scenario: one's own floor, or in the shape of another organisation. */
export const randomScenario: fc.Arbitrary<Scenario> = fc
  .tuple(
    randomFloor,
    fc.oneof(
      { weight: 3, arbitrary: fc.constant(null) },
      fc.tuple(organisation, fc.integer({ min: 1, max: 3 })),
    ),
  )
  .map(([scenario, shape]) => (shape === null ? scenario : fitting(inShape(scenario, ...shape))));

/** A floor in the shape of another organisation, if there is one. */
function inShape(scenario: Scenario, organisation: Scenario['organisation'], count = 2): Scenario {
  if (organisation === undefined) return scenario;
  const { name, shape } = organisation;
  return organised({ ...scenario, organisations: { [name]: shape } }, name, count);
}

/** A scenario and the points of a sweep of it. */
export interface RandomSweep {
  readonly scenario: Scenario;
  readonly points: readonly Patch[];
}

/** Points of a sweep: each replaces up to three sections; the same ones come again at other points. */
const randomPoints: fc.Arbitrary<readonly Patch[]> = fc
  .array(section, { minLength: 1, maxLength: 4 })
  .chain((sections) =>
    fc.array(
      fc
        .array(fc.constantFrom(...sections), { maxLength: 3 })
        .map((patches) => Object.assign({}, ...patches) as Patch),
      { minLength: 1, maxLength: 6 },
    ),
  );

/** Any sweep: what a point replaces goes with the rest of the scenario, and every point of an organisation has its shape. */
export const randomSweep: fc.Arbitrary<RandomSweep> = fc
  .tuple(randomScenario, randomPoints)
  .map(([scenario, points]) => ({
    scenario,
    points: points.map((patch) => {
      const whole = { ...scenario, ...patch };
      const { organisation, team } = whole;
      const count =
        organisation && team['people' in organisation.shape ? 'closers' : 'telemarketers'].count;
      const fitted = fitting(inShape(whole, organisation, count));
      const changed = Object.entries(fitted).filter(
        ([key, value]) => value !== scenario[key as keyof Scenario],
      );
      return Object.fromEntries(changed);
    }),
  }));
