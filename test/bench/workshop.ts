import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { build } from 'esbuild';

/** Top of the repository. */
export const ROOT = fileURLToPath(new URL('../..', import.meta.url));

const run = promisify(execFile);

/** Something that a measurement needs is not to be had here: says what and why. */
export class Missing extends Error {
  override readonly name = 'Missing';
}

/** A temporary folder with what a measurement runs, each made when it is first asked for. */
export class Workshop {
  readonly folder: string;
  private readonly made = new Map<string, Promise<string>>();

  constructor() {
    // Inside node_modules, so that what is bundled finds its packages.
    const caches = join(ROOT, 'node_modules', '.cache');
    mkdirSync(caches, { recursive: true });
    this.folder = mkdtempSync(join(caches, 'bench-'));
    process.once('exit', () => rmSync(this.folder, { recursive: true, force: true }));
    for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => process.exit(130));
  }

  /**
   * A module of this project as plain JavaScript, so that no loader stands between it and V8.
   *
   * @param source from the top of the repository
   * @returns path of the bundle
   */
  bundle(source: string): Promise<string> {
    return this.once(source, async () => {
      const outfile = join(this.folder, `${source.replaceAll('/', '-').replace(/\.ts$/u, '')}.mjs`);
      await build({
        absWorkingDir: ROOT,
        entryPoints: [source],
        outfile,
        bundle: true,
        packages: 'external',
        platform: 'node',
        format: 'esm',
        target: 'node20',
        logLevel: 'error',
      });
      return outfile;
    });
  }

  /** @throws {Missing} where there is no gcc that compiles the C program */
  compiled(list: 'tree' | 'heap'): Promise<string> {
    return this.once(`pipeline-1-${list}`, async () => {
      const program = join(this.folder, `pipeline-1-${list}`);
      const source = join(ROOT, 'test/yardstick/pipeline-1.c');
      const define = list === 'tree' ? ['-DTREE'] : [];
      const flags = ['-O3', '-march=native', ...define, '-o', program, source, '-lm'];
      await run('gcc', flags).catch((error: unknown) => {
        throw new Missing(`gcc: ${reason(error)}`);
      });
      return program;
    });
  }

  /** The command line as it is published, built anew. */
  commandLine(): Promise<string> {
    return this.once('command line', async () => {
      await run('npm', ['run', '--silent', 'build'], { cwd: ROOT }).catch((error: unknown) => {
        throw new Missing(`npm run build: ${reason(error)}`);
      });
      return join(ROOT, 'dist/node/cli/main.js');
    });
  }

  /** @throws {Missing} where python3 finds no SimPy */
  simpy(): Promise<string> {
    return this.once('simpy', async () => {
      await run('python3', ['-c', 'import simpy']).catch((error: unknown) => {
        throw new Missing(`python3: ${reason(error)}`);
      });
      return join(ROOT, 'test/yardstick/pipeline_1.py');
    });
  }

  private once(name: string, make: () => Promise<string>): Promise<string> {
    let making = this.made.get(name);
    if (making === undefined) {
      making = make();
      this.made.set(name, making);
    }
    return making;
  }
}

/** Why a program failed: the last line it wrote to standard error, or that it is not there. */
function reason(error: unknown): string {
  const { code, stderr, message } = error as NodeJS.ErrnoException & { stderr?: string };
  if (code === 'ENOENT') return 'not found';
  return stderr?.trim().split('\n').at(-1) ?? message;
}
