import { Piscina } from 'piscina';
import { spreadOf, type Spread } from './rounds.ts';
import type { Workshop } from './workshop.ts';

/** How large a reply is returned, MB. */
export const REPLY_MB = 24;

/** Milliseconds in which a large reply comes back from a worker thread: handed over, and copied. */
export interface Transfer {
  readonly moved: Spread;
  readonly copied: Spread;
}

/** @param rounds replies of each kind, in turn; the first of each does not count */
export async function measureTransfer(shop: Workshop, rounds: number): Promise<Transfer> {
  const filename = await shop.bundle('test/bench/reply-worker.ts');
  const pool = new Piscina({ filename, minThreads: 1, maxThreads: 1, execArgv: [] });
  const times = { moved: [] as number[], copied: [] as number[] };
  try {
    for (let round = 0; round <= rounds; round++) {
      for (const name of ['moved', 'copied'] as const) {
        const cells = (await pool.run((REPLY_MB * 1e6) / 8, { name })) as Float64Array;
        const took = performance.timeOrigin + performance.now() - cells[0]!;
        if (round > 0) times[name].push(took);
      }
    }
  } finally {
    await pool.destroy();
  }
  return { moved: spreadOf(times.moved), copied: spreadOf(times.copied) };
}
