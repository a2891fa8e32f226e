/** A word that may stand as a value: what it means, and who says so. */
export interface Word {
  /** Empty where the key's own text says it. */
  readonly about: string;
  readonly source?: string;
}

/** The words a key takes, by the word as files write it. */
export type Words = Readonly<Record<string, Word>>;

/** Words that their key explains. */
export function plainWords(words: readonly string[]): Words {
  return Object.fromEntries(words.map((word) => [word, { about: '' }]));
}

/** What a word means, as part of a longer text: no full stop. */
export function meaningOf({ about }: Word): string {
  return about.replace(/\.$/u, '');
}

/** A key's text, and what each of its words means. */
export function withMeanings(about: string, words: Words): string {
  const told = Object.entries(words).filter(([, word]) => word.about !== '');
  if (told.length === 0) return about;
  return `${about} ${told.map(([name, word]) => `${name}: ${meaningOf(word)}`).join('; ')}.`;
}
