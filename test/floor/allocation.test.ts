import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildSync } from 'esbuild';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

/**
 * An object that holds one number takes 48 bytes in V8. Below that there is none per event; a number that the engine boxes
 * because it declines to inline a call takes 16.
 */
const OBJECT_BYTES = 48;

const folder = mkdtempSync(join(tmpdir(), 'callmix-allocation-'));
const script = join(folder, 'allocation.mjs');

beforeAll(() => {
  buildSync({
    entryPoints: [new URL('allocation.script.ts', import.meta.url).pathname],
    outfile: script,
    bundle: true,
    platform: 'node',
    format: 'esm',
  });
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

// One process each, as the product runs: the engine specialises on what a process has run.
describe('no object is made per event', () => {
  test.each(['telemarketers alone', 'dial by dial', 'lead by lead', 'event by event', 'together'])(
    '%s',
    (way) => {
      const flags = ['--min-semi-space-size=512', '--max-semi-space-size=512'];
      const output = execFileSync(process.execPath, [...flags, script, way], { encoding: 'utf8' });
      expect(output.trim()).toMatch(/^-?[\d.]+$/);
      expect(Number(output)).toBeLessThan(OBJECT_BYTES);
    },
  );
});
