import { execFileSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { pngOf } from '../../src/node/picture.ts';

const drawing = (text: string) =>
  `<svg xmlns="http://www.w3.org/2000/svg" font-family="DejaVu Sans, Verdana, sans-serif" width="100" height="40" viewBox="0 0 100 40"><rect width="100" height="40" fill="#ffffff"/>${text}</svg>`;
const TEXT = '<text x="5" y="25" font-size="14" fill="#000000">Ümsatz ≥ 5</text>';

test('a PNG has twice the size of its drawing', async () => {
  const png = Buffer.from(await pngOf(drawing('')));
  expect(png.subarray(1, 4).toString()).toBe('PNG');
  expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([200, 80]);
});

test('text shows on a machine without fonts, and other text differently', () => {
  const program = `
    import { GlobalFonts } from '@napi-rs/canvas';
    import { pngOf } from './src/node/picture.ts';
    const before = GlobalFonts.families.length;
    const sizes = [];
    for (const svg of JSON.parse(process.argv[1])) {
      const { createHash } = await import('node:crypto');
      sizes.push(createHash('sha256').update(await pngOf(svg)).digest('hex'));
    }
    process.stdout.write(JSON.stringify({ before, sizes }));
  `;
  const drawings = [drawing(''), drawing(TEXT), drawing(TEXT.replace('14', '15'))];
  const output = execFileSync(
    process.execPath,
    ['--import', 'tsx', '--input-type=module', '--eval', program, JSON.stringify(drawings)],
    { env: { ...process.env, DISABLE_SYSTEM_FONTS_LOAD: '1' }, encoding: 'utf8' },
  );
  const { before, sizes } = JSON.parse(output) as { before: number; sizes: string[] };
  expect(before).toBe(0);
  expect(new Set(sizes).size).toBe(3);
});
