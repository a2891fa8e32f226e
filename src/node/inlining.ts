import { setFlagsFromString } from 'node:v8';

/** Newest major version of Node in which the flags are known to exist. */
const NEWEST_KNOWN = 24;

/**
 * How much code V8 copies into a loop it optimises, in bytes of bytecode, four and two times its defaults: a telemarketer's
 * step and a closer's call then fit whole, which saves a tenth to a fifth of all time, and what is left out no longer
 * depends on what it happens to compile first. For a program's start only: the flags hold for the whole process. An
 * engine that does not know a flag says so on the screen, hence the versions.
 */
export function inlineMore(): void {
  if (Number.parseInt(process.versions.node) > NEWEST_KNOWN) return;
  setFlagsFromString('--max-inlined-bytecode-size-cumulative=4000');
  setFlagsFromString('--max-inlined-bytecode-size=1000');
}
