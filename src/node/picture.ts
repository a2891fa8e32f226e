import { GlobalFonts, createCanvas, loadImage } from '@napi-rs/canvas';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';

/** Pixels per unit of the drawing: sharp on screens of today and in slides. */
const SCALE = 2;

const WEIGHTS = ['400', '700'];
let fontsReady: Promise<void> | null = null;

/**
 * Turns a drawing into a PNG of twice its size, with the fonts that ship with the program: a machine without fonts
 * gives the same picture.
 *
 * @param svg one `<svg>` element as `renderSvg` makes it
 * @returns the bytes of a PNG file
 */
export async function pngOf(svg: string): Promise<Uint8Array> {
  await (fontsReady ??= registerFonts());
  const image = await loadImage(Buffer.from(enlarged(svg)));
  const canvas = createCanvas(image.width, image.height);
  canvas.getContext('2d').drawImage(image, 0, 0);
  return canvas.encode('png');
}

async function registerFonts(): Promise<void> {
  const require = createRequire(import.meta.url);
  for (const weight of WEIGHTS) {
    const file = require.resolve(
      `@fontsource/dejavu-sans/files/dejavu-sans-latin-${weight}-normal.woff2`,
    );
    if (GlobalFonts.register(await readFile(file), 'DejaVu Sans') === null) {
      throw new Error(`font ${file}: expected a font the canvas can read, found none`);
    }
  }
}

/** The canvas rasterises at the size the root names, so the scale goes there: in drawImage it would only stretch pixels. */
function enlarged(svg: string): string {
  return svg.replace(/<svg [^>]*>/, (root) =>
    root.replace(/ (width|height)="([\d.]+)"/g, (_, side: string, size: string) => {
      return ` ${side}="${Math.ceil(Number(size) * SCALE)}"`;
    }),
  );
}
