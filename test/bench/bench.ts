import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { measureBest } from './best.ts';
import { CASES } from './cases.ts';
import { growthTables } from './growth.ts';
import { machineRows } from './machine.ts';
import { optionsOf, UsageError, type Options } from './options.ts';
import { changesOf, recordedRatios } from './recorded.ts';
import {
  growthSection,
  ratioSection,
  reportOf,
  skippedSection,
  speedSection,
  threadSection,
  timeSection,
} from './report.ts';
import { inRounds, type Measured } from './rounds.ts';
import { measureTransfer } from './transfer.ts';
import { ROOT, Workshop } from './workshop.ts';

// `npm run bench`: our program beside C and SimPy. --rounds N; --only PART,PART; --write; --check.

const REPORT = join(ROOT, 'reports/bench.md');
const CASE_IDS = CASES.map(({ id }) => id);

/** One line that is written over; none where nobody watches. */
function tell(text: string): void {
  if (process.stderr.isTTY) process.stderr.write(`\r\u001B[K${text}`);
}

function measuredCases({ parts, rounds }: Options, shop: Workshop): Promise<Measured[]> {
  const wanted = CASES.filter(({ id }) => parts.includes(id));
  return inRounds(wanted, rounds, shop, tell);
}

async function report(options: Options, shop: Workshop): Promise<string> {
  const { parts, rounds } = options;
  const measured = await measuredCases(options, shop);
  const transfer = parts.includes('transfer') ? await measureTransfer(shop, rounds) : null;
  const growth = parts.includes('growth') ? await growthTables(shop, tell) : null;
  const best = parts.includes('best') ? await measureBest(shop) : null;
  tell('');
  return reportOf(await machineRows(shop), [
    ratioSection(measured, rounds),
    skippedSection(measured),
    timeSection(measured),
    speedSection(measured),
    threadSection(measured, transfer),
    growth && growthSection(growth),
    best,
  ]);
}

/** @returns whether every ratio was kept */
async function check(options: Options, shop: Workshop): Promise<boolean> {
  if (!existsSync(REPORT)) {
    throw new UsageError('--check: reports/bench.md is not there; --write writes it');
  }
  const recorded = recordedRatios(readFileSync(REPORT, 'utf8'));
  const measured = await measuredCases(options, shop);
  tell('');
  const found = measured.flatMap(({ ratios }) =>
    [...ratios].map(([name, { median }]) => [name, median] as const),
  );
  const changes = changesOf(recorded, new Map(found));
  for (const { name, recorded: before, found: now, verdict } of changes) {
    console.log(
      `${verdict}: ${name}: recorded ${before.toPrecision(3)}, found ${now.toPrecision(3)}`,
    );
  }
  const skipped = skippedSection(measured);
  if (skipped) console.log(`skipped:\n${skipped.text}`);
  if (changes.length === 0) console.log('nothing that is recorded could be measured');
  return changes.length > 0 && changes.every(({ verdict }) => verdict !== 'fell');
}

async function main(): Promise<number> {
  const options = optionsOf(
    process.argv.slice(2),
    [...CASE_IDS, 'transfer', 'growth', 'best'],
    CASE_IDS,
  );
  const shop = new Workshop();
  if (options.check) return (await check(options, shop)) ? 0 : 1;
  const text = await report(options, shop);
  console.log(text);
  if (options.write) {
    mkdirSync(join(ROOT, 'reports'), { recursive: true });
    writeFileSync(REPORT, text);
    console.log('Wrote reports/bench.md.');
  }
  return 0;
}

try {
  process.exitCode = await main();
} catch (error) {
  if (!(error instanceof UsageError)) throw error;
  console.error(error.message);
  process.exitCode = 2;
}
