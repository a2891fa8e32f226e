import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { callmix, capturedIo, temporaryFolder } from './captured-io.ts';

const README = readFileSync('README.md', 'utf8');
/** As wide as the README's lines may be. */
const COLUMNS = 100;

let folder: ReturnType<typeof temporaryFolder>;
beforeAll(() => {
  folder = temporaryFolder();
  const [, floor] = /```yaml\n(extends: callback-queue.*?)```/su.exec(README)!;
  writeFileSync(join(folder.path, 'floor.yaml'), floor!);
});
afterAll(() => folder.remove());

/** A line as a shell cuts it. */
function wordsOf(line: string): string[] {
  return Array.from(line.matchAll(/'([^']*)'|\S+/gu), ([word, quoted]) => quoted ?? word);
}

test.each(['run', 'sweep', 'best'])(
  'the README shows what `callmix %s` prints, digest and all',
  async (word) => {
    const [, line] = new RegExp(`\`callmix (${word} floor\\.yaml[^\`]*)\``, 'u').exec(README)!;
    const after = README.slice(README.indexOf(`\`callmix ${line}\``));
    const [, shown] = /```\n(.*?)```/su.exec(after)!;
    const io = capturedIo({ folder: folder.path, columns: COLUMNS });
    const { code, out } = await callmix(wordsOf(line!), io);
    expect(code).toBe(0);
    expect(out.trim()).toBe(shown!.trim());
  },
);
