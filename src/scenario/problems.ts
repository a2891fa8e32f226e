import { ScenarioError } from './scenario.ts';
import type { Problem } from './scenario.ts';
import type { Place } from './tree.ts';

/** More than anybody mends in one go. */
const MOST_SHOWN = 200;

/** Collects everything that is wrong, so that it can be said at once. */
export class Problems {
  private readonly found = new Map<string, Problem>();

  get any(): boolean {
    return this.found.size > 0;
  }

  add(place: Place, path: string, message: string): void {
    const { file, line, column } = place;
    const id = line > 0 ? `${file}:${line}:${column} ${message}` : `${file} ${path} ${message}`;
    if (!this.found.has(id)) this.found.set(id, { file, line, column, path, message });
  }

  addAll(others: Problems): void {
    for (const [id, problem] of others.found) this.found.set(id, problem);
  }

  /** Whether something is wrong at a path or below it. */
  anyBelow(path: string): boolean {
    return [...this.found.values()].some(
      (problem) => problem.path === path || problem.path.startsWith(`${path}.`),
    );
  }

  /** In the order of their places, file by file. */
  list(): readonly Problem[] {
    const files = [...new Set([...this.found.values()].map((problem) => problem.file))];
    return [...this.found.values()]
      .sort(
        (a, b) =>
          files.indexOf(a.file) - files.indexOf(b.file) || a.line - b.line || a.column - b.column,
      )
      .slice(0, MOST_SHOWN);
  }

  /**
   * @throws {ScenarioError} with every problem, where there is one
   */
  throwIfAny(): void {
    if (this.any) throw new ScenarioError(this.list());
  }
}
