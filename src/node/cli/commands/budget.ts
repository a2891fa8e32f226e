import type { Setting } from '../../../scenario/load.ts';
import type { LoadedScenario } from '../../../scenario/scenario.ts';
import { defineCommand } from '../command.ts';
import { EXIT, UsageError } from '../errors.ts';
import type { Io } from '../io.ts';
import { load } from '../load.ts';
import { outputFlags, studyFlags, type OutputArguments, type StudyArguments } from '../options.ts';
import { outputOf, put, type Output } from '../output.ts';
import { nextLine, reproduceLine, stem } from '../reproduce.ts';
import { session } from '../session.ts';

interface Arguments extends Omit<StudyArguments, 'time'>, OutputArguments {
  readonly file: string;
}

/** Flags of studies but --time: how many years there are follows from how many months it took. */
const flags = Object.fromEntries(Object.entries(studyFlags).filter(([name]) => name !== 'time'));

/** What a month, a quarter and a year may cost. */
export const budget = defineCommand<Arguments>({
  usage: 'budget <file>',
  about: 'What to budget for: P50, P80, P95 of a month, a quarter and a year; odds of a loss',
  positionals: { file: { type: 'string', describe: 'Scenario file; - is standard input' } },
  flags: { ...flags, ...outputFlags },
  examples: [['$0 budget floor.yaml -o budget.xlsx', 'as a workbook whose quantiles are formulas']],
  async run(args, io) {
    const { file, set } = args;
    refuseLength(set);
    const input = readOnce(io);
    const loaded = await load(file, set, input);
    if (loaded.scenario.period.continuous) {
      throw new UsageError(
        'budget: expected a floor of working days; a continuous period has no months or quarters.',
      );
    }
    const { BUDGET_SPANS, budgetViews } = await import('../../../study/budget.ts');
    const over = (length: string): Promise<LoadedScenario> =>
      load(file, [...set, { key: 'period.length', text: length }], input);
    const floors = {
      month: await over(BUDGET_SPANS.month),
      quarter: await over(BUDGET_SPANS.quarter),
      year: await over(BUDGET_SPANS.year),
    };
    const output = outputOf(args, io);
    refusePage(output);
    const result = await session(args, io, loaded.scenario.currency, (options) =>
      budgetViews(floors, options),
    );
    const next = nextLine(set, ['run', file, '-o', `${stem(file)}.xlsx`]);
    await put([result], output, io, { below: [reproduceLine([file], result, args), next] });
    return result.settled.stoppedBy === 'interrupt' ? EXIT.interrupted : EXIT.done;
  },
});

/** @throws {UsageError} where a page is asked for */
function refusePage({ files, screen }: Output): void {
  if (screen !== 'html' && files.every(({ format }) => format !== 'html')) return;
  throw new UsageError('budget: there is no page of a budget; name a file such as budget.xlsx.');
}

/** @throws {UsageError} where a length is set, which this command does itself */
function refuseLength(set: readonly Setting[]): void {
  if (!set.some(({ key }) => key === 'period.length')) return;
  throw new UsageError(
    'budget: --set period.length has no use here: it is a month, a quarter and a year.',
  );
}

/** Standard input can be read only once, and each stretch reads the file. */
function readOnce(io: Io): Io {
  let text: string | undefined;
  return { ...io, readInput: () => (text ??= io.readInput()) };
}
