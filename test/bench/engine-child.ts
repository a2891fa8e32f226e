import { readFileSync } from 'node:fs';
import { setEngineFlags } from '../../src/node/engine-flags.ts';
import { taskOf } from './tasks.ts';
import type { Run } from './contestant.ts';
import type { Order, Work } from './work.ts';

// A process of its own for one work: does what the parent orders, and answers what it took.

setEngineFlags();
const task = await taskOf(JSON.parse(process.argv[2]!) as Work);

/** On Linux not of resourceUsage, which counts what the process held before it became this one. */
function peakMb(): number {
  if (process.platform !== 'linux') return process.resourceUsage().maxRSS / 1024;
  const [, kilobytes] = /VmHWM:\s*(\d+)/u.exec(readFileSync('/proc/self/status', 'utf8'))!;
  return Number(kilobytes) / 1024;
}

async function answer(order: Order): Promise<Run> {
  // Not counted: while others ran, this process stood idle, and its pages and caches went cold.
  await task.run({ ...order, count: Math.ceil(order.count / 4) });
  const start = performance.now();
  const amount = await task.run(order);
  const seconds = (performance.now() - start) / 1000;
  const events = task.eventsPerDial === null ? null : task.eventsPerDial * amount;
  return { amount, seconds, events, peakMb: peakMb() };
}

process.on('message', (order: Order) => {
  void answer(order).then((run) => process.send!(run));
});
