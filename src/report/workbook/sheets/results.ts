import type { SheetColumn } from '../sheet.ts';
import type { SheetOf } from '../types.ts';

/** What a comparison, a sweep or several runs found: the verdict, and the table that CSV has as well. */
export const results: SheetOf = ({ results: found, loaded }) => {
  if (!found) return null;
  const { columns, rows } = found.table;
  return {
    id: 'results',
    name: 'Results',
    title: loaded.scenario.name,
    notes: found.verdict,
    columns: columns.map(({ name, unit }, at): SheetColumn => {
      const hasNumbers = rows.some((row) => typeof row[at] === 'number');
      return { name, unit: unit === 'text' && hasNumbers ? 'plain' : unit };
    }),
    rows,
  };
};
