import type { FloorModel, TelemarketingModel } from '../../floor/model.ts';
import { compileCalendar, compileFloor } from '../../scenario/compile/index.ts';
import { drawMiddle, uncertainInputs } from '../../scenario/inputs.ts';
import { headCount } from '../../scenario/positions.ts';
import { ScenarioError, type Scenario, type Varying } from '../../scenario/scenario.ts';

/** What formulas read of a scenario, every input at its middle. Times in seconds. */
export interface FloorFacts {
  readonly scenario: Scenario;
  readonly floor: FloorModel;
  readonly telemarketers: number;
  readonly closers: number;
  /** Clock time before counting begins. */
  readonly uncounted: number;
}

/** @returns null where the middle makes no floor */
export function factsOf(scenario: Scenario): FloorFacts | null {
  try {
    const calendar = compileCalendar(scenario);
    const floor = compileFloor(scenario, calendar, drawMiddle);
    return {
      scenario,
      floor,
      telemarketers: headCount(scenario, 'telemarketers'),
      closers: headCount(scenario, 'closers'),
      uncounted: calendar.countFrom,
    };
  } catch (error) {
    if (error instanceof ScenarioError) return null;
    throw error;
  }
}

/** Sections that decide what happens on the floor. */
const ON_THE_FLOOR =
  /^(?:calling|handoff|prospects|calendar|closing\.(?:call|wrap|disqualified|follow_ups))\b/u;

/** What nobody reads where nobody dials. */
const OF_DIALLING = /^(?:calling\.|prospects\.(?!.*\.inbound))/u;

/** Times in which a queue forgets how it began: so many go by before a floor counts as in full swing. */
export const FORGETS = 10;

/**
 * Why the long run of a formula is not what is simulated, whatever the formula.
 *
 * @param memory time in which what the formula speaks of forgets how it began, s
 */
export function generalReasons(
  { scenario, floor, telemarketers, uncounted }: FloorFacts,
  memory: number,
): string[] {
  const { period } = scenario;
  const uncertain = uncertainInputs(scenario).some(
    ({ path }) => ON_THE_FLOOR.test(path) && (telemarketers > 0 || !OF_DIALLING.test(path)),
  );
  return [
    ...(period.continuous ? [] : ['breaks and closing times']),
    ...(uncounted < FORGETS * memory ? ['it does not start in full swing'] : []),
    ...(uncertain ? ['inputs are uncertain, and the formula takes their middle'] : []),
    ...(floor.telesales.closersProspect ? ['closers dial too'] : []),
  ];
}

/** What sets people apart or changes them, of one stage. */
export function personReasons(
  model: Pick<TelemarketingModel, 'paceDiffers' | 'absence' | 'employment' | 'fatigue' | 'effort'>,
): string[] {
  return [
    ...(model.paceDiffers > 0 ? ['people differ in speed'] : []),
    ...(model.absence > 0 ? ['people are absent'] : []),
    ...(model.employment === null ? [] : ['people come, go and learn']),
    ...(model.fatigue === null ? [] : ['people tire']),
    ...(model.effort === null ? [] : ['pay changes how people work']),
  ];
}

/** Whether amounts are exponential. */
export function isExponential(varying: Varying | null): boolean {
  return (
    varying !== null && 'shape' in varying && varying.shape === 'exponential' && varying.varies > 0
  );
}

/** Coefficient of variation of amounts; null where they are a list of data. */
export function variationOf(varying: Varying): number | null {
  return 'varies' in varying ? varying.varies : null;
}
