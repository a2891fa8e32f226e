import type { NextHireResult } from '../../study/next-hire/result.ts';
import { spanOf } from '../amounts.ts';
import { NEXT_HIRE_HEAD, NEXT_HIRE_LEGEND, nextHireRows } from '../next-hire-rows.ts';
import { html, type Markup } from './html.ts';

/** One person more or fewer, a row for each change. */
export function nextHireSection(result: NextHireResult): Markup {
  const { runs } = result;
  const [, ...head] = NEXT_HIRE_HEAD;
  return html`<h2 id="next-hire">One person more or fewer</h2>
    <p class="muted">
      Each change and the team as it is lived the same ${runs} possible ${spanOf(result).many}.
      ${NEXT_HIRE_LEGEND}
    </p>
    <div class="scroll">
      <table>
        <thead>
          <tr>
            <th scope="col" class="t">change</th>
            ${head.map((name) => html`<th scope="col">${name}</th>`)}
          </tr>
        </thead>
        <tbody>
          ${nextHireRows(result).map(
            ([label, ...cells]) =>
              html`<tr>
                <td class="t">${label!}</td>
                ${cells.map((cell) => html`<td>${cell}</td>`)}
              </tr>`,
          )}
        </tbody>
      </table>
    </div>`;
}
