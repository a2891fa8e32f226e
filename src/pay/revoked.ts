import type { FloorResult } from '../floor/result.ts';
import { isTakenBack, sumsOf, type Picks } from './deal-sums.ts';
import { earnLine } from './earn.ts';
import type { PayWindow } from './pay-window.ts';
import type { RolePay } from './role-pay.ts';
import { poolShares, splitOf } from './sharing.ts';
import type { BooksModel, Role } from './types.ts';

/** A role's pay, and the window that its rules look through. */
interface RoleView {
  readonly pay: RolePay;
  readonly window: PayWindow;
}

/** Both roles as they earned. */
export interface Earned {
  readonly model: BooksModel;
  readonly floor: FloorResult;
  readonly roles: Readonly<Record<Role, RoleView>>;
}

/**
 * By person and row: cents by which pay by results would be less without the deals that are taken back, pools and splits of
 * commission included; below 0 where later rows make up for it.
 *
 * @param within days from a sale in which its cancellation counts; Infinity for all
 */
export function revokedPay(earned: Earned, role: Role, within: number): Float64Array {
  const { floor } = earned;
  const { pay } = earned.roles[role];
  const revoked = new Float64Array(pay.activity.people * pay.rows);
  const picks = isTakenBack(floor, role, within);
  const kept = splitWithout(earned, picks)?.[role];
  pay.lines.forEach(({ component, kind, part }, line) => {
    if (part !== 'variable') return;
    const ofSplit = kind === 'split' ? kept : undefined;
    if (component?.does !== 'earn' && component?.does !== 'pool' && ofSplit === undefined) return;
    for (let at = 0; at < revoked.length; at++) {
      revoked[at]! += pay.cents[at * pay.lines.length + line]! - (ofSplit?.[at] ?? 0);
    }
  });
  earnedWithout(earned, role, picks, null, (person, row, cents) => {
    revoked[person * pay.rows + row]! -= cents;
  });
  return revoked;
}

/** How commission would have been split without some deals: of what it would have been, by the deals that are left. */
function splitWithout(earned: Earned, picks: Picks): ReturnType<typeof splitOf> {
  const { floor, roles } = earned;
  const { pay } = roles.closers;
  if (!pay.lines.some(({ kind }) => kind === 'split')) return null;
  const commission = new Float64Array(pay.activity.people * pay.rows);
  earnedWithout(earned, 'closers', picks, 'commission', (person, row, cents) => {
    commission[person * pay.rows + row]! += cents;
  });
  return splitOf(floor, pay, roles.telemarketers.pay, commission, (deal) => !picks(deal));
}

/**
 * Goes through what a role's results would have earned without some deals.
 *
 * @param only  the kind of rule; null for all
 * @param visit gets the person, the row and cents, rule by rule
 */
function earnedWithout(
  { floor, model, roles }: Earned,
  role: Role,
  picks: Picks,
  only: string | null,
  visit: (person: number, row: number, cents: number) => void,
): void {
  const { pay, window } = roles[role];
  window.without = sumsOf(floor, role, model.paymentLag, picks);
  for (const { component, kind, part } of pay.lines) {
    if (part !== 'variable' || (only !== null && kind !== only)) continue;
    if (component?.does === 'pool') poolShares(component, pay, model.decimals, window, visit);
    if (component?.does !== 'earn') continue;
    for (let person = 0; person < pay.activity.people; person++) {
      earnLine(component, person, pay, model.decimals, window, (row, cents) => {
        visit(person, row, cents);
      });
    }
  }
  window.without = null;
}
