import { ruleOf, type DrawnComponent } from './index.ts';

/**
 * A rule that pays so many times as much: everything it pays in proportion to is multiplied, but for what it looks at (quotas, the
 * edges of tiers, windows).
 */
export function inProportion(spec: DrawnComponent, times: number): DrawnComponent {
  if (times === 1) return spec;
  return ruleOf(spec.kind).pays.reduce(
    (scaled, path) => multiplied(scaled, path.split('.'), times) as DrawnComponent,
    spec,
  );
}

/** The same value with one of its numbers, or one in each entry of a list, multiplied; null stays null. */
function multiplied(value: unknown, path: readonly string[], times: number): unknown {
  if (value === null) return null;
  const [step, ...below] = path;
  if (step === undefined) return (value as number) * times;
  if (step === '*') return (value as unknown[]).map((item) => multiplied(item, below, times));
  const record = value as Readonly<Record<string, unknown>>;
  return { ...record, [step]: multiplied(record[step], below, times) };
}
