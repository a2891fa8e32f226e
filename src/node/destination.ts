import { accessSync, constants, mkdirSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { FileError, reasonOf } from './files.ts';

/** A file that a command will write. */
export interface Destination {
  /** As the user named it. */
  readonly name: string;
  readonly path: string;
  readonly force: boolean;
}

/**
 * Makes sure, before any work is done, that a file can be written later and that nothing is lost by it.
 *
 * @param name - as the user named it, from `folder`
 * @param force - the user allows overwriting
 * @throws {FileError} when the file exists and `force` was not said, is a folder, or its folder cannot be written to
 */
export function destination(name: string, folder: string, force: boolean): Destination {
  const path = resolve(folder, name);
  try {
    const found = statSync(path, { throwIfNoEntry: false });
    if (found?.isDirectory()) throw new FileError(`${name} is a folder; name a file to write.`);
    if (found?.isFile() && !force) {
      throw new FileError(`${name} exists already. Say --force to overwrite it.`);
    }
    accessSync(found ? path : nearestFolder(dirname(path)), constants.W_OK);
  } catch (error) {
    if (error instanceof FileError) throw error;
    throw new FileError(`cannot write ${name}: ${reasonOf(error)}.`);
  }
  return { name, path, force };
}

/** Whether a name means a folder: it ends as one. */
export function namesFolder(name: string): boolean {
  return /[/\\]$/u.test(name);
}

/**
 * Makes sure, before any work is done, that files can be written into a folder later and that nothing is lost by it.
 *
 * @param name - as the user named it, from `folder`
 * @param force - the user allows overwriting the files in it
 * @throws {FileError} when it holds something and `force` was not said, is no folder, or cannot be written to
 */
export function folderDestination(name: string, folder: string, force: boolean): Destination {
  const path = resolve(folder, name);
  try {
    const found = statSync(path, { throwIfNoEntry: false });
    if (found && !found.isDirectory()) throw new FileError(`${name} is a file; name a folder.`);
    if (found && !force && readdirSync(path).length > 0) {
      throw new FileError(`${name} is not empty. Say --force to overwrite files in it.`);
    }
    accessSync(found ? path : nearestFolder(dirname(path)), constants.W_OK);
  } catch (error) {
    if (error instanceof FileError) throw error;
    throw new FileError(`cannot write ${name}: ${reasonOf(error)}.`);
  }
  return { name, path, force };
}

/** A file in a folder that was made sure of. */
export function fileIn({ name, path, force }: Destination, file: string): Destination {
  return { name: name + file, path: join(path, file), force };
}

/**
 * Writes a whole file, making its folder where it is missing.
 *
 * @throws {Error} in one plain sentence when the disk refuses, or when a file has appeared there since it was checked
 */
export function writeTo({ name, path, force }: Destination, content: string | Uint8Array): void {
  try {
    makeFolder(dirname(path));
    const special = statSync(path, { throwIfNoEntry: false })?.isFile() === false;
    writeFileSync(path, content, { flag: force || special ? 'w' : 'wx' });
  } catch (error) {
    throw new Error(`cannot write ${name}: ${reasonOf(error)}.`, { cause: error });
  }
}

/** With those above it. Node's own way goes round for ever where the system takes none, as in /proc. */
function makeFolder(folder: string): void {
  if (nearestFolder(folder) === folder) return;
  makeFolder(dirname(folder));
  mkdirSync(folder);
}

/** The folder itself or the nearest one above it that exists. */
function nearestFolder(folder: string): string {
  const found = statSync(folder, { throwIfNoEntry: false });
  if (found && !found.isDirectory()) throw Object.assign(new Error(), { code: 'ENOTDIR' });
  return found || dirname(folder) === folder ? folder : nearestFolder(dirname(folder));
}
