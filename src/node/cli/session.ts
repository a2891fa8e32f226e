import type { StudyOptions } from '../../study/options.ts';
import { runnerOf } from '../runner.ts';
import { defaultThreads } from '../threads.ts';
import { EXIT } from './errors.ts';
import type { Io } from './io.ts';
import type { ScreenArguments, StudyArguments } from './options.ts';
import { forecastNotice } from './progress/forecast.ts';
import { meterOf } from './progress/index.ts';

type SessionArguments = StudyArguments & Pick<ScreenArguments, 'quiet' | 'verbose'>;

/**
 * Asks one question: gives it a runner, a clock, a meter and Ctrl-C, and puts all of them away afterwards.
 *
 * Ctrl-C once: jobs in hand are finished and the study tells what is complete; twice: the program stops at once.
 *
 * @param currency - for the figures of the meter
 * @param ask - the study; it is given the options that the flags ask for
 */
export async function session<Result>(
  args: SessionArguments,
  io: Io,
  currency: string,
  ask: (options: StudyOptions) => Promise<Result>,
): Promise<Result> {
  const now = (): number => performance.now();
  const start = now();
  const terminal = io.err.isTTY === true;
  const meter = await meterOf(args.progress, { err: io.err, terminal, currency, now });
  // On a terminal the line that the meter draws may have to give way.
  const say = (line: string): void =>
    void io.err.write(`${terminal ? CLEAR : ''}callmix: ${line}\n`);
  const notice = args.quiet || args.progress === 'none' ? undefined : forecastNotice(say, now);
  const threads = args.threads ?? defaultThreads();
  const runner = runnerOf(threads);
  const stop = new AbortController();
  const ignore = io.onInterrupt(() => {
    if (stop.signal.aborted) {
      io.stopNow(EXIT.interrupted);
      return;
    }
    stop.abort();
    say('finishing the jobs in hand; Ctrl-C again stops at once.');
  });
  try {
    return await ask({
      ...optionsOf(args),
      runner,
      now,
      signal: stop.signal,
      progress: (progress) => {
        if (!stop.signal.aborted) notice?.(progress);
        meter.update(progress);
      },
    });
  } finally {
    ignore();
    meter.end();
    await runner.close();
    if (args.verbose) {
      const seconds = ((now() - start) / 1000).toFixed(1);
      say(`${seconds} s on ${threads} thread${threads === 1 ? '' : 's'}.`);
    }
  }
}

/** Back to the start of the line, and nothing on it. */
const CLEAR = '\r\u001b[K';

function optionsOf(args: SessionArguments): Omit<StudyOptions, 'runner'> {
  const { runs, precision, time, seed, metric, dialByDial } = args;
  return {
    ...(runs !== undefined && { runs }),
    ...(precision !== undefined && { precision }),
    ...(time !== undefined && { seconds: time }),
    ...(seed !== undefined && { seed }),
    ...(metric !== undefined && { metric }),
    dialByDial,
  };
}
