import { metricNames, metrics, type MetricName } from '../../../metrics/index.ts';
import { sampleName } from '../../../study/samples.ts';
import type { Column, Table } from '../../tables.ts';
import type { SheetColumn } from '../sheet.ts';
import type { SheetOf } from '../types.ts';

/** What a comparison, a sweep or several runs found: the verdict, and the table that CSV has as well. */
export const results: SheetOf = ({ results: found, loaded }) => {
  if (!found) return null;
  const { currency, name } = loaded.scenario;
  return {
    id: 'results',
    name: 'Results',
    title: name,
    notes: found.verdict,
    columns: columnsOf(found.table, currency),
    rows: found.table.rows,
  };
};

/** Columns of counted odds, whatever they are about. */
const ODDS = /(?:^|_)(?:better_in|beaten_by_best|loses_money)$/u;
/** What stands behind a metric's name in the columns of a sweep. */
const PART = /_(?:mean|se|p\d\d)$/u;

/** Numbers get the unit of the metric that their row or their column is about. */
function columnsOf({ columns, rows }: Table, currency: string): SheetColumn[] {
  const byName = new Map(metricNames.map((id) => [sampleName(id, currency), metrics[id].unit]));
  const about = columns.findIndex(({ name }) => name === 'metric');
  const units = about < 0 ? undefined : rows.map((row) => metrics[row[about] as MetricName].unit);
  return columns.map(({ name, unit }, at): SheetColumn => {
    if (!rows.some((row) => typeof row[at] === 'number')) return { name, unit };
    if (ODDS.test(name)) return { name, unit: 'share' };
    const known: Column['unit'] = byName.get(name.replace(PART, '')) ?? 'plain';
    return { name, unit: known, ...(units !== undefined && { units }) };
  });
}
