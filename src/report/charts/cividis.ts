/**
 * Cividis, the colour ramp that reads the same with and without colour vision: a fit by polynomials.
 *
 * @param share 0 (dark blue) to 1 (yellow); values outside are cut
 * @returns `#rrggbb`
 *
 * Source: Nunez, Anderton, Renslow, PLoS ONE 13(7), 2018; polynomials as in d3-scale-chromatic.
 */
export function cividis(share: number): string {
  const t = Math.max(0, Math.min(1, share));
  return hex([
    -4.54 - t * (35.34 - t * (2381.73 - t * (6402.7 - t * (7024.72 - t * 2710.57)))),
    32.49 + t * (170.73 + t * (52.82 - t * (131.46 - t * (176.58 - t * 67.37)))),
    81.24 + t * (442.36 - t * (2482.43 - t * (6167.24 - t * (6614.94 - t * 2475.67)))),
  ]);
}

/** A colour mixed with white: `share` 1 keeps it, 0 gives white. */
export function faded(colour: string, share: number): string {
  return hex(channels(colour).map((value) => 255 - share * (255 - value)));
}

/** White or black, whichever reads better on a colour: one of them always has 4.5:1. */
export function textOn(colour: string): string {
  return contrast('#ffffff', colour) > contrast('#000000', colour) ? '#ffffff' : '#000000';
}

/** Contrast of two colours as WCAG 2 counts it, 1 to 21. */
export function contrast(a: string, b: string): number {
  const [light, dark] = [luminance(a), luminance(b)].sort((x, y) => y - x) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

function luminance(colour: string): number {
  const [red, green, blue] = channels(colour).map((value) => {
    const share = value / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function channels(colour: string): number[] {
  return [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));
}

function hex(values: readonly number[]): string {
  const digits = values.map((value) =>
    Math.max(0, Math.min(255, Math.round(value)))
      .toString(16)
      .padStart(2, '0'),
  );
  return `#${digits.join('')}`;
}
