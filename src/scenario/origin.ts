import type { Origin } from './scenario.ts';

const PRESET = 'preset ';

/** The file that origins name for what a preset says: `preset callback-queue`. */
export function presetFile(name: string): string {
  return PRESET + name;
}

/** Whether a value is a preset's, and not one that somebody wrote. */
export function isPreset({ file }: Pick<Origin, 'file'>): boolean {
  return file.startsWith(PRESET);
}
