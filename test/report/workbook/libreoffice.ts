import { spawnSync } from 'node:child_process';
import { accessSync, constants, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { pathToFileURL } from 'node:url';

const NAMES = ['soffice', 'libreoffice'];

/** @returns the first LibreOffice on the path; null where there is none */
export function findLibreOffice(): string | null {
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  const places = NAMES.flatMap((name) => folders.map((folder) => join(folder, name)));
  return places.find(isExecutable) ?? null;
}

/**
 * Opens a workbook in LibreOffice, has it work out every formula anew and save what it finds.
 *
 * @param folder for the file and for LibreOffice's own settings: nobody else's are touched
 * @returns the workbook as LibreOffice writes it
 */
export function recalculated(libreOffice: string, book: Uint8Array, folder: string): Uint8Array {
  const profile = join(folder, 'profile');
  const found = join(folder, 'found');
  mkdirSync(join(profile, 'user'), { recursive: true });
  writeFileSync(join(profile, 'user', 'registrymodifications.xcu'), SETTINGS);
  const file = join(folder, 'book.xlsx');
  writeFileSync(file, book);
  const { error, status, stderr, stdout } = spawnSync(
    libreOffice,
    [
      `-env:UserInstallation=${pathToFileURL(profile).href}`,
      ...['--headless', '--norestore', '--convert-to', 'xlsx', '--outdir', found, file],
    ],
    { encoding: 'utf8', timeout: 240_000 },
  );
  if (error) throw error;
  if (status !== 0) throw new Error(`LibreOffice ended with ${status}: ${stdout}${stderr}`);
  return readFileSync(join(found, 'book.xlsx'));
}

/** Always recalculate what is opened (0), where it would trust what the file says (1). */
const SETTINGS = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
</oor:items>
`;

function isExecutable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
