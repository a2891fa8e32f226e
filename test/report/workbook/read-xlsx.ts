import { strFromU8, unzipSync } from 'fflate';

/** One cell as the file has it. */
export interface XlsxCell {
  readonly formula: string | null;
  /** Text, or a number. */
  readonly value: string | number;
}

/** Cells that hold something, by the tab's name and the address: `Budget`, `B7`. */
export type XlsxCells = ReadonlyMap<string, ReadonlyMap<string, XlsxCell>>;

/** Reads the cells of a workbook, whoever wrote it. */
export function readXlsx(bytes: Uint8Array): XlsxCells {
  const parts = unzipSync(bytes);
  const text = (part: string): string => strFromU8(parts[part]!);
  const strings = [...text('xl/sharedStrings.xml').matchAll(/<si>(.*?)<\/si>/gsu)].map(
    ([, inner]) =>
      [...inner!.matchAll(/<t(?: [^>]*)?>(.*?)<\/t>/gsu)].map(([, run]) => plain(run!)).join(''),
  );
  const names = [...text('xl/workbook.xml').matchAll(/<sheet name="([^"]*)"/gu)];
  return new Map(
    names.map(([, name], at) => [
      plain(name!),
      cellsOf(text(`xl/worksheets/sheet${at + 1}.xml`), strings),
    ]),
  );
}

function cellsOf(xml: string, strings: readonly string[]): ReadonlyMap<string, XlsxCell> {
  const cells = new Map<string, XlsxCell>();
  for (const [, attributes, inner] of xml.matchAll(/<c ([^>]*?)(?:\/>|>(.*?)<\/c>)/gsu)) {
    const address = /r="([A-Z]+\d+)"/u.exec(attributes!)![1]!;
    const type = /t="(\w+)"/u.exec(attributes!)?.[1] ?? 'n';
    const value = /<v>(.*?)<\/v>/su.exec(inner ?? '')?.[1];
    if (value === undefined) continue;
    const formula = /<f[^>]*>(.*?)<\/f>/su.exec(inner!)?.[1];
    cells.set(address, {
      formula: formula === undefined ? null : plain(formula),
      value: type === 's' ? strings[Number(value)]! : type === 'n' ? Number(value) : plain(value),
    });
  }
  return cells;
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&apos;': "'",
  '&amp;': '&',
};

/** Characters that XML spells otherwise; control characters are spelled `_x000D_` or `&#13;`. */
function plain(text: string): string {
  return text
    .replaceAll(/_x([0-9A-F]{4})_|&#(\d+);/gu, (_, hex?: string, decimal?: string) =>
      String.fromCharCode(hex === undefined ? Number(decimal) : Number.parseInt(hex, 16)),
    )
    .replaceAll(/&(?:lt|gt|quot|apos|amp);/gu, (entity) => ENTITIES[entity]!);
}
