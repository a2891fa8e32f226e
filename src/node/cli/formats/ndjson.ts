import { envelope } from './envelope.ts';
import type { Json, JsonObject } from './json-values.ts';
import type { Write } from './types.ts';

/** One object a line: a scenario's run, a mix of a sweep, a scenario or difference of a comparison, a pay plan, a change of the team,
 * an input. */
export const ndjson: Write = (results) =>
  results
    .map(envelope)
    .flatMap(linesOf)
    .map((line) => `${JSON.stringify(line)}\n`)
    .join('');

/** Each line can be read by itself: it says from which study it is. */
function linesOf(whole: JsonObject): readonly Json[] {
  const { format_version, command, engine, scenario, seed, runs, mixes, scenarios, differences } =
    whole;
  const { changes, inputs, plans } = whole;
  const from = { format_version, command, engine, scenario, seed, runs } as JsonObject;
  if (Array.isArray(mixes)) return (mixes as readonly object[]).map((mix) => ({ ...from, ...mix }));
  if (Array.isArray(plans))
    return (plans as readonly object[]).map((plan) => ({ ...from, ...plan }));
  if (Array.isArray(inputs))
    return (inputs as readonly object[]).map((input) => ({ ...from, ...input }));
  if (Array.isArray(changes))
    return (changes as readonly object[]).map((change) => ({ ...from, ...change }));
  if (Array.isArray(scenarios) && Array.isArray(differences)) {
    return [...(scenarios as readonly object[]), ...(differences as readonly object[])].map(
      (part) => ({
        ...from,
        ...part,
      }),
    );
  }
  return [whole];
}
