import { components, ruleOf, withNumbers } from '../../pay/components/index.ts';
import type { ComponentKind, NumberUnit, SpecHolding } from '../../pay/components/index.ts';
import { splitPer } from '../../pay/components/per.ts';
import { readQuantity } from '../quantity.ts';
import type { Reading } from '../quantity.ts';
import type { ComponentSpec } from '../scenario.ts';
import { money, moneyPerHour, share } from './measures.ts';
import type { Measure } from './measures.ts';
import { Unreadable, quote } from './unreadable.ts';

const LATER_UNITS = ['meeting', 'meeting held', 'record'];
const SAME_PAY = /^same pay as\s+(.+)$/u;
const SHAPE =
  'Write pay like $17/h + $4/accepted lead, $3.5k/month + 7% of revenue, or same pay as base-plus.';

const MEASURES: Readonly<Record<NumberUnit, Measure>> = {
  money,
  'money per hour': moneyPerHour,
  share,
};

/** Every rule of the components shelf by its key, in the order of a plan. */
export const RULES = Object.keys(components) as readonly ComponentKind[];

/**
 * Reads pay in one line: `$17/h + $4/accepted lead + $15/sale`, `13% of revenue`, `same pay as base-plus`.
 *
 * @throws {Unreadable} at the first part that is no pay
 */
export function readPayLine(text: string, reading: Reading): readonly ComponentSpec[] {
  const parts = text.split(/\s*\+\s*/u);
  const specs = parts.map((part) => readPart(part.trim(), text, reading));
  if (specs.length > 1 && specs.some(({ kind }) => kind === 'same_pay_as')) {
    throw new Unreadable(`${quote(text)}: "same pay as" stands alone.`);
  }
  return specs;
}

/** Whether a text can only be pay, and not the name of a plan. */
export function looksLikePay(text: string): boolean {
  return SAME_PAY.test(text) || /[$€£¥%+/]|^\d/u.test(text);
}

function readPart(part: string, text: string, reading: Reading): ComponentSpec {
  const same = SAME_PAY.exec(part);
  if (same !== null) return { kind: 'same_pay_as', plan: same[1]!.trim() };
  for (const kind of RULES) {
    const spec = asRule(kind, part, reading);
    if (spec !== null) return spec;
  }
  const per = splitPer(part);
  if (per === null) {
    throw new Unreadable(
      /\d/u.test(part)
        ? `${quote(part)}: per hour, per month or per sale? ${SHAPE}`
        : `${quote(part === '' ? text : part)} is neither pay nor the name of a plan. ${SHAPE}`,
    );
  }
  const units = RULES.flatMap((kind) => ruleOf(kind).per).join(', ');
  throw new Unreadable(
    LATER_UNITS.includes(per.unit)
      ? `${quote(part)}: pay per ${per.unit} is documented, but not simulated in this version.`
      : `${quote(part)}: pay is per ${units}; not per ${per.unit}.`,
  );
}

/** A text as a rule reads it; null where it is another rule's. */
function asRule(kind: ComponentKind, text: string, reading: Reading): ComponentSpec | null {
  const written = ruleOf(kind).read(text);
  if (typeof written === 'string') throw new Unreadable(`${quote(text)}: ${written}`);
  return written === null ? null : withQuantities(written, reading);
}

function withQuantities(written: SpecHolding<string>, reading: Reading): ComponentSpec {
  const { numbers } = ruleOf(written.kind);
  return withNumbers(written, (field, text) =>
    readQuantity(text, MEASURES[numbers[field]!], reading),
  );
}

/**
 * Reads what stands at a rule's own key, such as `$3.5k/month` at `salary`.
 *
 * @throws {Unreadable} where it is not this rule
 */
export function readRule(kind: ComponentKind, text: string, reading: Reading): ComponentSpec {
  const spec = asRule(kind, text.trim(), reading);
  if (spec !== null) return spec;
  const { alone, what, example } = ruleOf(kind);
  if (alone === undefined) {
    throw new Unreadable(`${quote(text)} is not ${what}. Write it like ${example}.`);
  }
  return withQuantities({ kind, [alone]: text } as SpecHolding<string>, reading);
}

/**
 * Reads what stands at a rule's word, such as `$15` or `$15/sale` at `sale`.
 *
 * @param kind of a rule of which a plan may have many
 * @param word one of the rule's `per`
 * @throws {Unreadable} where it is no such number
 */
export function readAtWord(
  kind: ComponentKind,
  word: string,
  text: string,
  reading: Reading,
): ComponentSpec {
  const { many } = ruleOf(kind);
  if (many === undefined) throw new Error(`a plan has one ${kind} only`);
  const per = splitPer(text.trim());
  const number = per?.unit === word ? per.amount : text;
  const written = { kind, [many.number]: number, [many.word]: word };
  return withQuantities(written as unknown as SpecHolding<string>, reading);
}
