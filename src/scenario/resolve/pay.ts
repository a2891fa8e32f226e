import { kinds } from '../../floor/handoff/kinds/index.ts';
import { paysAppointments } from '../../pay/components/units.ts';
import type { PlanDraft } from '../schema/plan.ts';
import { planLine } from '../show/plan.ts';
import type { ComponentSpec, Pay, PlanSpec, Role } from '../scenario.ts';
import { suggestion } from '../spelling.ts';
import { looksLikePay, readPayLine } from '../values/pay-line.ts';
import { Unreadable, quote } from '../values/unreadable.ts';
import { whole, writtenNames } from './draft.ts';
import type { Draft } from './draft.ts';
import { resolveEffort } from './effort.ts';
import { checkRules, checkWeeks, noteLowWages } from './pay-rules.ts';

/** Plans by name. */
export type Plans = Map<string, PlanSpec>;

/** Pay, every plan read and the two in force found by name. */
export function resolvePay(draft: Draft): Pay | undefined {
  const { pay } = draft.values;
  if (pay?.plans === undefined) return undefined;
  const plans: Plans = new Map();
  for (const [name, plan] of Object.entries(pay.plans)) {
    const components = plan.line === null ? plan.components : readLine(draft, plan);
    const role = plan.role ?? 'closers';
    if (components === undefined) continue;
    const spec = { for: role, text: textOf(draft, plan), components };
    checkRules(draft, plan, spec);
    plans.set(name, spec);
  }
  const [telemarketers, closers] = (['telemarketers', 'closers'] as const).map((role) => {
    const own = pay[role];
    return own === undefined
      ? undefined
      : inForce(draft, own, role, plans, writtenNames(draft, 'pay.plans'));
  });
  for (const [name, plan] of plans) {
    checkSamePay(draft, name, plan, plans);
    checkAppointments(draft, name, plan);
  }
  checkWeeks(draft);
  noteLowWages(draft, plans);
  const { minimum, on_costs, overtime, paid } = pay;
  const around = whole({ paid, payable: resolvePayable(draft), overtime, minimum, on_costs });
  if (telemarketers === undefined || closers === undefined || around === undefined) {
    return undefined;
  }
  const effort = resolveEffort(draft, plans, { telemarketers, closers });
  if (effort === undefined) return undefined;
  return { telemarketers, closers, plans: Object.fromEntries(plans), ...around, effort };
}

/** A plan in one line: as written, or from its rules. */
function textOf(draft: Draft, { components, text }: PlanDraft): string {
  return text ?? planLine(components, draft.values.currency ?? '');
}

/** Only who waits for customers' payment waits for so long. */
function resolvePayable(draft: Draft): Pay['payable'] | undefined {
  const payable = whole(draft.values.pay?.payable);
  if (payable === undefined) return undefined;
  const path = 'pay.payable.lag';
  if (payable.when !== 'on payment') {
    if (payable.lag === 0) return payable;
    draft.leaveOut(
      path,
      'pay.payable.when',
      `a lag goes with on payment; here commission is payable ${payable.when}. Leave it out.`,
    );
    return { ...payable, lag: 0 };
  }
  if (payable.lag === 0) {
    draft.complain(path, 'how long until customers pay? Write {when: on payment, lag: 1 month}.');
  }
  return payable;
}

function readLine(draft: Draft, plan: PlanDraft): readonly ComponentSpec[] | undefined {
  const { line } = plan;
  if (line === null) return plan.components;
  try {
    return readPayLine(line.text, draft.signsOf(line));
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    draft.complainAt(plan.place, plan.path, error.message);
    return undefined;
  }
}

/** The name of the plan a role is on; a plan given in place joins the others under its own text. */
export function inForce(
  draft: Draft,
  own: PlanDraft,
  role: Role,
  plans: Plans,
  written: readonly string[],
): string | undefined {
  const line = own.line?.text;
  if (line !== undefined && written.includes(line)) {
    const plan = plans.get(line);
    if (plan === undefined || plan.for === role) return line;
    draft.complainAt(
      own.place,
      own.path,
      `the plan ${quote(line)} is for ${plan.for}. Give it for: ${role}, or name another.`,
    );
    return undefined;
  }
  if (line !== undefined && !looksLikePay(line)) {
    const ofRole = [...plans].filter(([, plan]) => plan.for === role).map(([name]) => name);
    const meant = suggestion(line, ofRole);
    const hint =
      meant === null
        ? ofRole.length === 0
          ? 'Write pay like $17/h + $15/sale.'
          : `Plans are ${ofRole.join(', ')}.`
        : `Did you mean ${quote(meant)}?`;
    draft.complainAt(own.place, own.path, `there is no plan ${quote(line)} for ${role}. ${hint}`);
    return undefined;
  }
  const components = readLine(draft, own);
  if (components === undefined) return undefined;
  const text = textOf(draft, own);
  const name = plans.has(text) ? `${text} (${role})` : text;
  const spec = { for: role, text, components };
  checkRules(draft, own, spec);
  plans.set(name, spec);
  return name;
}

/** Nobody is paid for appointments where there are none. */
function checkAppointments(draft: Draft, name: string, plan: PlanSpec): void {
  const kind = draft.values.handoff?.kind;
  if (kind === undefined || kinds[kind].books || !plan.components.some(paysAppointments)) return;
  const path =
    draft.node(`pay.plans.${name}`) === undefined ? `pay.${plan.for}` : `pay.plans.${name}`;
  draft.complainAt(
    draft.node(path)?.place ?? draft.place(path),
    path,
    `pay per appointment goes with handoff: {kind: appointment}; the kind here is ${kind}.`,
  );
}

function checkSamePay(draft: Draft, name: string, plan: PlanSpec, plans: Plans): void {
  const [component] = plan.components;
  if (component?.kind !== 'same_pay_as') return;
  const other = plans.get(component.plan);
  const inPlans = draft.node(`pay.plans.${name}`) !== undefined;
  const path = inPlans ? `pay.plans.${name}` : `pay.${plan.for}`;
  const place = draft.node(path)?.place ?? draft.place(path);
  const say = (message: string) => draft.complainAt(place, path, message);
  if (other === undefined) {
    if (writtenNames(draft, 'pay.plans').includes(component.plan)) return;
    const known = [...plans]
      .filter(([key, { for: role }]) => role === plan.for && key !== name)
      .map(([key]) => key);
    const meant = suggestion(component.plan, known);
    say(
      `there is no plan ${quote(component.plan)} to be equal to. ${meant === null ? `Plans are ${known.join(', ')}.` : `Did you mean ${quote(meant)}?`}`,
    );
  } else if (other.for !== plan.for) {
    say(
      `${quote(component.plan)} is a plan for ${other.for}; "same pay as" compares plans of one role.`,
    );
  } else if (other.components[0]?.kind === 'same_pay_as') {
    say(
      `${quote(component.plan)} is itself "same pay as" another plan. Name one with rules of its own.`,
    );
  }
}
