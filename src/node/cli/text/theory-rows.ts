import { metrics } from '../../../metrics/index.ts';
import type { Theory, TheoryRow } from '../../../study/theory/types.ts';
import { capital, listed, percent, threeDigits, valueText } from '../../../study/words.ts';

/** Over the columns of formulas beside a run. */
export const THEORY_HEAD = ['', 'simulated', 'theory', 'apart', ''] as const;

/** Each formula's figure beside the simulated one, under that head. */
export function theoryCells({ rows }: Pick<Theory, 'rows'>, currency: string): string[][] {
  return rows.map((row) => {
    const { metric, value, simulated, formula, reasons } = row;
    const { label, unit } = metrics[metric];
    // Both with as many digits as the smaller needs to be told from the other.
    const text = (amount: number): string =>
      unit === 'share' ? `${(100 * amount).toFixed(2)}%` : valueText(amount, unit, currency);
    const sure = reasons.length === 0 ? 'exact' : 'approximate';
    return [label, text(simulated), text(value), apart(row), `${formula}, ${sure}`];
  });
}

function apart({ errors, off }: TheoryRow): string {
  if (errors !== null) return `${errors < 0 ? '-' : '+'}${Math.abs(errors).toFixed(1)} se`;
  if (off === null) return '-';
  return `${off > 0 ? '+' : ''}${percent(off)}`;
}

/** Why formulas are not exact here, of what none speaks, and Little's law. */
export function theorySentences({ rows, unspoken, little }: Theory): string[] {
  const byFormula = new Map<string, readonly string[]>();
  for (const { formula, reasons } of rows) byFormula.set(formula, reasons);
  const approximate = [...byFormula].flatMap(([formula, reasons]) =>
    reasons.length === 0 ? [] : [`${formula} is approximate here: ${listed(reasons)}.`],
  );
  return [
    ...approximate,
    ...unspoken.map((what) => `No formula speaks about ${what}.`),
    ...(little === null
      ? []
      : [
          `Little's law: leads spent ${threeDigits(little.inQueue)} h in the queue by the clock, ${threeDigits(little.inWaits)} h by their waits, ` +
            `${signed(little.residual)} apart; only waits that straddle an end of the horizon may differ.`,
        ]),
  ].map((sentence) => capital(sentence));
}

function signed(share: number): string {
  return `${share > 0 ? '+' : ''}${percent(share)}`;
}
