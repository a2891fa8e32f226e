import type { FloorResult } from '../floor/result.ts';
import { ruleOf } from './components/index.ts';
import { isCancelled, sumsOf, type DealSums } from './deal-sums.ts';
import { earnAll } from './earn.ts';
import { addMinimum, addOvertime } from './labour-law.ts';
import { rateText } from './numbers.ts';
import { payCalendarOf } from './pay-calendar.ts';
import { PayWindow } from './pay-window.ts';
import { revokedPay, type Earned } from './revoked.ts';
import { RolePay, type PayLine } from './role-pay.ts';
import { settle } from './settle.ts';
import { sharePools, splitCommission } from './sharing.ts';
import type { BooksModel, Component, PayPlan, Role, Spread } from './types.ts';

/** What everybody is paid in one replication. */
export interface Payroll {
  readonly telemarketers: RolePay;
  readonly closers: RolePay;
}

/**
 * Runs the pay of one replication, in this order: what is earned, pools, splits, overtime, clawbacks and draws, the legal minimum,
 * guarantees. Nothing is drawn here.
 *
 * Every amount is rounded to cents, half away from zero, over each stretch of time that a statement shows, and so that its rows
 * add up to it: weeks, pay periods and months made of the same rows agree to the cent.
 */
export function runPayroll(model: BooksModel, floor: FloorResult): Payroll {
  const closers = new RoleRun(model, floor, 'closers');
  const telemarketers = new RoleRun(model, floor, 'telemarketers');
  closers.earn();
  telemarketers.earn();
  splitCommission(floor, closers.pay, telemarketers.pay);
  const earned: Earned = { model, floor, roles: { telemarketers, closers } };
  closers.balance(earned);
  telemarketers.balance(earned);
  return { telemarketers: telemarketers.pay, closers: closers.pay };
}

/** A window on one role's rows. */
export function windowOf(model: BooksModel, floor: FloorResult, role: Role): PayWindow {
  let unpaid: DealSums | null = null;
  return new PayWindow(
    model,
    floor,
    floor[role],
    () => (unpaid ??= sumsOf(floor, role, model.paymentLag, isCancelled(floor))),
  );
}

/** The pay run of one role. */
class RoleRun {
  readonly pay: RolePay;
  readonly window: PayWindow;
  private readonly model: BooksModel;
  private readonly role: Role;

  constructor(model: BooksModel, floor: FloorResult, role: Role) {
    this.model = model;
    this.role = role;
    this.pay = new RolePay(
      floor[role],
      payCalendarOf(floor.spans, model.paid, model.workingDays),
      linesOf(model, role),
    );
    this.window = windowOf(model, floor, role);
  }

  earn(): void {
    const { model, pay, window } = this;
    pay.lines.forEach(({ component }, line) => {
      if (component?.does === 'earn') earnAll(component, line, pay, model, window);
    });
    sharePools(pay, model.decimals, window);
  }

  balance(earned: Earned): void {
    const { model, pay, role, window } = this;
    if (isOutside(model, role)) return;
    if (model.overtime !== null) addOvertime(pay, model.overtime);
    const revoked = (within: number): Float64Array => revokedPay(earned, role, within);
    settle(pay, model, window, 'before the minimum', revoked);
    if (model.minimum !== null) addMinimum(pay, model, model.minimum);
    settle(pay, model, window, 'after the minimum', revoked);
  }
}

/** Whether a role's people are an agency's, whose price stands for all that law and other people's plans would give them. */
function isOutside({ agency }: BooksModel, role: Role): boolean {
  return agency !== null && role === 'telemarketers';
}

/** Lines of a role's statements, in the order of a pay run. */
function linesOf(model: BooksModel, role: Role): readonly PayLine[] {
  const { minimum, overtime } = model;
  const ofSplit = spreadOfSplit(model.closers);
  const lines = model[role].components.map((component) => lineOf(component, ofSplit));
  if (isOutside(model, role)) return lines;
  const sharing = model.closers.components.some(({ does }) => does === 'split');
  if (role === 'telemarketers' && sharing) {
    const label = (): string => "share of closers' commission on own leads";
    lines.push({ kind: 'split', part: 'variable', spread: ofSplit, label, component: null });
  }
  if (overtime !== null) {
    const label = (): string => `overtime at ${overtime.rate} times the regular rate`;
    lines.push({ kind: 'overtime', part: 'base', spread: null, label, component: null });
  }
  if (minimum !== null) {
    const label = (decimals: number): string =>
      `to at least ${rateText(minimum.wage, decimals)} per hour worked`;
    lines.push({ kind: 'minimum', part: 'topUps', spread: null, label, component: null });
  }
  return lines;
}

/** What is split is spread as what it is split from. */
function spreadOfSplit({ components }: PayPlan): Spread {
  for (const component of components) {
    if (component.does === 'earn' && component.kind === 'commission') return component.spread;
  }
  return 'pay period';
}

function lineOf(component: Component, ofSplit: Spread): PayLine {
  const { kind } = component;
  const label = (decimals: number): string => component.label(decimals);
  if (component.does === 'earn') {
    const part = ruleOf(kind).variable ? 'variable' : 'base';
    return { kind, part, spread: component.spread, label, component };
  }
  if (component.does === 'settle') {
    return { kind, part: component.part, spread: null, label, component };
  }
  const spread = component.does === 'pool' ? component.per : ofSplit;
  return { kind, part: 'variable', spread, label, component };
}
