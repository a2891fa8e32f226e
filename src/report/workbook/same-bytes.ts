import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

/** The first moment that a ZIP archive knows. */
const MOMENT = '1980-01-01T00:00:00Z';
const CLOCK = 'docProps/core.xml';

/**
 * The parts of a workbook packed anew, so that it does not tell when it was made: same parts, same bytes.
 *
 * @param file a workbook as the library gives it
 * @param edit changes a part's text, where the library has no setting for what is wanted
 */
export function sameBytes(
  file: Uint8Array,
  edit: (part: string, text: string) => string,
): Uint8Array {
  const parts = unzipSync(file);
  for (const [part, bytes] of Object.entries(parts)) {
    const text = strFromU8(bytes);
    const edited = part === CLOCK ? withoutClock(text) : edit(part, text);
    if (edited !== text) parts[part] = strToU8(edited);
  }
  // Local time on purpose: that is how an archive's dates are written.
  return zipSync(parts, { mtime: new Date(1980, 0, 1) });
}

function withoutClock(text: string): string {
  return text.replaceAll(/\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ/gu, MOMENT);
}
