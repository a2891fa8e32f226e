import type { Draw } from '../inputs.ts';
import { knowsIntent, qualified } from '../compile/qualifying.ts';
import type { Scenario } from '../scenario.ts';
import type { Derived } from './derived.ts';
import { shareText } from './values.ts';

/** What screening and filter make of conversations; nothing where the file has neither. */
export function qualifyingFigures(scenario: Scenario, draw: Draw): readonly Derived[] {
  if (!knowsIntent(scenario)) return [];
  const { catches, passesWrongly, passing, precision, real } = qualified(scenario, draw);
  const { filter } = scenario.calling;
  const lines = [
    { name: 'conversations that pass the telemarketer', text: shareText(passing) },
    { name: 'of those, real leads', text: shareText(real) },
  ];
  if (filter === null) return lines;
  return [
    ...lines,
    { name: 'real leads that the filter passes', text: shareText(catches) },
    { name: 'other leads that the filter passes', text: shareText(passesWrongly) },
    { name: 'of leads handed over, real ones', text: shareText(precision) },
  ];
}
