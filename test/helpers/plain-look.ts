import pc from 'picocolors';
import type { Look } from '../../src/node/cli/text/look.ts';

/** A reader's look without colour. */
export function plainLook(width: number): Look {
  return { width, ascii: false, color: pc.createColors(false) };
}
