const LONGEST_SHOWN = 60;

/** A text does not say what is expected at its place; the message tells what would. */
export class Unreadable extends Error {
  override readonly name = 'Unreadable';
}

/** A text as messages show it: in quotes, on one line, not too long. */
export function quote(text: string): string {
  const line = text.replaceAll(/\s+/gu, ' ');
  return `"${line.length > LONGEST_SHOWN ? `${line.slice(0, LONGEST_SHOWN)}...` : line}"`;
}
