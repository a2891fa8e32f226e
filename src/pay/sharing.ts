import type { FloorResult } from '../floor/result.ts';
import type { Picks } from './deal-sums.ts';
import { eachSpan } from './grid.ts';
import { cents } from './money.ts';
import type { PayWindow } from './pay-window.ts';
import type { RolePay } from './role-pay.ts';
import { sharedOut } from './shared-out.ts';
import type { Pooling, Role } from './types.ts';

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
 * @param write gets the person, the last row that is his or hers in each span of the pool, and cents
 */
export function poolShares(
  { amount, per, weight }: Pooling,
  pay: RolePay,
  decimals: number,
  window: PayWindow,
  write: (person: number, row: number, cents: number) => void,
): void {
  const pools = new Map<number, Pool>();
  for (let person = 0; person < pay.activity.people; person++) {
    eachSpan(pay.calendar.of[per], pay.joinsIn(person), (from, until, number) => {
      const pool = pools.get(number) ?? { pot: 0, weights: [], owners: [] };
      pools.set(number, pool);
      window.cover(person, from, until, from, until);
      pool.pot += amount(window);
      pool.weights.push(weight(window));
      pool.owners.push({ person, row: until - 1 });
    });
  }
  for (const { pot, weights, owners } of pools.values()) {
    sharedOut(cents(pot, decimals), weights).forEach((share, owner) => {
      const { person, row } = owners[owner]!;
      write(person, row, share);
    });
  }
}

/** A span's pool: currency, what shares are in proportion to, and the row in which each is paid. */
interface Pool {
  pot: number;
  readonly weights: number[];
  readonly owners: { readonly person: number; readonly row: number }[];
}

/** Moves a share of closers' commission to those who found the leads. */
export function splitCommission(
  floor: FloorResult,
  closers: RolePay,
  telemarketers: RolePay,
): void {
  const moved = splitOf(floor, closers, telemarketers, commissionOf(closers), () => true);
  if (moved === null) return;
  const from = closers.lines.findIndex(({ component }) => component?.does === 'split');
  const to = telemarketers.extraLine('split');
  moved.closers.forEach((cents, at) => {
    closers.cents[at * closers.lines.length + from] = cents;
  });
  moved.telemarketers.forEach((cents, at) => {
    telemarketers.cents[at * telemarketers.lines.length + to] = cents;
  });
}

/** Cents that a split adds to what people get, by person and row; below 0 for closers. */
type Split = Readonly<Record<Role, Float64Array>>;

/**
 * What a split moves: of each closer and row, in proportion to what deals on telemarketers' leads are of all deals, and among
 * telemarketers in proportion to their deals.
 *
 * @param commission cents by closer and row
 * @param counts     deals that count as sold
 * @returns null where nothing is split
 */
export function splitOf(
  { deals }: FloorResult,
  closers: RolePay,
  telemarketers: RolePay,
  commission: Float64Array,
  counts: Picks,
): Split | null {
  const splitting = closers.lines.find(({ component }) => component?.does === 'split')?.component;
  if (splitting?.does !== 'split') return null;
  // An agency's people have no part in it.
  if (telemarketers.extraLine('split') < 0) return null;
  const { people } = telemarketers.activity;
  const moved = {
    closers: new Float64Array(commission.length),
    telemarketers: new Float64Array(people * telemarketers.rows),
  };
  soldByPair(deals, closers, people, counts).forEach(({ all, found }, at) => {
    const total = found.reduce((sum, value) => sum + value, 0);
    if (total === 0) return;
    const share = cents((splitting.telemarketer * commission[at]! * total) / all, 0);
    moved.closers[at] = 0 - share;
    sharedOut(share, found).forEach((part, telemarketer) => {
      moved.telemarketers[telemarketer * telemarketers.rows + (at % closers.rows)]! += part;
    });
  });
  return moved;
}

/** Cents of commission by person and row. */
function commissionOf(pay: RolePay): Float64Array {
  const commission = new Float64Array(pay.activity.people * pay.rows);
  pay.lines.forEach(({ kind }, line) => {
    if (kind !== 'commission') return;
    for (let at = 0; at < commission.length; at++) {
      commission[at]! += pay.cents[at * pay.lines.length + line]!;
    }
  });
  return commission;
}

/** Currency sold by each closer in each row: in all, and on each telemarketer's leads. */
function soldByPair(
  deals: FloorResult['deals'],
  closers: RolePay,
  telemarketers: number,
  counts: Picks,
): { all: number; readonly found: number[] }[] {
  const sold = Array.from({ length: closers.activity.people * closers.rows }, () => ({
    all: 0,
    found: new Array<number>(telemarketers).fill(0),
  }));
  for (let deal = 0; deal < deals.length; deal++) {
    if (!counts(deal)) continue;
    const pair = sold[deals.closer[deal]! * closers.rows + deals.span[deal]!]!;
    const value = deals.value[deal]!;
    const finder = deals.finder[deal]!;
    pair.all += value;
    if (finder >= 0) pair.found[finder]! += value;
  }
  return sold;
}
