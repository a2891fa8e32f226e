import { UsageError } from './errors.ts';

/**
 * Readers of what stands after a flag. Each takes the flag's name and the text, and gives a number or throws a
 * UsageError that says what was expected and what was found. (Left to itself, the parser reads `--runs abc` as NaN.)
 */

/** A whole number from `least` up; `1,000` and `1_000` are fine. */
export function wholeNumber(flag: string, text: string, least: number, most: number): number {
  const value = /^\d[\d,_]*$/u.test(text) ? Number(text.replaceAll(/[,_]/gu, '')) : NaN;
  if (!Number.isSafeInteger(value) || value < least || value > most) {
    throw new UsageError(
      `--${flag}: expected a whole number from ${least} to ${most.toLocaleString('en-US')}, got "${text}".`,
    );
  }
  return value;
}

/** A share above 0 and below 1, from `1%` or `0.01`. */
export function share(flag: string, text: string): number {
  const match = /^(\d+(?:\.\d+)?|\.\d+)\s*(%?)$/u.exec(text);
  const value = match ? Number(match[1]) / (match[2] === '%' ? 100 : 1) : NaN;
  if (!(value > 0 && value < 1)) {
    throw new UsageError(`--${flag}: expected a share such as 1% or 0.01, got "${text}".`);
  }
  return value;
}

const SECONDS: Readonly<Record<string, number>> = { s: 1, sec: 1, min: 60, h: 3600 };

/** Seconds, from `10s`, `2 min`, `1h`; a bare number is seconds. */
export function seconds(flag: string, text: string): number {
  const match = /^(\d+(?:\.\d+)?)\s*(s|sec|min|h)?$/u.exec(text);
  const value = match ? Number(match[1]) * SECONDS[match[2] ?? 's']! : NaN;
  if (!(value > 0)) {
    throw new UsageError(`--${flag}: expected a time such as 10s or 2min, got "${text}".`);
  }
  return value;
}

const THOUSANDS: Readonly<Record<string, number>> = { '': 1, k: 1e3, m: 1e6 };

/** Money above 0, from `68k`, `68,000`, `$1.2M`: the currency sign is optional, since an unquoted $ is eaten by the shell. */
export function money(flag: string, text: string): number {
  const match = /^\p{Sc}?\s*(\d[\d,_]*(?:\.\d+)?)\s*([kM]?)$/u.exec(text);
  const value = match
    ? Number(match[1]!.replaceAll(/[,_]/gu, '')) * THOUSANDS[match[2]!.toLowerCase()]!
    : NaN;
  if (!(value > 0)) {
    throw new UsageError(`--${flag}: expected an amount such as 68k or 68,000, got "${text}".`);
  }
  return value;
}

/** Text with something in it. */
export function words(flag: string, text: string): string {
  if (text.trim() === '') throw new UsageError(`--${flag}: expected some text, got nothing.`);
  return text;
}

/** KEY and VALUE of `KEY=VALUE`; `expected` says what there should be where there is none. */
export function setting(
  flag: string,
  text: string,
  expected = 'KEY=VALUE such as closers=4',
): { key: string; text: string } {
  const at = text.indexOf('=');
  if (at < 1) throw new UsageError(`--${flag}: expected ${expected}, got "${text}".`);
  return { key: text.slice(0, at).trim(), text: text.slice(at + 1).trim() };
}
