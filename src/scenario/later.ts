/**
 * Keys that are documented, but that this version does not simulate: by the section they stand in.
 * A key leaves this table when the schema learns it.
 */
const LATER: Readonly<Record<string, readonly string[]>> = {
  period: ['start'],
  'team.closers': ['groups', 'shift', 'days'],
};

/** Documented keys of the section at a path, not simulated in this version. */
export function laterKeys(path: string): readonly string[] {
  return Object.hasOwn(LATER, path) ? LATER[path]! : [];
}

/** Whether a key is documented, in whatever section, and not simulated in this version. */
export function isLater(key: string): boolean {
  return Object.values(LATER).some((keys) => keys.includes(key));
}

/** How a documented key is refused. */
export function notInThisVersion(key: string): string {
  return `"${key}" is documented, but not simulated in this version.`;
}
