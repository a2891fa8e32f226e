import { join } from 'node:path';
import { chartNames, drawingOf, type ChartName } from '../../report/charts/index.ts';
import type { Results } from '../../report/charts/types.ts';
import { renderDrawing } from '../../report/render.ts';
import { destination, writeTo, type Destination } from '../destination.ts';
import { pngOf } from '../picture.ts';

/** One chart's two files. */
export interface Picture {
  readonly chart: ChartName;
  readonly svg: Destination;
  readonly png: Destination;
}

/**
 * The files of all charts in a folder.
 *
 * @param pictures - folder as the user named it, from `folder`
 * @throws {FileError} when one of them cannot be written or would be overwritten
 */
export function picturesIn(pictures: string, folder: string, force: boolean): Picture[] {
  return chartNames.map((chart) => ({
    chart,
    svg: destination(join(pictures, `${chart}.svg`), folder, force),
    png: destination(join(pictures, `${chart}.png`), folder, force),
  }));
}

/** Draws each chart that the results can fill; the others are left out. */
export async function drawAll(pictures: readonly Picture[], results: Results): Promise<void> {
  for (const { chart, svg, png } of pictures) {
    const drawing = drawingOf(chart, results);
    if (drawing.missing !== null) continue;
    const picture = await renderDrawing(drawing);
    writeTo(svg, picture);
    writeTo(png, await pngOf(picture));
  }
}
