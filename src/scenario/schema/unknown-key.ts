import { isLater, laterKeys, notInThisVersion } from '../later.ts';
import { newWord, suggestion } from '../spelling.ts';
import type { Entry } from '../tree.ts';
import { quote } from '../values/unreadable.ts';
import { complain, fullPath, step } from './key.ts';
import type { Shaping } from './key.ts';

const MOST_LISTED = 12;

/** Says that a key does not belong here, and what was probably meant. */
export function reportUnknownKey(
  name: string,
  { key: place, node }: Entry,
  known: readonly string[],
  section: Shaping,
): void {
  const spot = step(section, name);
  const say = (message: string): void => {
    complain(spot, place, message);
  };
  const later = laterKeys(section.path);
  if (later.includes(name)) return say(notInThisVersion(name));
  if (section.path === 'team.closers' && node.kind === 'branch' && node.entries.has('count')) {
    return say(
      'groups are of telemarketers; closers keep the hours of the calendar in this version.',
    );
  }
  const path = fullPath(section);
  const where = path === '' ? '' : ` in ${path}`;
  const short = section.path === '' ? section.shortKeys : [];
  const renamed = newWord(name);
  const meant = suggestion(name, [...known, ...short, ...later]);
  const belongs = section.whereIs(renamed ?? name);
  const hint =
    renamed === null && meant !== null
      ? `Did you mean ${quote(meant)}?`
      : belongs !== null && belongs !== section.path
        ? `It belongs in ${belongs}.`
        : renamed === null && known.length <= MOST_LISTED
          ? `Keys here are ${known.join(', ')}.`
          : '';
  if (renamed !== null) {
    const fate = known.includes(renamed) ? '' : isLater(renamed) ? notInThisVersion(renamed) : hint;
    return say(`${name} is called ${renamed}. ${fate}`.trim());
  }
  if (meant === null && isLater(name)) return say(notInThisVersion(name));
  return say(`unknown key ${quote(name)}${where}. ${hint}`.trim());
}
