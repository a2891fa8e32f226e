import { components, ruleOf } from '../../pay/components/index.ts';
import type { ComponentKind, NumberUnit } from '../../pay/components/index.ts';
import { splitPer } from '../../pay/components/per.ts';
import type { WrittenRule } from '../../pay/components/types.ts';
import { readQuantity } from '../quantity.ts';
import type { Reading } from '../quantity.ts';
import type { ComponentSpec, Quantity } from '../scenario.ts';
import { money, moneyPerHour, share } from './measures.ts';
import type { Measure } from './measures.ts';
import { readMoneyPer } from './pay-fields.ts';
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
    const spec = readInLine(kind, part, reading);
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

/** A part of a line as a rule reads it; null where it is another rule's. */
function readInLine(kind: ComponentKind, text: string, reading: Reading): ComponentSpec | null {
  const written = ruleOf(kind).read?.(text) ?? null;
  if (typeof written === 'string') throw new Unreadable(`${quote(text)}: ${written}`);
  return written === null ? null : withQuantities(written, reading);
}

function withQuantities({ numbers, spec }: WrittenRule, reading: Reading): ComponentSpec {
  const filled = Object.entries(numbers).reduce<unknown>(
    (held, [path, { text, is }]) =>
      filledAt(held, path.split('.'), readQuantity(text, MEASURES[is], reading)),
    spec,
  );
  return filled as ComponentSpec;
}

/** The same with a number at a path. */
function filledAt(held: unknown, [name, ...rest]: readonly string[], number: Quantity): unknown {
  if (name === undefined) return number;
  if (Array.isArray(held)) {
    return held.map((part: unknown, index) =>
      String(index) === name ? filledAt(part, rest, number) : part,
    );
  }
  const fields = held as Readonly<Record<string, unknown>>;
  return { ...fields, [name]: filledAt(fields[name], rest, number) };
}

/**
 * Reads what stands at the key of a rule that has a place in lines, such as `$3.5k/month` at `salary`.
 *
 * @throws {Unreadable} where it is not this rule
 */
export function readRule(kind: ComponentKind, text: string, reading: Reading): ComponentSpec {
  const spec = readInLine(kind, text.trim(), reading);
  if (spec !== null) return spec;
  const { alone, what, example } = ruleOf(kind);
  if (alone === undefined) {
    throw new Unreadable(`${quote(text)} is not ${what}. Write it like ${example}.`);
  }
  const number =
    alone.is === 'money per'
      ? readMoneyPer(text, reading)
      : readQuantity(text, MEASURES[alone.is], reading);
  return { kind, [alone.field]: number } as unknown as ComponentSpec;
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
  const written = per?.unit === word ? per.amount : text;
  return withQuantities(
    {
      spec: { kind, [many.word]: word },
      numbers: { [many.number]: { text: written, is: many.is } },
    },
    reading,
  );
}
