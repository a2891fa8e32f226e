/** About how wide text will be, px: no font is asked, so the layout is the same everywhere (DejaVu Sans runs wide). */
export function widthOf(text: string, fontSize = 11): number {
  return [...text].length * fontSize * 0.62;
}

/** Text cut to about `width` px, with an ellipsis where something is gone. */
export function fitted(text: string, width: number, fontSize = 11): string {
  const letters = [...text];
  const room = Math.max(1, Math.floor(width / (fontSize * 0.62)));
  return letters.length <= room ? text : `${letters.slice(0, room - 1).join('')}…`;
}

/** Text in lines of about `width` px; a word longer than that stands alone. */
export function wrapped(text: string, width: number, fontSize = 11): string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const line = lines.at(-1);
    if (line === undefined || widthOf(`${line} ${word}`, fontSize) > width) lines.push(word);
    else lines[lines.length - 1] = `${line} ${word}`;
  }
  return lines;
}

/** A few of many values, evenly spread, with the ends and one that must be there. */
export function spread<Value>(values: readonly Value[], most: number, must: Value): Value[] {
  if (values.length <= most) return [...values];
  const step = (values.length - 1) / (most - 1);
  const picked = Array.from({ length: most }, (_, i) => Math.round(i * step));
  const at = values.indexOf(must);
  if (at >= 0 && !picked.includes(at)) {
    const near = picked.reduce((a, b) => (Math.abs(b - at) < Math.abs(a - at) ? b : a));
    picked[picked.indexOf(near)] = at;
  }
  return picked.map((index) => values[index]!);
}
