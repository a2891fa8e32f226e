import type { FloorResult } from '../floor/result.ts';
import { ruleOf } from './components/index.ts';
import { cancelledDeals, type DealSums } from './deal-sums.ts';
import { earnAll } from './earn.ts';
import { addMinimum, addOvertime } from './labour-law.ts';
import { payCalendarOf } from './pay-calendar.ts';
import { PayWindow } from './pay-window.ts';
import { RolePay, type PayLine } from './role-pay.ts';
import { settle } from './settle.ts';
import { sharePools, splitCommission } from './sharing.ts';
import type { BooksModel, Component } from './types.ts';

export type Role = 'telemarketers' | 'closers';

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
  closers.balance();
  telemarketers.balance();
  return { telemarketers: telemarketers.pay, closers: closers.pay };
}

/** A window on one role's rows. */
export function windowOf(model: BooksModel, floor: FloorResult, role: Role): PayWindow {
  let unpaid: DealSums | null = null;
  return new PayWindow(
    model,
    floor,
    floor[role],
    () => (unpaid ??= cancelledDeals(floor, role, model.paymentLag, false)),
  );
}

/** The pay run of one role. */
class RoleRun {
  readonly pay: RolePay;
  private readonly model: BooksModel;
  private readonly floor: FloorResult;
  private readonly role: Role;
  private readonly window: PayWindow;

  constructor(model: BooksModel, floor: FloorResult, role: Role) {
    this.model = model;
    this.floor = floor;
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

  balance(): void {
    const { floor, model, pay, role, window } = this;
    if (model.overtime !== null) addOvertime(pay, model.overtime);
    settle(pay, model, window, 'before the minimum', (within) =>
      cancelledDeals(floor, role, within, true),
    );
    if (model.minimum !== null) addMinimum(pay, model, model.minimum);
    settle(pay, model, window, 'after the minimum', null);
  }
}

/** Lines of a role's statements, in the order of a pay run. */
function linesOf(model: BooksModel, role: Role): readonly PayLine[] {
  const { minimum, overtime } = model;
  const lines = model[role].components.map(lineOf);
  const sharing = model.closers.components.some(({ does }) => does === 'split');
  if (role === 'telemarketers' && sharing) lines.push(FROM_CLOSERS);
  if (overtime !== null) {
    lines.push({
      kind: 'overtime',
      part: 'base',
      label: () => `overtime at ${overtime.rate} times the regular rate`,
      component: null,
    });
  }
  if (minimum !== null) {
    lines.push({
      kind: 'minimum',
      part: 'topUps',
      label: () => `raised to ${minimum.wage.toFixed(model.decimals)} per hour worked`,
      component: null,
    });
  }
  return lines;
}

const FROM_CLOSERS: PayLine = {
  kind: 'split',
  part: 'variable',
  label: () => "share of closers' commission on own leads",
  component: null,
};

function lineOf(component: Component): PayLine {
  const { kind } = component;
  const label = (): string => component.label();
  if (component.does === 'earn') {
    return { kind, part: ruleOf(kind).variable ? 'variable' : 'base', label, component };
  }
  return {
    kind,
    part: component.does === 'settle' ? component.part : 'variable',
    label,
    component,
  };
}
