/** Where a name in a file leads, or why it may not lead there. */
export type Target = { readonly path: string } | { readonly refusal: string };

/**
 * Finds the file that a name in another file means, without touching a disk.
 *
 * @param first the file first named: nothing outside its folder and the folders below may be read
 * @param from the file in which the name stands
 * @param name as written, with `/` between folders
 */
export function resolvePath(first: string, from: string, name: string): Target {
  if (
    /^(?:[/\\~]|[A-Za-z][A-Za-z0-9+.-]*:)/u.test(name) ||
    name.includes('\\') ||
    name.includes('\0')
  ) {
    return {
      refusal: `"${name}" is refused: name files relative to this one, with / between folders.`,
    };
  }
  const root = folderOf(first);
  const path = tidy([...folderOf(from), ...name.split('/').filter((part) => part !== '')]);
  const inside = root.every((part, index) => path[index] === part) && path[root.length] !== '..';
  if (!inside || path.length <= root.length) {
    return { refusal: `"${name}" is refused: it lies outside the folder of ${first}.` };
  }
  return { path: path.join('/') };
}

function folderOf(file: string): readonly string[] {
  return tidy(file.split(/[/\\]/u).slice(0, -1));
}

/** Without `.`, and with `..` taken back where there is something to take back; a leading empty part is the root. */
function tidy(parts: readonly string[]): readonly string[] {
  const kept: string[] = [];
  for (const [index, part] of parts.entries()) {
    if (part === '.' || (part === '' && index > 0)) continue;
    const last = kept.at(-1);
    if (part === '..' && last !== undefined && last !== '..' && last !== '') kept.pop();
    else kept.push(part);
  }
  return kept;
}

/** `four-closers` for `scenarios/four-closers.yaml`. */
export function baseName(file: string): string {
  const name = file.split(/[/\\]/u).at(-1) ?? file;
  return name.replace(/(?<=.)\.[^.]*$/u, '');
}
