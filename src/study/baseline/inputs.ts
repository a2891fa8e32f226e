import { equal } from '../../scenario/equal.ts';
import type { LoadedScenario, PlanSpec, Scenario } from '../../scenario/scenario.ts';
import { isInPlace, isOneValue, shownValue } from '../../scenario/show.ts';
import type { ChangedInput } from './types.ts';

/** What does not bear on the months: what they are called, how they are drawn, judged and set beside others. */
const NOT_LIVED = ['name', 'seed', 'precision', 'expect', 'organisations'];
/** A section that is longer than this is not told in full. */
const LONGEST = 72;

type Section = Readonly<Record<string, unknown>>;

/**
 * Every input of two scenarios that is not the same, in the order of the new one: values one by one, a section as a whole
 * where one of the two has none.
 */
export function changedInputs(old: Scenario, now: Scenario): readonly ChangedInput[] {
  const found: ChangedInput[] = [];
  walk(old, now, [], { old: bare(old), now: bare(now) }, found);
  return found;
}

/** Keys beside the inputs that differ. */
export function changedBeside(old: Scenario, now: Scenario): readonly string[] {
  const told = NOT_LIVED.filter((key) => key !== 'name' && key !== 'seed');
  return told.filter((key) => !equal(Reflect.get(old, key), Reflect.get(now, key)));
}

interface Sides {
  readonly old: LoadedScenario;
  readonly now: LoadedScenario;
}

function bare(scenario: Scenario): LoadedScenario {
  return { scenario, origins: {}, notes: [], variants: {} };
}

function walk(
  old: unknown,
  now: unknown,
  at: readonly string[],
  sides: Sides,
  found: ChangedInput[],
): void {
  if (equal(old, now)) return;
  const path = at.join('.');
  const isWhole = isOneValue(old, path, sides.old) || isOneValue(now, path, sides.now);
  if (path !== '' && isWhole && !(varies(old) && varies(now))) {
    const [was, is] = [said(old, path, sides.old), said(now, path, sides.now)];
    // Four digits are shown; what differs behind them is told by all of them.
    const hidden = was === is;
    found.push({
      at,
      key: path,
      was: hidden ? exactly(old, was) : was,
      now: hidden ? exactly(now, is) : is,
    });
    return;
  }
  const [before, after] = [old as Section, now as Section];
  const keys = new Set([...Object.keys(after), ...Object.keys(before)]);
  for (const key of keys) {
    if (path === '' && NOT_LIVED.includes(key)) continue;
    // A plan in one line is told where it is in force, the number of telemarketers by their groups.
    if (path === 'pay.plans' && [before[key], after[key]].some((plan) => isLine(key, plan))) {
      continue;
    }
    if (key === 'count' && (before['groups'] ?? after['groups'])) continue;
    walk(before[key], after[key], [...at, key], sides, found);
  }
}

/** What varies from call to call is told by its parts, so that a new average is told as such. */
function varies(value: unknown): boolean {
  return typeof value === 'object' && value !== null && 'average' in value;
}

function isLine(name: string, plan: unknown): boolean {
  return plan !== undefined && isInPlace(name, plan as PlanSpec);
}

function said(value: unknown, path: string, loaded: LoadedScenario): string {
  const text = shownValue(value, path, loaded);
  if (text.length <= LONGEST || isOneValue(value, path, loaded)) return text;
  return `a section of ${Object.keys(value as object).length} keys`;
}

/** All digits of what looks the same in four; of a column of data, that they are not the same. */
function exactly(value: unknown, text: string): string {
  const isData = typeof value === 'object' && value !== null && 'values' in value;
  return isData ? `${text}, not the same numbers` : JSON.stringify(value);
}
