import { spawn } from 'node:child_process';
import type { Contestant } from './contestant.ts';
import { PIPELINE_1 } from './work.ts';
import { ROOT, type Workshop } from './workshop.ts';

/** A program's start: ours until its first number is on standard output, that of bare Node until its end. */
export async function programStart(
  shop: Workshop,
  program: 'callmix' | 'node',
): Promise<Contestant> {
  const flags =
    program === 'node' ? ['-e', '0'] : [await shop.commandLine(), 'run', PIPELINE_1, '--runs', '1'];
  return {
    async run() {
      const seconds = await secondsToNumber(flags);
      return { amount: 1, seconds, events: null, peakMb: null };
    },
    close: () => undefined,
  };
}

function secondsToNumber(flags: readonly string[]): Promise<number> {
  const start = performance.now();
  return new Promise((resolve, reject) => {
    let first: number | undefined;
    const child = spawn(process.execPath, flags, {
      cwd: ROOT,
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    child.stdout.on('data', (text: Buffer) => {
      if (/\d/u.test(text.toString())) first ??= performance.now();
    });
    child.once('error', reject);
    child.once('close', (code) => {
      if (code === 0) resolve(((first ?? performance.now()) - start) / 1000);
      else reject(new Error(`node ${flags.join(' ')} ended with ${code}`));
    });
  });
}
