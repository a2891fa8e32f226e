import type { TopLevelSpec } from 'vega-lite';
import { chartNames, drawingOf, type Drawn } from '../charts/index.ts';
import type { Results } from '../charts/types.ts';
import { renderSvg } from '../render.ts';
import { html, raw, type Markup } from './html.ts';
import { csvMarkup, tableMarkup } from './table.ts';

/** A page carries a second drawing for narrow screens only where both are small, characters. */
const MOST_FOR_BOTH = 140_000;

/** Every chart the results can fill: headline, picture, caption, data. What cannot be drawn says why. */
export async function chartsSection(results: Results, currency: string): Promise<Markup | null> {
  const figures: Markup[] = [];
  for (const name of chartNames) {
    const drawing = drawingOf(name, results);
    if (drawing.missing === null) figures.push(await figure(drawing, currency));
    else if (drawing.needs in results) {
      figures.push(html`<p class="muted">${drawing.title}: not drawn. ${drawing.missing}</p>`);
    }
  }
  if (figures.length === 0) return null;
  return html`<h2 id="charts">Charts</h2>
    ${figures}`;
}

async function figure(drawing: Drawn, currency: string): Promise<Markup> {
  const { name, headline, question, caption, table } = drawing;
  return html`<figure>
    <p class="question">${question}</p>
    <h3>${headline}</h3>
    ${await picture(drawing)}
    <figcaption>${caption}</figcaption>
    <details${raw(name === 'profit-and-loss' ? ' open class="print"' : '')}>
      <summary>As a table</summary>
      ${csvMarkup(name, table)} ${tableMarkup(table, currency)}
    </details>
  </figure>`;
}

async function picture({ name, alt, spec, parts }: Drawn): Promise<Markup> {
  if (parts !== null) return pieces(name, alt, parts());
  const wide = await renderSvg(spec('wide'), { id: `${name}-wide`, alt });
  const narrow = await renderSvg(spec('narrow'), { id: `${name}-narrow`, alt });
  if (wide.length + narrow.length > MOST_FOR_BOTH) {
    return html`<div class="picture alone">${inline(wide)}</div>`;
  }
  return html`<div class="picture both">
    <div class="wide">${inline(wide)}</div>
    <div class="narrow">${inline(narrow)}</div>
  </div>`;
}

/** Pieces side by side, as many as fit. The first says what all of them show. */
async function pieces(name: string, alt: string, specs: readonly TopLevelSpec[]): Promise<Markup> {
  const drawn: Markup[] = [];
  for (const [index, spec] of specs.entries()) {
    const text =
      index === 0 ? alt : `Map ${index + 1} of ${specs.length}, described with the first.`;
    const svg = await renderSvg(spec, { id: `${name}-${index + 1}`, alt: text });
    drawn.push(html`<div>${inline(svg)}</div>`);
  }
  return html`<div class="picture parts">${drawn}</div>`;
}

/** Inside HTML an SVG needs no namespace, so the page names no address at all. */
function inline(svg: string): Markup {
  return raw(svg.replace(/ xmlns="[^"]*"/, ''));
}
