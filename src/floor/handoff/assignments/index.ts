import { bestCloser } from './best-closer.ts';
import { bySource } from './by-source.ts';
import { longestIdle } from './longest-idle.ts';
import type { Assignment } from './types.ts';

/** Every way to choose among free closers, by the name files use. A new one is a new file and a line here. */
export const assignments = {
  'longest idle': longestIdle,
  'best closer': bestCloser,
  'by source': bySource,
} as const satisfies Record<string, Assignment>;

export type AssignmentName = keyof typeof assignments;
export type { Assignment, DedicatedClosers } from './types.ts';
