import type { WhyResult } from '../../study/why/result.ts';
import { MEASURE_HEAD, measureRows, swingRows } from '../why-rows.ts';
import { html, type Markup } from './html.ts';

/** Which inputs matter, and what to measure. */
export function whySection(result: WhyResult): Markup {
  const { inputs, luck } = swingRows(result);
  const rows = luck === null ? inputs : [...inputs, luck];
  return html`<h2 id="why">Which numbers matter</h2>
    <p class="muted">
      The average with one input at either end of its range and the others at their middle, on the
      same luck; for luck, 9 in 10 with every input at its middle.
    </p>
    ${table(
      ['input', 'low end', 'high end'],
      rows.map(({ high, low, name }) => [name, low, high]),
    )}
    <h2 id="measure">What to measure next</h2>
    ${table(MEASURE_HEAD, measureRows(result))}`;
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): Markup {
  return html`<div class="scroll">
    <table>
      <thead>
        <tr>
          ${head.map((name) => html`<th scope="col">${name}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${rows.map(
          (row) =>
            html`<tr>
              ${row.map((cell) => html`<td>${cell}</td>`)}
            </tr>`,
        )}
      </tbody>
    </table>
  </div>`;
}
