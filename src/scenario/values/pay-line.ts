import type { ComponentSpec } from '../scenario.ts';
import { readQuantity } from '../quantity.ts';
import type { Reading } from '../quantity.ts';
import { counted, money, moneyPerHour, shareOf } from './measures.ts';
import { Unreadable, quote } from './unreadable.ts';

type Unit = Extract<ComponentSpec, { kind: 'per_unit' }>['unit'];

const UNITS: readonly Unit[] = ['dial', 'contact', 'lead', 'accepted lead', 'sale'];
const LATER_UNITS = ['meeting', 'appointment', 'held appointment', 'meeting held', 'record'];
const SAME_PAY = /^same pay as\s+(.+)$/u;
const SHAPE =
  'Write pay like $17/h + $4/accepted lead, $3.5k/month + 7% of revenue, or same pay as base-plus.';

/**
 * Reads pay in one line: `$17/h + $4/accepted lead + $15/sale`, `13% of revenue`, `same pay as base-plus`.
 *
 * @throws {Unreadable} at the first part that is no pay
 */
export function readPayLine(text: string, reading: Reading): readonly ComponentSpec[] {
  const parts = text.split(/\s*\+\s*/u);
  const components = parts.map((part) => readComponent(part.trim(), text, reading));
  if (components.length > 1 && components.some(({ kind }) => kind === 'same_pay_as')) {
    throw new Unreadable(`${quote(text)}: "same pay as" stands alone.`);
  }
  return components;
}

/** Whether a text can only be pay, and not the name of a plan. */
export function looksLikePay(text: string): boolean {
  return SAME_PAY.test(text) || /[$€£¥%+/]|^\d/u.test(text);
}

function readComponent(part: string, text: string, reading: Reading): ComponentSpec {
  const same = SAME_PAY.exec(part);
  if (same !== null) return { kind: 'same_pay_as', plan: same[1]!.trim() };
  if (part.includes('%')) return readCommission(part, reading);
  const [, amount, unit] =
    /^(.*?\d[\dkM]*)\s*(?:\/|\bper\b|\ban?\b)\s*([a-z ]+)$/u.exec(part) ?? [];
  if (amount === undefined || unit === undefined) {
    throw new Unreadable(
      /\d/u.test(part)
        ? `${quote(part)}: per hour, per month or per sale? ${SHAPE}`
        : `${quote(part === '' ? text : part)} is neither pay nor the name of a plan. ${SHAPE}`,
    );
  }
  return readPer(amount, unit.trim(), part, reading);
}

function readPer(amount: string, unit: string, part: string, reading: Reading): ComponentSpec {
  const one = unit.replace(/(?<=.{3})s$/u, '');
  if (one === 'h' || one === 'hour') return readHourly(part, reading);
  if (one === 'week' || one === 'month' || one === 'year') {
    return { kind: 'salary', amount: readQuantity(bare(amount, unit), money, reading), per: one };
  }
  const known = UNITS.find((name) => name === one);
  if (known !== undefined) {
    return {
      kind: 'per_unit',
      amount: readQuantity(bare(amount, unit), money, reading),
      unit: known,
    };
  }
  if (LATER_UNITS.includes(one)) {
    throw new Unreadable(
      `${quote(part)}: pay per ${one} is documented, but not simulated in this version.`,
    );
  }
  throw new Unreadable(
    `${quote(part)}: pay is per hour, week, month, year, ${UNITS.join(', ')}; not per ${one}.`,
  );
}

/** `$4/lead..$5` and `$4..$5` say the same: the unit may stand at both ends. */
function bare(amount: string, unit: string): string {
  return amount.replaceAll(new RegExp(`\\s*/\\s*${unit}`, 'gu'), '');
}

/** Reads `$17/h`. */
export function readHourly(text: string, reading: Reading): ComponentSpec {
  return { kind: 'hourly', rate: readQuantity(text, moneyPerHour, reading) };
}

/** Reads `$3.5k/month`. */
export function readSalary(text: string, reading: Reading): ComponentSpec {
  const component = readComponent(text.trim(), text, reading);
  if (component.kind === 'salary') return component;
  throw new Unreadable(`${quote(text)} is not a salary. Write it like $3.5k/month.`);
}

/** Reads `$4/accepted lead`. */
export function readPerUnit(text: string, reading: Reading): ComponentSpec {
  const component = readComponent(text.trim(), text, reading);
  if (component.kind === 'per_unit') return component;
  throw new Unreadable(`${quote(text)} is not pay per unit. Write it like $4/accepted lead.`);
}

/** Reads `7% of revenue`. */
export function readCommission(text: string, reading: Reading): ComponentSpec {
  const [, rate, of] = /^(.*%)\s+of\s+(revenue|margin)$/u.exec(text) ?? [];
  if (rate === undefined || (of !== 'revenue' && of !== 'margin')) {
    throw new Unreadable(`${quote(text)}: a share of what? Write 7% of revenue, or 7% of margin.`);
  }
  return { kind: 'commission', rate: readQuantity(rate, shareOf(null), reading), of };
}

/** Units pay may count, by the name files give them. */
export const payUnits = UNITS;

/** Money for one of a unit, with or without the unit after it. */
export function readUnitAmount(text: string, unit: Unit, reading: Reading): ComponentSpec {
  const measure = counted('an amount of money', '$4', { '': 1, [`/${unit}`]: 1 }, true);
  return { kind: 'per_unit', amount: readQuantity(text, measure, reading), unit };
}
