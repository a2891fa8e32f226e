import type { Candidates } from './candidates.ts';
import type { LimitResult } from './result.ts';

export function haveSales(_: Candidates, limits: readonly LimitResult[]): string | null {
  const months = limits.find(({ at }) => at !== 'mean');
  if (months !== undefined) return `"${months.text}" counts single months`;
  return 'for now';
}
