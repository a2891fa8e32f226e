import { count, exactMoney } from '../../study/words.ts';
import { amountText } from '../amounts.ts';
import { csvOf, type Cell, type Column, type Table } from '../tables.ts';
import { html, inlineJson, raw, type Markup } from './html.ts';

/** Rows on the page; the CSV has all. */
const MOST_ROWS = 60;
/** More digits than any estimate has. */
const DIGITS = 9;

/** A chart's data as a table; end tags that HTML does not need are left out, for tables are long. */
export function tableMarkup({ columns, rows, totals = [] }: Table, currency: string): Markup {
  const shown = rows.slice(0, MOST_ROWS);
  const rest =
    rows.length > shown.length
      ? html`<p class="muted">
          The first ${count(shown.length)} of ${count(rows.length)} rows; the CSV has all.
        </p>`
      : null;
  const kind = ({ unit }: Column) => (unit === 'text' ? 't' : 'n');
  return html`<div class="scroll"><table><thead><tr>${columns.map((column) => html`<th scope="col" class="${kind(column)}">${column.name}`)}<tbody>${shown.map((row, line) => html`<tr${raw(totals.includes(line) ? ' class="total"' : '')}>${row.map((cell, index) => cellMarkup(cell, columns[index]!, currency))}`)}</table></div>${rest}`; // prettier-ignore
}

/** A button that saves the table as CSV, and the text it saves. */
export function csvMarkup(name: string, { columns, rows }: Table): Markup {
  const short = (cell: Cell): Cell =>
    typeof cell === 'number' ? Number(cell.toPrecision(DIGITS)) : cell;
  const csv = csvOf({ columns, rows: rows.map((row) => row.map(short)) });
  return html`<button type="button" data-csv="${name}" hidden>Save as CSV</button>
    <script type="application/json" id="data-${name}">
      ${inlineJson(csv)}
    </script>`;
}

function cellMarkup(cell: Cell, { unit }: Column, currency: string): Markup {
  if (unit === 'text') return html`<td class="t">${cell}</td>`;
  if (typeof cell !== 'number') return html`<td>${cell ?? '–'}</td>`;
  if (unit === 'plain') return html`<td>${cell}</td>`;
  if (unit === 'cents') return html`<td>${exactMoney(cell, currency)}</td>`;
  return html`<td>${amountText(cell, unit, currency)}</td>`;
}
