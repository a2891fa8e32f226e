import type { LoadedScenario } from '../../scenario/scenario.ts';
import { inUnusedPlan } from '../pay-in-force.ts';
import { count } from '../words.ts';

/** Sections whose numbers describe the floor; the others say what is asked. */
const DESCRIBES =
  /^(calendar\.absence|team\.[a-z]+\.differs|prospects|calling|handoff|closing|pay|costs)\b/;

/** How much of what the answer rests on is nobody's knowledge: shares of all inputs. */
export interface Guesses {
  readonly guessed: number;
  readonly inputs: number;
}

/** Counts the inputs, and those that are still the preset's guesses. Plans that are not in force count for nothing. */
export function guessesOf({ scenario, origins }: LoadedScenario): Guesses {
  const unused = inUnusedPlan(scenario);
  const inputs = Object.entries(origins).filter(
    ([path, { text }]) => DESCRIBES.test(path) && /\d/.test(text) && !unused(path),
  );
  const guessed = inputs.filter(([, { source }]) => /^guess\b/.test(source ?? '')).length;
  return { guessed, inputs: inputs.length };
}

/** Says so where most inputs are guesses; null otherwise. */
export function guessSentence(loaded: LoadedScenario): string | null {
  const { guessed, inputs } = guessesOf(loaded);
  if (2 * guessed <= inputs) return null;
  return `${count(guessed)} of ${count(inputs)} inputs are still marked as guesses.`;
}

/** Whether a value is still the preset's guess; of an average, the file tells where the whole came from. */
export function isGuess({ origins }: LoadedScenario, path: string): boolean {
  const names = path.split('.');
  for (let length = names.length; length > 0; length--) {
    const origin = origins[names.slice(0, length).join('.')];
    if (origin) return /^guess\b/.test(origin.source ?? '');
  }
  return false;
}
