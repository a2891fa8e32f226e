/** Reads CSV as RFC 4180 has it: rows by the names in the header. */
export function parseCsv(text: string): Record<string, string>[] {
  const rows: string[][] = [[]];
  let field = '';
  let quoted = false;
  for (let at = 0; at < text.length; at++) {
    const character = text[at]!;
    if (quoted) {
      if (character !== '"') field += character;
      else if (text[at + 1] === '"') field += text[++at]!;
      else quoted = false;
    } else if (character === '"') quoted = true;
    else if (character === ',') {
      rows.at(-1)!.push(field);
      field = '';
    } else if (character === '\r' && text[at + 1] === '\n') {
      at++;
      rows.at(-1)!.push(field);
      field = '';
      rows.push([]);
    } else field += character;
  }
  const [head, ...body] = rows.slice(0, -1);
  return body.map((row) => Object.fromEntries(head!.map((name, column) => [name, row[column]!])));
}
