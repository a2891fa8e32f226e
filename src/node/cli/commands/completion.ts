import type { AnyCommand } from '../command.ts';
import { EXIT } from '../errors.ts';

const about = 'Print a script that completes commands and flags in your shell';

/** Prints a completion script; the parser writes it, and later answers it. */
export const completion: AnyCommand = {
  about,
  unnamed: false,
  register: (parser, _io, done) =>
    parser.command('completion', about, {}, () => {
      parser.showCompletionScript();
      done(EXIT.done);
    }),
  runPlain: () => null,
};
