#!/usr/bin/env node
import module from 'node:module';
import { loadAtOnce } from '../at-once.ts';
import { setEngineFlags } from '../engine-flags.ts';

setEngineFlags();

// Whoever reads our output may stop reading (`callmix ... | head`): that is no fault of ours.
for (const stream of [process.stdout, process.stderr]) {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
    process.exit(process.exitCode ?? 0);
  });
}

// From Node 22 on, what was compiled once need not be again.
(module as { enableCompileCache?(): unknown }).enableCompileCache?.();
// Loaded here, and not by an import above, which would read file by file.
loadAtOnce('./cli.ts', import.meta.url);
const { main } = await import('./cli.ts');
const { processIo } = await import('./io.ts');

// Set, not exited with: what is still on its way to a pipe arrives.
process.exitCode = await main(process.argv.slice(2), processIo());
