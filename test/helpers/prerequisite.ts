/**
 * Whether something that a test needs and npm does not bring is there.
 *
 * Where it is not, the run says so plainly; on a server that checks every change (CI=true) that is a failure.
 *
 * @param name what is needed
 * @param present whether it was found
 * @param why what cannot be tested without it, and how to get it
 */
export function prerequisite(name: string, present: boolean, why: string): boolean {
  if (present) return true;
  const message = `${name} not found: ${why}`;
  if (process.env['CI'] === 'true') throw new Error(message);
  console.warn(`Skipped: ${message}`);
  return false;
}
