import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Activity, ACTIVITY } from '../../src/floor/activity.ts';
import type { FloorResult } from '../../src/floor/result.ts';
import { Deals } from '../../src/floor/telesales/deals.ts';
import type { DrawnComponent } from '../../src/pay/components/index.ts';
import { closeBooks } from '../../src/pay/books.ts';
import { statementsOf } from '../../src/pay/statement.ts';
import type { MinimumWage, Overtime, Role, Statement } from '../../src/pay/types.ts';
import { floors, payTerms } from './random-plans.ts';
import { modelOf, planOf } from './samples.ts';

/** Who holds each position in each row: its number in `names`, which are those of statements. */
interface Holders {
  readonly names: readonly string[];
  readonly at: readonly (readonly number[])[];
}

function holdersOf(activity: Activity, letter: string): Holders {
  const names: string[] = [];
  const at = Array.from({ length: activity.people }, (_, person) => {
    const position = letter + String(person + 1).padStart(2, '0');
    names.push(position);
    let held = false;
    let number = 1;
    return Array.from({ length: activity.periods }, (_, row) => {
      if (held && activity.get(person, row, 'hires') > 0) {
        number++;
        names.push(`${position}/${number}`);
      }
      held ||= activity.get(person, row, 'vacant') < 1;
      return names.length - 1;
    });
  });
  return { names, at };
}

/** The same activity with a position for every person, empty before and after him or her. */
function apart(from: Activity, { at, names }: Holders): Activity {
  const to = new Activity(names.length, from.periods);
  for (let holder = 0; holder < names.length; holder++) {
    for (let row = 0; row < from.periods; row++) {
      const cell = to.row(holder, row);
      to.cells[cell + ACTIVITY.vacant] = 1;
      to.cells[cell + ACTIVITY.unsalaried] = 1;
    }
  }
  at.forEach((rows, person) => {
    rows.forEach((holder, row) => {
      const first = from.row(person, row);
      const cells = from.cells.subarray(first, first + Object.keys(ACTIVITY).length);
      to.cells.set(cells, to.row(holder, row));
    });
  });
  return to;
}

/** The same floor with a position for every person. */
function floorApart(floor: FloorResult, holders: Readonly<Record<Role, Holders>>): FloorResult {
  const { closers, telemarketers } = holders;
  const { deals, leaves } = floor;
  const owner = ({ at }: Holders, person: number, deal: number): number =>
    person < 0 ? person : at[person]![deals.span[deal]!]!;
  const leavesOf = ({ at, names }: Holders, role: Role): Float64Array[] =>
    names.map((_, holder) => leaves[role]![at.findIndex((rows) => rows.includes(holder))]!);
  return {
    ...floor,
    telemarketers: apart(floor.telemarketers, telemarketers),
    closers: apart(floor.closers, closers),
    deals: Object.assign(new Deals(), deals, {
      closer: deals.closer.map((person, deal) =>
        deal < deals.length ? owner(closers, person, deal) : 0,
      ),
      finder: deals.finder.map((person, deal) =>
        deal < deals.length ? owner(telemarketers, person, deal) : 0,
      ),
    }),
    leaves: {
      telemarketers: leavesOf(telemarketers, 'telemarketers'),
      closers: leavesOf(closers, 'closers'),
    },
  };
}

/**
 * Terms under which nothing looks at when something is paid: what a span pays at its end, it pays sooner where it ends with a
 * person.
 */
function indifferent<T extends Terms>(terms: T): T {
  const has = (...kinds: readonly string[]): boolean =>
    [...terms.telemarketers, ...terms.closers].some(({ kind }) => kinds.includes(kind));
  const looks = terms.minimum !== null || has('clawback');
  const without = (rules: readonly DrawnComponent[]): DrawnComponent[] =>
    looks || has('draw')
      ? rules.filter(({ kind }) => kind !== 'pool' && kind !== 'guarantee')
      : [...rules];
  return {
    ...terms,
    telemarketers: without(terms.telemarketers),
    closers: without(terms.closers),
    overtime: has('clawback') || terms.minimum?.tested === 'pay period' ? null : terms.overtime,
  };
}

interface Terms {
  readonly telemarketers: readonly DrawnComponent[];
  readonly closers: readonly DrawnComponent[];
  readonly minimum: MinimumWage | null;
  readonly overtime: Overtime | null;
}

/** Cents by person and rule. */
function paidBy(
  statements: readonly Statement[],
  nameOf = (person: string) => person,
): Record<string, number> {
  const paid: Record<string, number> = {};
  for (const { lines, person } of statements) {
    for (const { cents, rule } of lines) {
      const key = `${nameOf(person)} ${rule}`;
      paid[key] = (paid[key] ?? 0) + cents;
    }
  }
  return paid;
}

test('who follows in a position is paid as in one of his or her own', () => {
  let followers = 0;
  fc.assert(
    fc.property(payTerms.map(indifferent), floors, (terms, floor) => {
      const model = modelOf({
        ...terms,
        telemarketers: planOf('some plan', ...terms.telemarketers),
        closers: planOf('another', ...terms.closers),
        paymentLag: 7,
      });
      const holders = {
        telemarketers: holdersOf(floor.telemarketers, 'T'),
        closers: holdersOf(floor.closers, 'C'),
      };
      const alone = floorApart(floor, holders);
      const nameOf = (position: string): string =>
        holders[position.startsWith('T') ? 'telemarketers' : 'closers'].names[
          Number(position.slice(1)) - 1
        ]!;
      expect(paidBy(statementsOf(model, floor))).toEqual(
        paidBy(statementsOf(model, alone), nameOf),
      );
      const books = closeBooks(model, floor);
      const apartBooks = closeBooks(model, alone);
      for (const role of ['telemarketers', 'closers'] as const) {
        followers += holders[role].names.length - floor[role].people;
        expect(books[role].weeksWorked).toBe(apartBooks[role].weeksWorked);
        expect(books[role].weeksUnder).toBe(apartBooks[role].weeksUnder);
      }
    }),
    { numRuns: 400 },
  );
  expect(followers).toBeGreaterThan(400);
});
