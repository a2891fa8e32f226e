/**
 * The known word that a mistyped one most likely stands for.
 *
 * @returns null where none is near: further away than a third of its letters
 */
export function suggestion(word: string, known: readonly string[]): string | null {
  const typed = fold(word);
  if (typed.length > 40) return null;
  let best: string | null = null;
  let least = Math.max(1, Math.floor(typed.length / 3)) + 1;
  for (const candidate of known) {
    const distance = editDistance(typed, fold(candidate));
    if (distance < least) {
      least = distance;
      best = candidate;
    }
  }
  return best;
}

/** `Close Rate` and `close-rate` are meant as `close_rate`. */
function fold(word: string): string {
  return word.toLowerCase().replaceAll(/[\s-]/gu, '_');
}

/** Damerau-Levenshtein distance (optimal string alignment): insert, delete, change, swap neighbours. */
export function editDistance(a: string, b: string): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      let distance = Math.min(last[j]! + 1, row[j - 1]! + 1, last[j - 1]! + same);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        distance = Math.min(distance, beforeLast[j - 2]! + 1);
      }
      row.push(distance);
    }
    beforeLast = last;
    last = row;
  }
  return last[b.length]!;
}

/** Words of other programs and older files, and what they are called here. */
const OLD_WORDS: ReadonlyMap<string, string> = new Map([
  ['abandon_limit', 'drop_limit'],
  ['abandon_rate', 'drop_limit'],
  ['agents', 'telemarketers'],
  ['sellers', 'closers'],
  ['salespeople', 'closers'],
  ['sales_reps', 'closers'],
  ['contact_rate', 'connect_rate'],
  ['answer_rate', 'connect_rate'],
  ['hit_rate', 'connect_rate'],
  ['conversion_rate', 'close_rate'],
  ['win_rate', 'close_rate'],
  ['win_probability', 'close_rate'],
  ['lead_rate', 'qualify_rate'],
  ['deal_size', 'deal'],
  ['deal_value', 'deal'],
  ['wrap_up', 'wrap'],
  ['after_call_work', 'wrap'],
  ['handle_time', 'call'],
  ['aht', 'call'],
  ['base_salary', 'salary'],
  ['attrition', 'leaves'],
  ['churn', 'leaves'],
  ['burden', 'on_costs'],
  ['payroll_tax', 'on_costs'],
  ['ote', 'target'],
  ['chargeback', 'clawback'],
  ['accelerator', 'above_quota'],
  ['biweekly', 'fortnightly'],
  ['bi-weekly', 'fortnightly'],
  ['twice a month', 'semi-monthly'],
  ['overhead', 'fixed'],
  ['horizon', 'period'],
  ['duration', 'length'],
  ['warmup', 'warm_up'],
  ['working_hours', 'shift'],
  ['hours', 'shift'],
  ['inherits', 'extends'],
  ['cv', 'varies'],
  ['mean', 'average'],
  ['distribution', 'shape'],
]);

/** What an old or foreign word is called here, or null. */
export function newWord(word: string): string | null {
  return OLD_WORDS.get(word) ?? null;
}
