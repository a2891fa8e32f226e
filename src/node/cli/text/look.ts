import pc from 'picocolors';
import type { ScreenArguments } from '../options.ts';
import { widthOf, type Io } from '../io.ts';

/** How text is laid out for one reader. */
export interface Look {
  /** Columns, >= 60. */
  readonly width: number;
  readonly ascii: boolean;
  /** Colour repeats what the words say and never stands alone. */
  readonly color: ReturnType<typeof pc.createColors>;
}

/** The look that flags, environment and terminal ask for. */
export function lookOf(args: Pick<ScreenArguments, 'ascii' | 'noColor'>, io: Io): Look {
  const { environment, out } = io;
  const plain =
    args.noColor ||
    Boolean(environment['NO_COLOR']) ||
    environment['TERM'] === 'dumb' ||
    !out.isTTY;
  return { width: widthOf(io), ascii: args.ascii, color: pc.createColors(!plain) };
}

/** Everything printable, in plain characters where the reader wants them. Text from files cannot steer the terminal. */
export function safe(text: string, ascii = false): string {
  const clean = text.replaceAll(CONTROLS, ' ');
  return ascii ? toAscii(clean) : clean;
}

/** Control characters and those that turn the direction of writing; line ends stay. */
const CONTROLS =
  /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu;

const PLAIN: Readonly<Record<string, string>> = {
  '±': '+/-',
  '−': '-',
  '–': '-',
  '—': '-',
  '×': 'x',
  '≤': '<=',
  '≥': '>=',
  '…': '...',
  '●': 'o',
  '○': 'x',
  '│': '|',
  '─': '-',
  '┴': '+',
  '·': '.',
  '’': "'",
  '“': '"',
  '”': '"',
  '€': 'EUR ',
  '£': 'GBP ',
};

function toAscii(text: string): string {
  return text.replaceAll(/[^\n -~]/gu, (character) => PLAIN[character] ?? withoutMarks(character));
}

function withoutMarks(character: string): string {
  const bare = character.normalize('NFD').replaceAll(/\p{M}/gu, '');
  return /^[ -~]$/u.test(bare) ? bare : '?';
}

/** Breaks text at spaces so that no line is longer than the look's width; following lines are indented as the first. */
export function wrap(text: string, { width, ascii }: Look, indent = ''): string {
  const lines: string[] = [];
  let line = '';
  for (const word of safe(text, ascii).split(/\s+/u).filter(Boolean)) {
    if (line !== '' && indent.length + line.length + 1 + word.length > width) {
      lines.push(indent + line);
      line = word;
    } else {
      line = line === '' ? word : `${line} ${word}`;
    }
  }
  lines.push(indent + line);
  return lines.join('\n');
}
