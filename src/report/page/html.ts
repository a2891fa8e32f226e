import { escaped } from '../render.ts';

/** Text that is HTML already. */
export class Markup {
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }
}

export type Part = Markup | string | number | null | readonly Part[];

/**
 * HTML from a template: whatever is put in is escaped, unless it is `Markup`; lists are joined, null is nothing.
 * So user text cannot become markup, wherever it stands.
 */
export function html(strings: TemplateStringsArray, ...parts: readonly Part[]): Markup {
  return new Markup(
    strings.map((text, index) => (index === 0 ? text : textOf(parts[index - 1]!) + text)).join(''),
  );
}

/** Markup that was made safe elsewhere: our own SVG, style and script. */
export function raw(text: string): Markup {
  return new Markup(text);
}

/** A key such as `team.closers.count`, which may break after its dots and underscores and nowhere else. */
export function breakable(key: string): Markup {
  return html`${key.split(/(?<=[._])/u).map((part, index) => (index === 0 ? part : html`<wbr />${part}`))}`;
}

/** Data for scripts: JSON that cannot end its script element. */
export function inlineJson(data: unknown): Markup {
  return new Markup(JSON.stringify(data).replaceAll('<', '\\u003c'));
}

function textOf(part: Part): string {
  if (part === null) return '';
  if (part instanceof Markup) return part.text;
  if (typeof part === 'string') return escaped(part);
  if (typeof part === 'number') return String(part);
  return part.map(textOf).join('');
}
