import type { Axis, MixResult } from '../results.ts';
import { listed, people } from '../words.ts';

const PEOPLE: Readonly<Record<string, string>> = {
  'team.telemarketers.count': 'telemarketer',
  'team.closers.count': 'closer',
};
const PLANS: Readonly<Record<string, string>> = {
  'pay.telemarketers': 'telemarketers',
  'pay.closers': 'closers',
};

/** Whether an axis varies what people are paid by. */
export function isPay({ key }: Pick<Axis, 'key'>): boolean {
  return key.startsWith('pay.');
}

/** Mixes that differ from one in pay only, itself among them, by index. */
export function alikeButForPay(
  {
    axes,
    mixes,
  }: { readonly axes: readonly Axis[]; readonly mixes: readonly Pick<MixResult, 'at'>[] },
  { at }: Pick<MixResult, 'at'>,
): number[] {
  const others = axes.filter((axis) => !isPay(axis));
  return mixes.flatMap((mix, i) =>
    others.every(({ label }) => mix.at[label] === at[label]) ? [i] : [],
  );
}

/** A mix as people say it: `10 telemarketers + 3 closers, closers on base-plus`. */
export function mixName(axes: readonly Axis[], { at }: Pick<MixResult, 'at'>): string {
  const team: string[] = [];
  const others: string[] = [];
  for (const { key, label } of axes) {
    const value = at[label]!;
    const person = PEOPLE[key];
    if (person) team.push(people(Number(value), person));
    else if (PLANS[key]) others.push(`${PLANS[key]} on ${value}`);
    else others.push(`${label} ${value}`);
  }
  return [...(team.length > 0 ? [team.join(' + ')] : []), ...others].join(', ');
}

/**
 * Axes on which a mix lies at an end of what was tried, so that a wider sweep may find better: `16 telemarketers`.
 *
 * @returns empty where the mix lies inside on every numeric axis
 */
export function edgesOf(axes: readonly Axis[], { at }: Pick<MixResult, 'at'>): string {
  const edges = axes.filter(({ label, values }) => {
    const numbers = values.filter((value) => typeof value === 'number');
    const value = at[label]!;
    if (numbers.length < values.length || values.length < 3 || typeof value !== 'number')
      return false;
    // Nobody can hire fewer than none.
    return value === Math.max(...numbers) || (value === Math.min(...numbers) && value > 0);
  });
  return listed(edges.map((axis) => mixName([axis], { at })));
}
