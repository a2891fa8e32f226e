import { setFlagsFromString } from 'node:v8';

/** Newest major version of Node in which all flags are known to exist. */
const NEWEST_KNOWN = 24;

/**
 * How V8 optimises. It inlines into a loop up to four times its usual amount of code, in bytes of bytecode: a telemarketer's
 * step and a closer's call then fit whole, which saves a tenth to a fifth of all time, and what is left out no longer
 * depends on what happens to be compiled first. And it waits four times as long before it optimises, so that starting
 * up takes no longer for it.
 *
 * For the start of a program only: flags hold for the whole process. An engine that does not know one says so on the
 * screen, hence the versions.
 */
export function setEngineFlags(): void {
  if (Number.parseInt(process.versions.node) > NEWEST_KNOWN) return;
  setFlagsFromString('--max-inlined-bytecode-size-cumulative=4000');
  setFlagsFromString('--max-inlined-bytecode-size=1000');
  setFlagsFromString('--interrupt-budget=264000');
}
