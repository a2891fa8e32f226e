import type { AnyCommand } from '../command.ts';
import { best } from './best.ts';
import { budget } from './budget.ts';
import { check } from './check.ts';
import { compare } from './compare.ts';
import { completion } from './completion.ts';
import { explain } from './explain.ts';
import { init } from './init.ts';
import { nextHire } from './next-hire.ts';
import { organisations } from './organisations.ts';
import { pay } from './pay.ts';
import { presets } from './presets.ts';
import { report } from './report.ts';
import { run } from './run.ts';
import { schema } from './schema.ts';
import { show } from './show.ts';
import { solve } from './solve.ts';
import { sweep } from './sweep.ts';
import { trace } from './trace.ts';
import { why } from './why.ts';

/** Every command by its name, in the order of --help. A new command is a new file and a line here. */
export const commands: Readonly<Record<string, AnyCommand>> = {
  run,
  compare,
  sweep,
  best,
  budget,
  pay,
  'next-hire': nextHire,
  why,
  solve,
  organisations,
  report,
  trace,
  check,
  show,
  init,
  presets,
  explain,
  schema,
  completion,
};
