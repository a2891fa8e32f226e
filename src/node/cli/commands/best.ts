import type { Options } from 'yargs';
import type { MetricName } from '../../../metrics/index.ts';
import type { LoadedScenario } from '../../../scenario/scenario.ts';
import type { Candidates } from '../../../study/best/candidates.ts';
import type { BestOptions, Within } from '../../../study/best.ts';
import { defineCommand } from '../command.ts';
import { EXIT, UsageError } from '../errors.ts';
import { loadAll } from '../load.ts';
import {
  list,
  metricName,
  once,
  outputFlags,
  studyFlags,
  type OutputArguments,
  type StudyArguments,
} from '../options.ts';
import { outputOf, put } from '../output.ts';
import { budgetWords, nextLine, reproduceLine, stem } from '../reproduce.ts';
import { session } from '../session.ts';
import * as read from '../values.ts';
import { axesOf, sweepFlags, type SweepArguments } from './sweep.ts';

interface Arguments
  extends Omit<StudyArguments, 'runs' | 'precision'>, OutputArguments, SweepArguments {
  readonly files: readonly string[];
  readonly subjectTo: readonly string[];
  readonly tolerance?: number;
  readonly within?: Within;
  readonly most?: number;
  readonly sure?: number;
  readonly preview?: number | true;
  readonly frontier?: readonly MetricName[];
}

const what = 'What is sought:';
const how = 'How surely:';
/** A search takes as many months as it needs. */
const simulation = Object.fromEntries(
  Object.entries(studyFlags).filter(([name]) => name !== 'runs' && name !== 'precision'),
);

/** Finds the best of many mixes, and says by how much it may be wrong. */
export const best = defineCommand<Arguments>({
  usage: 'best <files..>',
  about: 'The best of many mixes, with how far it may be below the best of all; limits; frontier',
  positionals: {
    files: {
      type: 'string',
      array: true,
      describe:
        'Scenario file; without --over the best of several, or of the variants under `compare:`',
    },
  },
  flags: {
    ...sweepFlags,
    'subject-to': {
      ...list(
        "A limit that every mix has to keep, as under expect: --subject-to 'closer_idle <= 20%'",
        (text) => read.words('subject-to', text),
      ),
      group: what,
    },
    tolerance: {
      ...once('tolerance', read.share),
      describe: 'Share of a limit by which it may be missed [default: 5%]',
      group: what,
    },
    frontier: {
      ...once('frontier', metricNamesOf),
      describe: 'Instead of one best: every mix that none beats on these two or three metrics',
      group: what,
    },
    within: {
      ...once('within', within),
      describe: 'A difference that does not matter, such as 500 or 1% [default: 1% of the best]',
      group: how,
    },
    sure: {
      ...once('sure', sureOf),
      describe: 'How sure to be of it, from 50% on [default: 95%]',
      group: how,
    },
    most: {
      ...once('most', (flag, text) => read.wholeNumber(flag, text, 32, 1_000_000)),
      describe: 'At most so many possible months of each mix [default: 4,096]',
      group: how,
    },
    preview: {
      ...once('preview', (flag, text) =>
        text === '' ? true : read.wholeNumber(flag, text, 64, 100_000_000),
      ),
      requiresArg: false,
      describe:
        'A first look with so many months of all mixes together; not certified [default: 10 for each mix, no more than certifying takes]',
      group: how,
    },
    ...simulation,
    runs: notHere('runs'),
    precision: notHere('precision'),
    metric: { ...studyFlags['metric'], describe: 'By what a mix is best [default: profit]' },
    ...outputFlags,
  },
  examples: [
    [
      '$0 best floor.yaml --over telemarketers=4..24 --over closers=1..10',
      'the best of 210 mixes, to within 1%',
    ],
    [
      "$0 best floor.yaml --over telemarketers=4..24 --over closers=1..10 --subject-to 'closer_idle <= 20%' --budget 68k",
      'that keeps limits',
    ],
  ],
  async run(args, io) {
    const loadeds = await loadAll(args.files, args.set, io);
    const [loaded] = loadeds as [LoadedScenario];
    const candidates = await candidatesOf(args, loadeds);
    const { readCondition } = await import('../../../scenario/condition.ts');
    const limits = args.subjectTo.map((text) => readCondition(text, loaded, '--subject-to'));
    const { best: bestStudy } = await import('../../../study/best.ts');
    const output = outputOf(args, io);
    const { budget, files, frontier, most, over, preview, set, sure, tolerance } = args;
    const result = await session(args, io, loaded.scenario.currency, (options) => {
      const asked: BestOptions = {
        ...options,
        limits,
        ...(tolerance !== undefined && { tolerance }),
        ...(budget !== undefined && { budget }),
        ...(args.within !== undefined && { within: args.within }),
        ...(most !== undefined && { most }),
        ...(sure !== undefined && { sure }),
        ...(preview !== undefined && { preview }),
        ...(frontier !== undefined && { frontier }),
      };
      return bestStudy(loaded, candidates, asked);
    });
    const search = [
      ...args.subjectTo.flatMap((text) => ['--subject-to', text]),
      ...(tolerance === undefined ? [] : ['--tolerance', String(tolerance)]),
      ...(frontier === undefined ? [] : ['--frontier', frontier.join(',')]),
      ...(args.within === undefined ? [] : ['--within', withinText(args.within)]),
      ...(sure === undefined ? [] : ['--sure', String(sure)]),
      ...(most === undefined ? [] : ['--most', String(most)]),
      ...(preview === undefined ? [] : ['--preview']),
      ...(preview === undefined || preview === true ? [] : [String(preview)]),
    ];
    const again = [
      ...files,
      ...over.flatMap((axis) => ['--over', axis]),
      ...budgetWords(budget),
      ...search,
    ];
    const page = ['-o', `${stem(files[0]!)}-best.html`];
    // Where no mix keeps a limit, what each comes to says how far off it is.
    const [limit] = limits;
    const noneKeeps = limit !== undefined && result.choices.every(({ ended }) => ended === 'none');
    const next =
      noneKeeps && over.length > 0
        ? nextLine(set, [
            'sweep',
            files[0]!,
            ...over.flatMap((axis) => ['--over', axis]),
            ...['--metric', limit.metric],
          ])
        : nextLine(set, ['best', ...again, ...page]);
    const below = [reproduceLine(files, result, { ...args, search }), next];
    await put([result], output, io, { below });
    return result.settled.stoppedBy === 'interrupt' ? EXIT.interrupted : EXIT.done;
  },
});

/** @throws {UsageError} where there is nothing to choose from */
async function candidatesOf(
  { files, over }: Arguments,
  loadeds: readonly LoadedScenario[],
): Promise<Candidates> {
  const { GridCandidates, listCandidates } = await import('../../../study/best/candidates.ts');
  const [first] = loadeds as [LoadedScenario];
  if (over.length > 0) {
    if (loadeds.length > 1) {
      throw new UsageError(`best: --over varies one file, got ${loadeds.length}; name one FILE.`);
    }
    return new GridCandidates(first.scenario, await axesOf(over, first));
  }
  const { comparable, withVariants } = await import('../../../study/compare.ts');
  const scenarios = loadeds.flatMap(withVariants);
  if (scenarios.length < 2) {
    throw new UsageError(
      `best: expected --over, a second scenario file, or variants under compare: in ${files[0]}; found none.`,
    );
  }
  comparable(scenarios, 'best');
  return listCandidates(scenarios);
}

/** Months are the search's own business: whoever names them is told what there is instead. */
function notHere(flag: string): Options {
  return {
    ...once(flag, () => {
      throw new UsageError(
        `--${flag}: best takes as many months as its answer needs. --within says what does not matter, ` +
          '--most limits the months of each mix, --preview N gives all mixes N together.',
      );
    }),
    hidden: true,
  };
}

/** `500`, `1.2k` or `1%`. */
function within(flag: string, text: string): Within {
  const given = text.trim();
  try {
    return given.endsWith('%')
      ? { share: read.share(flag, given) }
      : { amount: read.money(flag, given) };
  } catch {
    throw new UsageError(
      `--${flag}: expected a difference that does not matter, an amount such as 500 or 1.2k, or a share such as 1%, got "${text}".`,
    );
  }
}

/** A share from one half on: less would be no certificate. */
function sureOf(flag: string, text: string): number {
  const share = read.share(flag, text);
  if (share >= 0.5) return share;
  throw new UsageError(`--${flag}: expected a share from 50% to below 100%, got "${text}".`);
}

function withinText(given: Within): string {
  return 'amount' in given ? String(given.amount) : `${100 * given.share}%`;
}

/** Two or three metrics between commas. */
function metricNamesOf(flag: string, text: string): MetricName[] {
  const names = text.split(',').map((name) => metricName(flag, name.trim()));
  if ([2, 3].includes(new Set(names).size) && new Set(names).size === names.length) return names;
  throw new UsageError(
    `--${flag}: expected two or three metrics between commas, such as revenue,labour_cost, got "${text}".`,
  );
}
