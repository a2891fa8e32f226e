import type { Handoff } from '../scenario.ts';
import { writtenNames } from './draft.ts';
import type { Draft } from './draft.ts';

/** Best score needs scores, and by source needs sources. */
export function resolveAssignment(draft: Draft, handoff: Handoff): Handoff['assignment'] {
  const path = 'handoff.assignment';
  const { rule, by_source } = handoff.assignment;
  if (handoff.order === 'best score' && draft.values.calling?.filter === null) {
    draft.complain('handoff.order', 'best score needs scores, which calling.filter gives.');
  }
  const named = writtenNames(draft, `${path}.by_source`).length > 0;
  const [ruleLayer, sourceLayer] = [draft.layer(`${path}.rule`), draft.layer(`${path}.by_source`)];
  const bySource = rule === 'by source' || (named && sourceLayer > ruleLayer);
  if (!bySource) {
    if (named && sourceLayer === ruleLayer) {
      draft.complain(`${path}.by_source`, `by_source plays no part in the rule ${rule}.`);
    }
    draft.forget(`${path}.by_source`);
    return { rule, by_source: {} };
  }
  // What could not be read has been complained of.
  const written = draft.node(`${path}.by_source`);
  if (!named && !(written?.kind === 'branch' && written.entries.size > 0)) {
    draft.complain(`${path}.rule`, 'by source needs closers for a source: by_source: {web: 1}.');
  }
  const sources = writtenNames(draft, 'prospects');
  for (const name of Object.keys(by_source)) {
    if (draft.values.prospects === undefined || sources.includes(name)) continue;
    draft.complain(
      `${path}.by_source.${name}`,
      `there is no source "${name}" in prospects, which has ${sources.join(', ')}.`,
    );
  }
  return { rule: 'by source', by_source };
}
