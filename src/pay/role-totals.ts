import type { FloorResult } from '../floor/result.ts';
import { isByMonth, type Spans } from '../floor/spans.ts';
import { ruleOf } from './components/index.ts';
import { cents, centsPerUnit } from './money.ts';
import { windowOf } from './payroll.ts';
import type { RolePay } from './role-pay.ts';
import type { BooksModel, BooksPart, Component, Role, RoleBooks } from './types.ts';

/** What books want of a role's pay: cents, and what each person takes home in each month, currency. */
export type RoleTotals = Pick<
  RoleBooks,
  'base' | 'variable' | 'clawedBack' | 'topUps' | 'weeksWorked' | 'weeksUnder' | 'takeHome'
>;

/** The totals of a pay run. */
export function totalsOf(pay: RolePay, spans: Spans, decimals: number): RoleTotals {
  return {
    base: pay.total('base'),
    variable: pay.total('variable'),
    clawedBack: -pay.total('clawedBack') || 0,
    topUps: pay.total('topUps'),
    weeksWorked: pay.weeksWorked,
    weeksUnder: pay.weeksUnder,
    takeHome: takeHomeOf(pay, spans, centsPerUnit(decimals)),
  };
}

/** The same of the rows before one; neither weeks nor what each person takes home are told. */
export function totalsBefore(pay: RolePay, until: number): RoleTotals {
  const part = (name: BooksPart): number => {
    let sum = 0;
    for (let person = 0; person < pay.activity.people; person++) {
      sum += pay.paySum(person, 0, until, [name]);
    }
    return sum;
  };
  return {
    base: part('base'),
    variable: part('variable'),
    clawedBack: -part('clawedBack') || 0,
    topUps: part('topUps'),
    weeksWorked: 0,
    weeksUnder: 0,
    takeHome: NOBODYS,
  };
}

const NOBODYS = new Float64Array(0);

/** Whether every line of pay stands for itself, month by month: nothing looks at other lines, other people or other months. */
export function isPlain(model: BooksModel, { spans }: FloorResult): boolean {
  return (
    model.overtime === null &&
    model.minimum === null &&
    model.paid === 'monthly' &&
    isByMonth(spans) &&
    standAlone(model.telemarketers.components) &&
    standAlone(model.closers.components)
  );
}

function standAlone(components: readonly Component[]): boolean {
  for (const component of components) {
    if (component.does !== 'earn' || component.per !== null) return false;
  }
  return true;
}

/** The totals of a pay run where it is plain, in a fraction of the time: most floors of most studies are. */
export function plainTotals(model: BooksModel, floor: FloorResult, role: Role): RoleTotals {
  const { decimals } = model;
  const { people, periods } = floor[role];
  const window = windowOf(model, floor, role);
  const takeHome = roomFor(people * periods);
  let base = 0;
  let variable = 0;
  for (const component of model[role].components) {
    if (component.does !== 'earn') continue;
    let sum = 0;
    let at = 0;
    for (let person = 0; person < people; person++) {
      for (let row = 0; row < periods; row++) {
        window.cover(person, row, row + 1, row, row + 1);
        const part = cents(component.amount(window), decimals);
        takeHome[at++]! += part;
        sum += part;
      }
    }
    if (ruleOf(component.kind).variable) variable += sum;
    else base += sum;
  }
  const unit = centsPerUnit(decimals);
  for (let at = 0; at < takeHome.length; at++) takeHome[at]! /= unit;
  return { base, variable, clawedBack: 0, topUps: 0, weeksWorked: 0, weeksUnder: 0, takeHome };
}

/** Pay of each person and month, currency. */
function takeHomeOf(pay: RolePay, { month, monthLength }: Spans, unit: number): Float64Array {
  const months = monthLength.length;
  const takeHome = roomFor(pay.activity.people * months);
  const width = pay.lines.length;
  for (let person = 0; person < pay.activity.people; person++) {
    let total = 0;
    for (let row = 0; row < pay.rows; row++) {
      const from = pay.at(person, row, 0);
      for (let at = from; at < from + width; at++) total += pay.cents[at]!;
      if (row + 1 < pay.rows && month[row + 1] === month[row]) continue;
      takeHome[person * months + month[row]!] = total / unit;
      total = 0;
    }
  }
  return takeHome;
}

/** Take-home pay is kept in pieces of long arrays: to make a short one for each month takes longer than to fill it. */
const ROOM = 2048;
let room = new Float64Array(0);
let taken = 0;

/** Zeros. */
function roomFor(numbers: number): Float64Array {
  if (taken + numbers > room.length) {
    room = new Float64Array(Math.max(ROOM, numbers));
    taken = 0;
  }
  taken += numbers;
  return room.subarray(taken - numbers, taken);
}
