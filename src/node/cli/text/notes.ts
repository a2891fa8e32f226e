import { remindedRule } from '../../../scenario/rules/reminder.ts';
import type { ResultHead } from '../../../study/results.ts';
import { listed } from '../../../study/words.ts';
import { wrap, type Look } from './look.ts';

/**
 * What is worth saying beside the numbers, without burying them: reminders of rules by their names, and several notes on how
 * the file is read by their number, since `check` shows both. What the study itself found is told in full.
 */
export function noteLines({ loaded, notes }: ResultHead, look: Look, full: boolean): string[] {
  const dim = (text: string): string => look.color.dim(wrap(text, look, '  '));
  if (full) return notes.map(dim);
  const rules = notes.flatMap((note) => remindedRule(note) ?? []);
  const others = notes.filter((note) => remindedRule(note) === null);
  const ofFile = others.filter((note) => loaded.notes.includes(note));
  const found = others.filter((note) => !loaded.notes.includes(note));
  const counted = ofFile.length > 1;
  const short = [
    ...(rules.length > 0 ? [`Rules to remember: ${listed([...new Set(rules)])}.`] : []),
    ...(counted ? [`${ofFile.length} notes on how the file is read.`] : []),
  ];
  const told = counted ? found : [...ofFile, ...found];
  return [
    ...told.map(dim),
    ...(short.length > 0 ? [dim([...short, 'callmix check shows them in full.'].join(' '))] : []),
  ];
}
