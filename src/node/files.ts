import { readFileSync, realpathSync, statSync } from 'node:fs';
import { dirname, isAbsolute, relative, resolve } from 'node:path';

/** Scenario files are short; real data that they draw from may be long. */
const LIMIT = 32 * 1024 * 1024;

/** A file cannot be read or must not be: says which and why, in one line. */
export class FileError extends Error {
  override readonly name = 'FileError';
}

/**
 * Reads a text file as UTF-8.
 *
 * @param file - path as the user named it, from `folder`
 * @throws {FileError} when there is no such file, it is a folder or no ordinary file, is larger than 32 MB or is not UTF-8
 */
export function readText(file: string, folder: string): string {
  const path = resolve(folder, file);
  const bytes = attempt(file, () => {
    const found = statSync(path);
    if (found.isDirectory()) throw new FileError(`${file} is a folder; name a file in it.`);
    if (!found.isFile()) throw new FileError(`${file} is not an ordinary file.`);
    if (found.size > LIMIT) throw new FileError(`${file} is larger than 32 MB.`);
    return readFileSync(path);
  });
  return decode(file, bytes);
}

/**
 * The part of the file system that one scenario file may see: its own folder and those below, links followed first.
 *
 * @param entry - the scenario file as the user named it, from `folder`; `-` for standard input, which sees `folder`
 */
export function worldOf(entry: string, folder: string): { readFile(path: string): string } {
  const home = entry === '-' ? resolve(folder) : dirname(resolve(folder, entry));
  return {
    readFile(path) {
      const real = attempt(path, () => realpathSync(resolve(folder, path)));
      const inside = relative(
        attempt(entry, () => realpathSync(home)),
        real,
      );
      if (inside.startsWith('..') || isAbsolute(inside)) {
        throw new FileError(`${path} leads out of the folder of ${entry}.`);
      }
      return readText(path, folder);
    },
  };
}

/** Text of bytes in UTF-8. @throws {FileError} when they are in another encoding */
export function decode(file: string, bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw new FileError(`${file} is not UTF-8 text.`);
  }
}

function attempt<Value>(file: string, read: () => Value): Value {
  try {
    return read();
  } catch (error) {
    if (error instanceof FileError) throw error;
    throw new FileError(`${file}: ${reasonOf(error)}.`);
  }
}

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'no such file',
  ENOTDIR: 'a folder on the way to it is a file',
  EACCES: 'no permission',
  EPERM: 'no permission',
  EROFS: 'the disk is read-only',
  ENOSPC: 'the disk is full',
  EISDIR: 'it is a folder',
  EEXIST: 'it exists already',
  ENAMETOOLONG: 'the name is too long',
  ELOOP: 'its links go round in circles',
};

/** What the file system said, in plain words. */
export function reasonOf(error: unknown): string {
  const code = (error as NodeJS.ErrnoException | undefined)?.code ?? '';
  return REASONS[code] ?? (error instanceof Error ? error.message : String(error));
}
