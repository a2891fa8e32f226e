import { csvOf } from '../../../report/tables.ts';
import { tableOf } from './tables.ts';
import type { Write } from './types.ts';

/** One table with numbers at full length, as RFC 4180 has it. */
export const csv: Write = (results) => csvOf(tableOf(results));
