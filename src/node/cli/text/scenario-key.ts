import { scenarioKey, sectionOf } from '../../../scenario/keys.ts';
import type { Key } from '../../../scenario/schema/key.ts';
import { fullKey } from '../../../scenario/settings.ts';
import { wrap, type Look } from './look.ts';

/**
 * What a key of scenario files means, and which keys stand below it.
 *
 * @param name - path such as `closing.close_rate`; the last word alone where it stands in one section only
 * @returns null where there is no such key
 */
export function explainedKey(name: string, look: Look): string | null {
  const section = sectionOf(name);
  const path = keyAt(fullKey(name)) === null && section ? `${section}.${name}` : fullKey(name);
  const key = keyAt(path);
  if (key === null) return null;
  const below = Object.keys(key.keys ?? {});
  const main = key.main === null ? '' : ` A bare value is its ${key.main.replaceAll('_', ' ')}.`;
  return [
    path,
    wrap(`${key.about}${main}`, look, '  '),
    ...(below.length === 0 ? [] : [wrap(`Keys here: ${below.join(', ')}.`, look, '  ')]),
  ].join('\n');
}

function keyAt(path: string): Key<unknown> | null {
  return path
    .split('.')
    .reduce<Key<unknown> | null>((key, name) => key?.below(name) ?? null, scenarioKey);
}
