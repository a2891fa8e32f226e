import { compileCalendar, compileFloor } from '../../scenario/compile/index.ts';
import { drawMiddle } from '../../scenario/inputs.ts';
import { ScenarioError, type Scenario } from '../../scenario/scenario.ts';
import type { ChangedInput } from './types.ts';

/** What is changed alone, and the old scenario with it. */
export interface Part {
  readonly inputs: readonly ChangedInput[];
  readonly scenario: Scenario;
}

/** With more inputs than this, whole sections are changed alone. */
const MOST = 12;

/**
 * The changed inputs one by one, each on the old scenario; those of a section together where they cannot stand without each
 * other, and left out where the section cannot stand either.
 */
export function partsOf(
  old: Scenario,
  now: Scenario,
  inputs: readonly ChangedInput[],
): readonly Part[] {
  const sections = [...new Set(inputs.map(({ at }) => at[0]!))];
  return sections.flatMap((section) => {
    const own = inputs.filter(({ at }) => at[0] === section);
    const apart = inputs.length <= MOST && own.every(isValue);
    const single = apart ? own.map((input) => partOf(old, now, [input])) : [];
    if (apart && single.every(stands)) return single;
    const whole = { inputs: own, scenario: { ...old, [section]: now[section as keyof Scenario] } };
    return stands(whole) ? [whole] : [];
  });
}

/** Whether an input may change without the keys around it: it stands in both, and chooses no manner of its section. */
function isValue({ at, now, was }: ChangedInput): boolean {
  if (was === 'not there' || now === 'not there') return false;
  return !at.includes('groups') && at.at(-1) !== 'kind';
}

function partOf(old: Scenario, now: Scenario, inputs: readonly [ChangedInput]): Part {
  const [{ at }] = inputs;
  const changed = replaced(old, now, at) as Scenario;
  // A plan that comes into force brings its rules along.
  const inForce =
    at[0] === 'pay' && at.length === 2 && (at[1] === 'telemarketers' || at[1] === 'closers');
  if (!inForce) return { inputs, scenario: changed };
  const plans = { ...now.pay.plans, ...old.pay.plans };
  return { inputs, scenario: { ...changed, pay: { ...changed.pay, plans } } };
}

/** The old value with what the new one has at a place. */
function replaced(old: unknown, now: unknown, [key, ...rest]: readonly string[]): unknown {
  if (key === undefined) return now;
  const value = replaced(Reflect.get(old as object, key), Reflect.get(now as object, key), rest);
  return { ...(old as object), [key]: value };
}

/** Whether a floor can be built of it. */
function stands({ scenario }: Part): boolean {
  try {
    compileFloor(scenario, compileCalendar(scenario), drawMiddle);
    return true;
  } catch (error) {
    if (error instanceof ScenarioError) return false;
    throw error;
  }
}
