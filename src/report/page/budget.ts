import { metrics } from '../../metrics/index.ts';
import { budgetEstimates } from '../../study/budgeted.ts';
import type { RunResult } from '../../study/results.ts';
import { errorOf } from '../../study/words.ts';
import { amountText, spanOf } from '../amounts.ts';
import { html, type Markup } from './html.ts';

const QUANTILES = ['p50', 'p80', 'p95'] as const;

/** What to budget for: quantiles of what is paid. */
export function budgetSection(run: RunResult): Markup | null {
  const { currency } = run.loaded.scenario;
  const rows = budgetEstimates(run).filter(([name]) => name !== 'profit');
  if (rows.length === 0) return null;
  return html`<h2 id="budget">What to budget for</h2>
    <p class="muted">
      Half of the possible ${spanOf(run).many} stay under P50, 4 in 5 under P80, 19 in 20 under P95.
    </p>
    <div class="scroll">
      <table>
        <thead>
          <tr>
            <th scope="col" class="t"></th>
            <th scope="col">P50</th>
            <th scope="col">P80</th>
            <th scope="col">P95</th>
          </tr>
        </thead>
        <tbody>
          ${rows.map(
            ([name, estimate]) =>
              html`<tr>
                <td class="t">${metrics[name].label}</td>
                ${QUANTILES.map(
                  (quantile) =>
                    html`<td>
                      ${amountText(estimate[quantile], 'currency', currency, errorOf(estimate))}
                    </td>`,
                )}
              </tr>`,
          )}
        </tbody>
      </table>
    </div>`;
}
