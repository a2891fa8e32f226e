import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import type { Section } from './report.ts';
import { PIPELINE_1 } from './work.ts';
import { ROOT, type Workshop } from './workshop.ts';

/** A grid of 10,000 mixes, what is certified, and seconds that it may take on so many threads. */
const GRID = ['--over', 'telemarketers=1..100', '--over', 'closers=1..100', '--within', '1%'];
const THREADS = 2;
const MOST_SECONDS = 60;
const BYTES = 64 * 1024 * 1024;

/** What the envelope of `best` tells of one choice, as far as it is read here. */
interface Told {
  readonly choices: readonly {
    readonly tried: number;
    readonly ended: string;
    readonly best: Readonly<Record<string, number>>;
    readonly gap: number | null;
    readonly tolerance: number;
    readonly spent: number;
    readonly replications: number;
  }[];
}

/** The best of a large grid, certified: the whole command, once. */
export async function measureBest(shop: Workshop): Promise<Section> {
  const words = [await shop.commandLine(), 'best', PIPELINE_1, ...GRID];
  const start = performance.now();
  const { stdout } = await promisify(execFile)(
    process.execPath,
    [...words, '--threads', String(THREADS), '--json', '--progress', 'none'],
    { cwd: ROOT, maxBuffer: BYTES },
  );
  const seconds = (performance.now() - start) / 1000;
  const [choice] = (JSON.parse(stdout) as Told).choices;
  const { best, ended, gap, replications, spent, tolerance, tried } = choice!;
  const found = Object.entries(best).map(([label, value]) => `${value} ${label}`);
  const state = ended === 'certified' && seconds <= MOST_SECONDS ? 'met' : 'MISSED';
  return {
    title: 'The best of 10,000 mixes',
    text: [
      `\`callmix best ${PIPELINE_1} ${GRID.join(' ')}\`, ${THREADS} threads, the whole command once: ${ended},`,
      `${found.join(' + ')} is within $${gap?.toFixed(0) ?? '?'} of the best of ${tried.toLocaleString('en-US')} (wanted $${tolerance.toFixed(0)});`,
      `${spent.toLocaleString('en-US')} replications of all mixes, at most ${replications.toLocaleString('en-US')} of one, ${seconds.toFixed(0)} s (target ${MOST_SECONDS} s: ${state}).`,
    ].join('\n'),
  };
}
