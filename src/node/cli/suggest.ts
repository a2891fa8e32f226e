import { suggestion } from '../../scenario/spelling.ts';

/** ` Did you mean "x"?`, or nothing where no candidate is near. */
export function didYouMean(word: string, candidates: Iterable<string>): string {
  const meant = suggestion(word, [...candidates]);
  return meant === null ? '' : ` Did you mean "${meant}"?`;
}
