import { basename, extname } from 'node:path';
import type { Results } from '../../../report/charts/types.ts';
import { compare, withVariants } from '../../../study/compare.ts';
import { run } from '../../../study/run.ts';
import { sweep } from '../../../study/sweep.ts';
import { destination, writeTo } from '../../destination.ts';
import { defineCommand } from '../command.ts';
import { EXIT } from '../errors.ts';
import { formats } from '../formats/index.ts';
import { load } from '../load.ts';
import {
  once,
  screenFlags,
  studyFlags,
  type ScreenArguments,
  type StudyArguments,
} from '../options.ts';
import { session } from '../session.ts';
import { lookOf } from '../text/look.ts';
import { fileFlags, type FileArguments } from '../text-file.ts';
import * as read from '../values.ts';
import { axesOf, sweepFlags, type SweepArguments } from './sweep.ts';

interface Arguments extends StudyArguments, ScreenArguments, FileArguments, SweepArguments {
  readonly file: string;
  readonly pictures?: string;
}

/** Runs a scenario, its variants and a sweep, and writes one page about all of them. */
export const report = defineCommand<Arguments>({
  usage: 'report <file>',
  about: 'One self-contained page with charts; with --over also of a sweep',
  positionals: { file: { type: 'string', describe: 'Scenario file; - is standard input' } },
  flags: {
    ...fileFlags,
    pictures: {
      ...once('pictures', read.words),
      describe: 'Also write each chart as SVG and PNG into this folder',
    },
    ...sweepFlags,
    ...studyFlags,
    ...screenFlags,
  },
  examples: [
    [
      '$0 report floor.yaml -o floor.html --over telemarketers=4..16/2 --over closers=1..6',
      'with the map of mixes',
    ],
  ],
  async run(args, io) {
    const { file, force } = args;
    const loaded = load(file, args.set, io);
    const axes = args.over.length > 0 ? axesOf(args.over, loaded) : [];
    const name = args.output ?? `${file === '-' ? 'floor' : basename(file, extname(file))}.html`;
    const page = destination(name, io.folder, force);
    // Loaded here: charts take time, and no other command draws any.
    const { picturesIn, drawAll } = await import('../pictures.ts');
    const pictures = args.pictures === undefined ? [] : picturesIn(args.pictures, io.folder, force);

    const results = await session(
      args,
      io,
      loaded.scenario.currency,
      async (options): Promise<Results> => {
        const first = await run(loaded, options);
        const interrupted = (): boolean => options.signal?.aborted === true;
        const mixes =
          axes.length > 0 && !interrupted()
            ? await sweep(loaded, axes, {
                ...options,
                ...(args.budget !== undefined && { budget: args.budget }),
              })
            : undefined;
        const scenarios = withVariants(loaded);
        const variants =
          scenarios.length > 1 && !interrupted() ? await compare(scenarios, options) : undefined;
        return {
          run: first,
          ...(mixes && { sweep: mixes }),
          ...(variants && { compare: variants }),
        };
      },
    );

    const { pageOf } = await import('../../../report/page.ts');
    writeTo(page, await pageOf(results));
    await drawAll(pictures, results);
    const manner = { look: lookOf(args, io), full: false, quiet: args.quiet };
    for (const result of [results.run, results.compare, results.sweep]) {
      if (result) io.out.write(`${await formats.text.write([result], manner)}\n`);
    }
    io.out.write(`report: ${name}\n`);
    if (args.pictures !== undefined) io.out.write(`pictures: ${args.pictures}\n`);
    const stopped = [results.run, results.compare, results.sweep].some(
      (result) => result?.settled.stoppedBy === 'interrupt',
    );
    return stopped ? EXIT.interrupted : EXIT.done;
  },
});
