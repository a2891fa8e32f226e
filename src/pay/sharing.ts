import type { FloorResult } from '../floor/result.ts';
import { eachSpan } from './grid.ts';
import { cents } from './money.ts';
import type { PayWindow } from './pay-window.ts';
import type { RolePay } from './role-pay.ts';
import { sharedOut } from './shared-out.ts';
import type { Pooling } from './types.ts';

/** Shares each pool of a plan out, in the last row of each of its spans. */
export function sharePools(pay: RolePay, decimals: number, window: PayWindow): void {
  pay.lines.forEach(({ component }, line) => {
    if (component?.does !== 'pool') return;
    poolShares(component, pay, decimals, window, (person, row, share) => {
      pay.cents[pay.at(person, row, line)] = share;
    });
  });
}

/**
 * What a pool brings each person.
 *
 * @param write gets the person, the last row of each span of the pool, and cents
 */
export function poolShares(
  { amount, per, weight }: Pooling,
  pay: RolePay,
  decimals: number,
  window: PayWindow,
  write: (person: number, row: number, cents: number) => void,
): void {
  const { people } = pay.activity;
  eachSpan(pay.calendar.of[per], (from, until) => {
    let pot = 0;
    const weights: number[] = [];
    for (let person = 0; person < people; person++) {
      window.cover(person, from, until, from, until);
      pot += amount(window);
      weights.push(weight(window));
    }
    sharedOut(cents(pot, decimals), weights).forEach((share, person) => {
      write(person, until - 1, share);
    });
  });
}

/**
 * Moves a share of closers' commission to those who found the leads: of each closer and row, in proportion to what deals on
 * telemarketers' leads are of all deals, and among telemarketers in proportion to their deals.
 */
export function splitCommission(
  { deals }: FloorResult,
  closers: RolePay,
  telemarketers: RolePay,
): void {
  const line = closers.lines.findIndex(({ component }) => component?.does === 'split');
  const splitting = closers.lines[line]?.component;
  if (splitting?.does !== 'split') return;
  const to = telemarketers.extraLine('split');
  // An agency's people have no part in it.
  if (to < 0) return;
  const commissions = closers.lines.flatMap(({ kind }, index) =>
    kind === 'commission' ? [index] : [],
  );
  const sold = soldByPair(deals, closers, telemarketers.activity.people);
  for (let closer = 0; closer < closers.activity.people; closer++) {
    for (let row = 0; row < closers.rows; row++) {
      const { all, found } = sold[closer * closers.rows + row]!;
      const total = found.reduce((sum, value) => sum + value, 0);
      if (total === 0) continue;
      let commission = 0;
      for (const index of commissions) commission += closers.cents[closers.at(closer, row, index)]!;
      const moved = cents((splitting.telemarketer * commission * total) / all, 0);
      closers.cents[closers.at(closer, row, line)] = 0 - moved;
      sharedOut(moved, found).forEach((share, telemarketer) => {
        telemarketers.cents[telemarketers.at(telemarketer, row, to)]! += share;
      });
    }
  }
}

/** Currency sold by each closer in each row: in all, and on each telemarketer's leads. */
function soldByPair(
  deals: FloorResult['deals'],
  closers: RolePay,
  telemarketers: number,
): { all: number; readonly found: number[] }[] {
  const sold = Array.from({ length: closers.activity.people * closers.rows }, () => ({
    all: 0,
    found: new Array<number>(telemarketers).fill(0),
  }));
  for (let deal = 0; deal < deals.length; deal++) {
    const pair = sold[deals.closer[deal]! * closers.rows + deals.span[deal]!]!;
    const value = deals.value[deal]!;
    const finder = deals.finder[deal]!;
    pair.all += value;
    if (finder >= 0) pair.found[finder]! += value;
  }
  return sold;
}
