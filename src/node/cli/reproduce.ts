import { createHash } from 'node:crypto';
import type { RunResult } from '../../study/results.ts';
import { version } from '../../study/version.ts';
import type { StudyArguments } from './options.ts';

/** The command line that gives the same months again, with what its result must be. */
export function reproduceLine(
  file: string,
  result: RunResult,
  args: Pick<StudyArguments, 'set' | 'dialByDial'>,
): string {
  const settings = args.set.map(({ key, text }) => ` --set ${quote(`${key}=${text}`)}`).join('');
  const dials = args.dialByDial ? ' --dial-by-dial' : '';
  const { seed, runs } = result;
  return (
    `reproduce: callmix run ${quote(file)}${settings} --seed ${quote(seed)} --runs ${runs}${dials}` +
    `  # engine ${version}, months sha256 ${fingerprint(result).slice(0, 12)}`
  );
}

/** SHA-256 over all drawn inputs and outcomes, as hexadecimal digits. */
function fingerprint({ samples }: RunResult): string {
  const hash = createHash('sha256').update(samples.names.join(','));
  for (const column of samples.columns)
    hash.update(new Uint8Array(column.buffer, column.byteOffset, column.byteLength));
  return hash.digest('hex');
}

/** As a POSIX shell takes it for one word. */
function quote(word: string): string {
  return /^[\w@%+=:,./-]+$/u.test(word) ? word : `'${word.replaceAll("'", String.raw`'\''`)}'`;
}
