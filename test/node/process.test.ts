import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { readFileSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { describe, expect, test } from 'vitest';

const main = fileURLToPath(new URL('../../src/node/cli/main.ts', import.meta.url));
const tsx = pathToFileURL(createRequire(import.meta.url).resolve('tsx')).href;
const callmix = `"${process.execPath}" --import "${tsx}" "${main}"`;

function shell(line: string): { status: number | null; stdout: string; stderr: string } {
  return spawnSync('bash', ['-c', line], { encoding: 'utf8' });
}

describe('the program', () => {
  test('can be called by its name', () => {
    expect(readFileSync(main, 'utf8')).toMatch(/^#!\/usr\/bin\/env node\n/u);
  });

  test('gives its exit code to the shell', () => {
    const { status, stdout, stderr } = shell(`${callmix} run missing.yaml`);
    expect(status).toBe(2);
    expect(stdout).toBe('');
    expect(stderr).toContain('missing.yaml  no such file.');
  });

  test('reads standard input', () => {
    const { status, stdout } = shell(`echo 'extends: two-plus-one' | ${callmix} check -`);
    expect(status).toBe(0);
    expect(stdout).toContain('fine');
  });

  test('is quiet when its reader goes away', () => {
    const { stderr } = shell(
      `${callmix} presets callback-queue | head -n 1; exit \${PIPESTATUS[0]}`,
    );
    expect(stderr).toBe('');
  });

  test('writes a long result whole into a pipe', () => {
    const { stdout } = shell(`${callmix} schema | cat`);
    expect(() => JSON.parse(stdout) as unknown).not.toThrow();
  });

  test.each([
    ['every command', 'node/cli/cli.ts', ['picocolors']],
    ['reading a scenario', 'scenario/load.ts', ['seedrandom/lib/xor4096.js', 'yaml']],
  ])('%s loads no package that it can do without', (_, entry, wanted) => {
    const packages = packagesAtStart(new URL(`../../src/${entry}`, import.meta.url));
    expect([...packages].toSorted()).toEqual(wanted);
  });
});

/** Packages that a module and all it stands on import at once, without `import()`. */
function packagesAtStart(entry: URL): Set<string> {
  const packages = new Set<string>();
  const seen = new Set<string>();
  const visit = (file: URL): void => {
    if (seen.has(file.href)) return;
    seen.add(file.href);
    const imports = readFileSync(file, 'utf8').matchAll(
      /^(?:import|export) (?!type\b)[^;]*?from '([^']+)';/gmu,
    );
    for (const [, target] of imports) {
      if (target!.startsWith('.')) visit(new URL(target!, file));
      else if (!target!.startsWith('node:')) packages.add(target!);
    }
  };
  visit(entry);
  return packages;
}
