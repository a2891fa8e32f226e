import type { PayResult } from '../../study/pay/result.ts';
import { spanOf } from '../amounts.ts';
import { payRows } from '../pay-rows.ts';
import { html, type Markup } from './html.ts';

/** Plans side by side, a column for each. */
export function paySection(result: PayResult): Markup {
  const { plans, role, runs } = result;
  const { one, many } = spanOf(result);
  return html`<h2 id="plans">Pay plans for ${role}</h2>
    <p class="muted">
      All of them on the same ${runs} possible ${many}; the first is in force. Amounts are of the
      middle ${one}, unless a row says otherwise.
    </p>
    <div class="scroll">
      <table>
        <thead>
          <tr>
            <th scope="col" class="t">figure</th>
            ${plans.map(({ name }) => html`<th scope="col">${name}</th>`)}
          </tr>
        </thead>
        <tbody>
          ${payRows(result, true).map(({ label, cells }) =>
            cells.length === 0
              ? html`<tr class="total">
                  <td class="t">${label}</td>
                  ${plans.map(() => html`<td></td>`)}
                </tr>`
              : html`<tr>
                  <td class="t">${label}</td>
                  ${cells.map((cell) => html`<td>${cell}</td>`)}
                </tr>`,
          )}
        </tbody>
      </table>
    </div>`;
}
