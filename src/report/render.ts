import type { TopLevelSpec } from 'vega-lite';

/**
 * Draws a chart as SVG text: no fonts, no screen and no network are asked for, so the same spec gives the same text.
 *
 * @param spec a complete Vega-Lite spec
 * @param options.id goes in front of every id inside, so that several drawings may stand on one page
 * @param options.alt what the picture shows, for who cannot see it
 * @returns one `<svg>` element
 */
export async function renderSvg(
  spec: TopLevelSpec,
  { id, alt }: { readonly id: string; readonly alt: string },
): Promise<string> {
  // Half a second to load: only who draws pays for it.
  const [vega, vegaLite] = await Promise.all([import('vega'), import('vega-lite')]);
  const view = new vega.View(vega.parse(vegaLite.compile(spec).spec), { renderer: 'none' });
  try {
    // Vega numbers its clip paths and gradients from one counter per program.
    vega.resetSVGDefIds();
    return finished(await view.toSVG(), id, alt);
  } finally {
    view.finalize();
  }
}

/** Numbers with more decimals than anybody can see. */
const LONG_NUMBER = /-?\d+\.\d{3,}(?:e-?\d+)?/g;

function finished(svg: string, id: string, alt: string): string {
  return svg
    .replace(/<[^>]*>/g, (tag) =>
      tag
        .replace(/ id="/, ` id="${id}-`)
        .replaceAll('url(#', `url(#${id}-`)
        .replace(LONG_NUMBER, (number) => String(Math.round(Number(number) * 100) / 100)),
    )
    .replace(/<svg /, `<svg role="img" aria-label="${escaped(alt)}" `);
}

/** Text that may stand in an attribute or between tags. */
export function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;');
}
