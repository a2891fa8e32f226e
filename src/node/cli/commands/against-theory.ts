import type { LoadedScenario } from '../../../scenario/scenario.ts';
import type { Agreement, Checked } from '../../../study/theory/against.ts';
import { percent } from '../../../study/words.ts';
import { version } from '../../../study/version.ts';
import { EXIT, type ExitCode } from '../errors.ts';
import { FORMAT_VERSION } from '../formats/envelope.ts';
import type { JsonObject } from '../formats/json-values.ts';
import { theoryBody } from '../formats/theory-json.ts';
import type { Io } from '../io.ts';
import type { ScreenArguments, StudyArguments } from '../options.ts';
import { session } from '../session.ts';
import { columns } from '../text/columns.ts';
import { lookOf, safe, wrap, type Look } from '../text/look.ts';
import { theoryCells } from '../text/theory-rows.ts';
import { theoryLines } from '../text/theory.ts';

/** What `check --against-theory` is told. */
export interface TheoryArguments
  extends ScreenArguments, Pick<StudyArguments, 'set' | 'runs' | 'seed' | 'threads' | 'progress'> {
  readonly json: boolean;
}

/** Simulates what formulas know exactly, and says whether both agree. What is found never changes the exit code. */
export async function againstTheory(
  files: readonly string[],
  loaded: readonly LoadedScenario[],
  args: TheoryArguments,
  io: Io,
): Promise<ExitCode> {
  const { checkAgainstTheory } = await import('../../../study/theory/against.ts');
  const look = lookOf(args, io);
  const checked: { file: string; found: Checked }[] = [];
  for (const [at, scenario] of loaded.entries()) {
    const found = await session(
      { ...args, dialByDial: false },
      io,
      scenario.scenario.currency,
      (options) => checkAgainstTheory(scenario, options),
    );
    checked.push({ file: files[at]!, found });
    if (!args.json) io.out.write(`${textOf(files[at]!, found, look)}\n`);
    if (found.written.settled.stoppedBy === 'interrupt') break;
  }
  if (args.json) {
    const answer = {
      format_version: FORMAT_VERSION,
      command: 'check',
      engine: version,
      against_theory: checked.map(({ file, found }) => jsonOf(file, found)),
    };
    io.out.write(`${JSON.stringify(answer, null, 2)}\n`);
  }
  const interrupted = checked.some(({ found }) => found.written.settled.stoppedBy === 'interrupt');
  return interrupted ? EXIT.interrupted : EXIT.done;
}

function textOf(file: string, { cases, limit, written }: Checked, look: Look): string {
  const { currency } = written.loaded.scenario;
  const rows = cases.flatMap(({ rows: found }) => found);
  const differing = rows.filter(({ agrees }) => !agrees).length;
  const { table, shows } = tableOf(rows, currency, look);
  const power = shows
    ? ' The last column: a difference of that size would show in 84 of 100 checks.'
    : '';
  const verdict =
    rows.length === 0
      ? 'No floor near to this file has an exact formula.'
      : differing === 0
        ? `Where formulas are exact, all ${rows.length} figures agree within ${limit.toFixed(1)} standard errors.${power}`
        : `Of ${rows.length} figures for which formulas are exact, ${differing} ${differing === 1 ? 'differs' : 'differ'} by more than ${limit.toFixed(1)} standard errors: luck alone does that in one check of 1,000.`;
  const runs = cases.map(
    ({ about, runs: simulated, rows: found }) =>
      `${about}: ${found.length} figures, ${simulated} runs`,
  );
  return [
    look.color.bold(wrap(`${file}: against theory`, look)),
    wrap(verdict, look, '  '),
    ...(rows.length === 0 ? [] : [table]),
    ...(runs.length === 0
      ? []
      : [wrap(`Poisson leads, exponential times, no breaks (${runs.join('; ')}).`, look, '  ')]),
    '',
    wrap('The file as it is written, beside the same formulas:', look, '  '),
    ...theoryLines(written, look),
  ]
    .join('\n')
    .trimEnd()
    .concat('\n');
}

/** As many columns as the screen has room for; what is left out is also told in sentences. */
function tableOf(
  rows: readonly Agreement[],
  currency: string,
  look: Look,
): { table: string; shows: boolean } {
  const cells = rows.map((row) => {
    const [label, simulated, theory, apart] = theoryCells({ rows: [row] }, currency)[0]!;
    const verdict = row.agrees ? 'agrees' : 'DIFFERS';
    const shows = row.shows === null ? '' : percent(row.shows);
    return [label!, simulated!, theory!, apart!, verdict, shows];
  });
  const head = ['', 'simulated', 'theory', 'apart', '', 'shows'];
  const named = cells.map(([label, ...rest], at) => [`${label!} (${rows[at]!.formula})`, ...rest]);
  const short = [head, ...cells];
  const choices = [[head, ...named], short, ...[5, 4].map((kept) => short.map((row) => row.slice(0, kept)))]; // prettier-ignore
  const texts = choices.map((rowsOf) => safe(columns(rowsOf, { indent: '  ' }), look.ascii));
  const fits = texts.findIndex((text) =>
    text.split('\n').every(({ length }) => length <= look.width),
  );
  const chosen = fits < 0 ? texts.length - 1 : fits;
  return { table: texts[chosen]!, shows: chosen <= 1 };
}

function jsonOf(file: string, { cases, limit, written }: Checked): JsonObject {
  const { currency } = written.loaded.scenario;
  return {
    file,
    limit_in_errors: Number.isFinite(limit) ? limit : null,
    cases: cases.map(({ about, text, runs, rows }) => {
      const { theory } = theoryBody({ rows, unspoken: [], little: null }, currency);
      const told = theory as JsonObject[];
      return {
        about,
        scenario: text,
        runs,
        rows: told.map((row, at) => ({ ...row, agrees: rows[at]!.agrees, shows: rows[at]!.shows })),
      };
    }),
    as_written: theoryBody(written.theory, currency),
  };
}
