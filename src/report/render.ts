import type { TopLevelSpec } from 'vega-lite';
import { FONT, ROOM } from './charts/theme.ts';
import type { Drawn } from './charts/index.ts';
import { widthOf, wrapped } from './charts/text.ts';
import type { Width } from './charts/types.ts';
import { leanSvg } from './lean-svg.ts';

const HEADLINE = 15;
const CAPTION = 11;

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
  { id = 'chart', alt = '' }: { readonly id?: string; readonly alt?: string } = {},
): Promise<string> {
  // Half a second to load: only who draws pays for it.
  const [vega, vegaLite] = await Promise.all([import('vega'), import('vega-lite')]);
  measureAlike(vega);
  const view = new vega.View(vega.parse(vegaLite.compile(spec).spec), { renderer: 'none' });
  try {
    // Vega numbers its clip paths and gradients from one counter per program.
    vega.resetSVGDefIds();
    const described = ` role="img" aria-label="${escaped(alt)}" font-family="${FONT}"`;
    return leanSvg(await view.toSVG(), id).replace(/^<svg/, `<svg${described}`);
  } finally {
    view.finalize();
  }
}

/**
 * Draws a chart to stand alone: with its headline and caption above it.
 *
 * @param drawing a chart that is not missing
 * @param width room for it
 */
export function renderDrawing(drawing: Drawn, width: Width = 'wide'): Promise<string> {
  const room = ROOM[width];
  const title = {
    text: wrapped(drawing.headline, room, HEADLINE * 1.1),
    subtitle: wrapped(drawing.caption, room, CAPTION),
    fontSize: HEADLINE,
    subtitleFontSize: CAPTION,
    subtitlePadding: 6,
    offset: 16,
    anchor: 'start',
    frame: 'bounds',
  } as const;
  return renderSvg(
    { ...drawing.spec(width), title },
    { id: `${drawing.name}-${width}`, alt: drawing.alt },
  );
}

/** What Vega asks of text, where no canvas is; its types leave it out. */
interface TextMetrics {
  width(item: TextItem, text?: Lines): number;
}

type Lines = string | number | readonly (string | number)[];

interface TextItem {
  readonly fontSize?: number;
  readonly fontWeight?: string | number;
  readonly text?: Lines;
}

/** Vega's own estimate is a third too wide for our font, which leaves empty margins. */
function measureAlike(vega: object): void {
  const { textMetrics } = vega as { textMetrics: TextMetrics };
  textMetrics.width = ({ fontSize = 11, fontWeight, text: own }, text = own ?? '') => {
    const size = fontWeight === 'bold' ? fontSize * 1.1 : fontSize;
    return Math.max(...[text].flat().map((line) => widthOf(String(line), size)));
  };
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
