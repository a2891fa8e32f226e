import type { LoadedScenario } from '../../../scenario/scenario.ts';
import type { Checked } from '../../../study/theory/against.ts';
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

function textOf(file: string, { cases, written }: Checked, look: Look): string {
  const { currency } = written.loaded.scenario;
  const rows = cases.flatMap(({ about, rows: found }) =>
    found.map((row) => {
      const [label, simulated, theory, apart] = theoryCells({ rows: [row] }, currency)[0]!;
      const verdict = row.agrees ? 'agrees' : 'DIFFERS';
      const shows = row.shows === null ? '' : percent(row.shows);
      return [`${label!} (${row.formula})`, simulated!, theory!, apart!, verdict, shows, about];
    }),
  );
  const table = [
    ['', 'simulated', 'theory', 'apart', '', 'shows'],
    ...rows.map((cells) => cells.slice(0, -1)),
  ];
  const differing = rows.filter((cells) => cells[4] === 'DIFFERS').length;
  const verdict =
    rows.length === 0
      ? 'No floor near to this file has an exact formula.'
      : differing === 0
        ? `Where formulas are exact, all ${rows.length} figures agree within 4 standard errors. The last column: a difference of that size would show in 84 of 100 checks.`
        : `Of ${rows.length} figures for which formulas are exact, ${differing} ${differing === 1 ? 'differs' : 'differ'} by more than 4 standard errors: luck does that in one of 16,000.`;
  const runs = cases.map(
    ({ about, runs: simulated, rows: found }) =>
      `${about}: ${found.length} figures, ${simulated} runs`,
  );
  return [
    look.color.bold(wrap(`${file}: against theory`, look)),
    wrap(verdict, look, '  '),
    ...(rows.length === 0 ? [] : [safe(columns(table, { indent: '  ' }), look.ascii)]),
    ...(runs.length === 0
      ? []
      : [wrap(`Poisson leads, exponential times, no breaks (${runs.join('; ')}).`, look, '  ')]),
    '',
    wrap('  The file as it is written, beside the same formulas:', look),
    ...theoryLines(written, look),
  ]
    .join('\n')
    .trimEnd()
    .concat('\n');
}

function jsonOf(file: string, { cases, written }: Checked): JsonObject {
  const { currency } = written.loaded.scenario;
  return {
    file,
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
