#!/usr/bin/env node
import { main } from './cli.ts';
import { processIo } from './io.ts';

// Whoever reads our output may stop reading (`callmix ... | head`): that is no fault of ours.
for (const stream of [process.stdout, process.stderr]) {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
    process.exit(process.exitCode ?? 0);
  });
}

// Set, not exited with: what is still on its way to a pipe arrives.
process.exitCode = await main(process.argv.slice(2), processIo());
