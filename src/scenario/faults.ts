import type { YAMLError } from 'yaml';
import { quote } from './values/unreadable.ts';

/** What is wrong with a file's structure, and how far into its text. */
export interface Fault {
  readonly at: number;
  readonly message: string;
}

const TAB = 'a tab: indent with spaces.';
const INDENT = 'bad indentation: the keys of one section begin in the same column.';
const COLON = 'a key without a colon and a space after it; write it like close_rate: 20%.';

const MESSAGES: Readonly<Record<string, string>> = {
  MULTIPLE_DOCS: 'a second document begins here ("---"); a file holds one scenario.',
  TAB_AS_INDENT: TAB,
  BAD_INDENT: INDENT,
  MULTILINE_IMPLICIT_KEY: COLON,
  BAD_SCALAR_START: 'a value cannot begin with this character; put the value in quotes.',
  RESOURCE_EXHAUSTION: 'is nested too deeply.',
};

/**
 * A fault of the YAML parser in plain words, at the place where it is best mended.
 *
 * @param error as the parser found it
 * @param text that was parsed
 * @returns the parser's own words where its code is none of the common ones
 */
export function faultOf({ code, message, pos }: YAMLError, text: string): Fault {
  const [at] = pos;
  switch (code) {
    case 'BAD_INDENT': {
      const tab = tabBefore(text, at);
      if (tab !== null) return { at: tab, message: TAB };
      return message.startsWith('Flow') ? leftOpen(text, at) : { at, message: INDENT };
    }
    case 'BLOCK_AS_IMPLICIT_KEY':
      return secondKey(text, at);
    case 'MISSING_CHAR':
      return message.includes('quote')
        ? { at, message: 'a quoted text that begins above is not closed.' }
        : { at, message: COLON };
    case 'UNEXPECTED_TOKEN':
      return unexpected(lineAt(text, at), at);
    default:
      return { at, message: MESSAGES[code] ?? `${message.replace(/[.:\s]+$/u, '')}.` };
  }
}

/** Where a tab stands among the blanks that begin a line; null where there is none. */
function tabBefore(text: string, at: number): number | null {
  const start = text.lastIndexOf('\n', at - 1) + 1;
  const tab = /^[ \t]*/u.exec(text.slice(start, at + 1))![0].indexOf('\t');
  return tab < 0 ? null : start + tab;
}

/** The rest of a line, from a place in it. */
function lineAt(text: string, at: number): string {
  return text.slice(at).split('\n', 1)[0]!.trim();
}

function leftOpen(text: string, end: number): Fault {
  const open = openBracket(text.slice(0, end));
  if (open === null) return { at: end, message: 'a { or [ above is not closed.' };
  const bracket = text[open]!;
  return {
    at: open,
    message: `this ${bracket} is not closed with ${bracket === '{' ? '}' : ']'}.`,
  };
}

/** Where the last bracket opens that is still open at the end; quotes and comments are passed over. */
function openBracket(text: string): number | null {
  const open: number[] = [];
  const tokens = /(?<=^|[\s,:[{])(?:"(?:[^"\\]|\\.)*"|'[^']*'|#[^\n]*)|[[\]{}]/gu;
  for (const { 0: token, index } of text.matchAll(tokens)) {
    if (token === '{' || token === '[') open.push(index);
    else if (token === '}' || token === ']') open.pop();
  }
  return open.at(-1) ?? null;
}

/** `team: closers: 3`, or a value whose next line stands deeper, as if it went on there. */
function secondKey(text: string, at: number): Fault {
  const line = lineAt(text, at);
  if (/:(?:\s|$)/u.test(line)) {
    return { at, message: `${quote(line)} stands after another key; give it a line of its own.` };
  }
  const next = text.indexOf('\n', at) + 1;
  return { at: next + /^ */u.exec(text.slice(next))![0].length, message: INDENT };
}

function unexpected(rest: string, at: number): Fault {
  if (/^[}\]]/u.test(rest)) return { at, message: `this ${rest[0]!} closes nothing.` };
  return { at, message: `${quote(rest)} does not belong here; put the whole value in quotes.` };
}
