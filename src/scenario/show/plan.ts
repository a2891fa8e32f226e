import { ruleOf } from '../../pay/components/index.ts';
import type { Field, SpecHolding } from '../../pay/components/index.ts';
import type { Mark, MoneyPer, Tier, Holding } from '../../pay/components/types.ts';
import { equal } from '../equal.ts';
import type { ComponentSpec, PlanSpec, Quantity, Role } from '../scenario.ts';
import { plainOrQuoted } from './quoted.ts';
import { numberText, quantityText, shareText } from './values.ts';

type Rule = SpecHolding<Quantity>;

/** A plan's rules in one line, those that have no place in a line by their keys: `$3k/month + draw {amount: $1k/month}`. */
export function planLine(components: readonly ComponentSpec[], currency: string): string {
  const parts = components.map((component) => {
    const line = lineText(component, currency);
    return line ?? `${component.kind} ${sectionText(component as Rule, currency, asItIs)}`;
  });
  return parts.length === 0 ? 'none' : parts.join(' + ');
}

/** Whether a plan can be written as a line. */
export function isLine({ components }: PlanSpec): boolean {
  return components.every(isLinePart);
}

/**
 * A plan by its rules, as a file writes it.
 *
 * @param role whose plan it is, where it has to say so
 */
export function planRules(
  { components }: PlanSpec,
  role: Role | null,
  currency: string,
): readonly (readonly [key: string, text: string])[] {
  const kinds = [...new Set(components.map(({ kind }) => kind))];
  const rules = kinds.map((kind) => {
    const texts = components
      .filter((component) => component.kind === kind)
      .map((component) => ruleText(component, currency));
    const one = texts.length === 1 && kind !== 'per_unit';
    return [kind, one ? texts[0]! : `[${texts.join(', ')}]`] as const;
  });
  return role === null ? rules : [['for', role], ...rules];
}

function ruleText(component: ComponentSpec, currency: string): string {
  const line = lineText(component, currency);
  return line === null
    ? sectionText(component as Rule, currency, plainOrQuoted)
    : plainOrQuoted(line);
}

function isLinePart(component: ComponentSpec): boolean {
  switch (component.kind) {
    case 'hourly':
    case 'salary':
    case 'per_unit':
    case 'same_pay_as':
      return true;
    case 'commission': {
      const { cap, per, quota, ramped, retroactive, threshold, tiers } = component;
      const bare = cap === null && quota === null && threshold === null && !ramped && !retroactive;
      return bare && per === 'month' && tiers.length === 1;
    }
    default:
      return false;
  }
}

/** A rule as a part of a line; null where it has no place in one. */
function lineText(component: ComponentSpec, currency: string): string | null {
  if (!isLinePart(component)) return null;
  const money = (amount: Quantity, per: string): string =>
    quantityText(amount, { money: `/${per}` }, currency);
  switch (component.kind) {
    case 'hourly':
      return money(component.rate, 'h');
    case 'salary':
      return money(component.amount, component.per);
    case 'per_unit':
      return money(component.amount, component.unit);
    case 'commission':
      return `${quantityText(component.tiers[0]!.rate, 'share', currency)} of ${component.of}`;
    case 'same_pay_as':
      return `same pay as ${component.plan}`;
    default:
      return null;
  }
}

/** `{amount: $2,200/month, recoverable: no}`: what is as it would be unsaid stays unsaid. */
function sectionText(rule: Rule, currency: string, quoted: (text: string) => string): string {
  const { fields = {} } = ruleOf(rule.kind);
  const held = rule as unknown as Readonly<Record<string, unknown>>;
  const ofQuota = 'quota' in held && held['quota'] !== null;
  const texts = Object.entries(fields).flatMap(([name, field]) => {
    const value = held[name];
    if ('absent' in field && equal(value, field.absent)) return [];
    // The quota says it.
    if (name === 'per' && ofQuota) return [];
    return [`${name}: ${fieldText(field, value, currency, quoted)}`];
  });
  return `{${texts.join(', ')}}`;
}

function fieldText(
  { is }: Field,
  value: unknown,
  currency: string,
  quoted: (text: string) => string,
): string {
  if (value === null) return 'none';
  switch (is) {
    case 'tiers':
      return `[${tierTexts(value as Tiers, currency)
        .map(quoted)
        .join(', ')}]`;
    case 'money':
      return quoted(quantityText(value as Quantity, { money: '' }, currency));
    case 'money per hour':
      return quoted(quantityText(value as Quantity, { money: '/h' }, currency));
    case 'share':
      return quoted(quantityText(value as Quantity, 'share', currency));
    case 'money per': {
      const { amount, per } = value as Holding<MoneyPer, Quantity>;
      return quoted(quantityText(amount, { money: `/${per}` }, currency));
    }
    case 'mark':
      return quoted(markText(value as HeldMark, currency));
    case 'days':
      return `${numberText(value as number)} ${value === 1 ? 'day' : 'days'}`;
    case 'day range': {
      const { from, to } = value as { readonly from: number; readonly to: number };
      return from === to ? String(from) : `${from}..${to}`;
    }
    case 'flag':
      return value === true ? 'yes' : 'no';
    case 'word':
      return value as string;
  }
}

type HeldMark = Holding<Mark, Quantity>;
type Tiers = readonly Holding<Tier, Quantity>[];

function tierTexts(tiers: Tiers, currency: string): readonly string[] {
  return tiers.map(({ rate }, index) => {
    const next = tiers[index + 1];
    const until = next === undefined ? 'above' : `up to ${markText(next.from, currency)}`;
    return `${until} at ${quantityText(rate, 'share', currency)}`;
  });
}

function markText({ at, ofQuota }: HeldMark, currency: string): string {
  return ofQuota
    ? `${shareText(at as number)} of quota`
    : quantityText(at, { money: '' }, currency);
}

function asItIs(text: string): string {
  return text;
}
