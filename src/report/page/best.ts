import { metrics } from '../../metrics/index.ts';
import type { BestResult, Choice } from '../../study/best/result.ts';
import { besideName } from '../../study/verdict/best-words.ts';
import { limitedText, limitMark, marksText } from '../../study/verdict/best-limits.ts';
import { capital, count, errorOf, inHundred, signedValueText } from '../../study/words.ts';
import { amountText, known, knownText, rangeText, spanOf } from '../amounts.ts';
import { html, type Markup } from './html.ts';

/** The finalists of a search, or the members of a frontier are in the chart's table. */
export function bestSection(result: BestResult): Markup | null {
  if (result.frontier !== null) return null;
  return html`<h2 id="finalists">The mixes looked at again</h2>
    <p class="muted">
      On ${spanOf(result).many} that chose none of them, with drawn sales; the first was chosen.
    </p>
    ${result.choices.map((choice) => choiceMarkup(result, choice))}`;
}

function choiceMarkup(result: BestResult, { finalists, pay }: Choice): Markup {
  const { target, loaded } = result;
  const { currency } = loaded.scenario;
  const { label, unit } = metrics[target];
  const floors = finalists.some((finalist) => finalist.floors !== null);
  const limits = result.limits.map((limit, number) => ({ limit, number }));
  // What is limited has a column of its own.
  const beside = (['closer_idle', 'lost_leads'] as const).filter(
    (name) => !result.limits.some(({ at, metric }) => metric === name && at === 'mean'),
  );
  const marks = marksText(result, finalists);
  return html`${pay === null ? null : html`<h3>${capital(pay)}</h3>`}
    <div class="scroll">
      <table>
        <thead>
          <tr>
            <th scope="col" class="t">mix</th>
            <th scope="col">${label}, average</th>
            <th scope="col">9 in 10</th>
            <th scope="col">the best is ahead by, average</th>
            <th scope="col">the best is better in</th>
            ${floors ? html`<th scope="col">best in possible floors</th>` : null}
            ${limits.map(
              ({ limit }) =>
                html`<th scope="col">
                  ${metrics[limit.metric].label}, limit ${limitedText(result, limit, limit.limit)}
                </th>`,
            )}
            ${beside.map((name) => html`<th scope="col">${metrics[name].label}</th>`)}
          </tr>
        </thead>
        <tbody>
          ${finalists.map((finalist, at) => {
            const found = finalist.metrics ?? {};
            const estimate = known(found, target);
            const { behind, beatenByBest } = finalist;
            return html`<tr>
              <td class="t">${finalist.name}${besideName(result, finalist)}</td>
              <td>
                ${amountText(
                  estimate?.mean ?? finalist.average,
                  unit,
                  currency,
                  estimate === null ? 0 : errorOf(estimate),
                )}
              </td>
              <td>${estimate === null ? '–' : rangeText(estimate, currency)}</td>
              <td>
                ${
                  behind === null
                    ? '–'
                    : signedValueText(
                        behind.mean,
                        unit,
                        currency,
                        errorOf({ unit, ci95: behind.ci95 }),
                      )
                }
              </td>
              <td>
                ${at === 0 || beatenByBest === null ? '–' : `${inHundred(beatenByBest)} of 100`}
              </td>
              ${
                floors
                  ? html`<td>
                      ${finalist.floors === null ? '–' : `${inHundred(finalist.floors)} of 100`}
                    </td>`
                  : null
              }
              ${limits.map(({ limit, number }) => {
                const value = finalist.limited[number] ?? null;
                return html`<td>
                  ${value === null ? '–' : limitedText(result, limit, value)}${limitMark(result, finalist, number)}
                </td>`;
              })}
              ${beside.map((name) => html`<td>${knownText(known(found, name), currency)}</td>`)}
            </tr>`;
          })}
        </tbody>
      </table>
    </div>
    ${marks === '' ? null : html`<p class="muted">${marks}</p>`}`;
}

/** What was tried, for the page's second line. */
export function triedText({ mixes, tried }: BestResult): string {
  return tried === mixes
    ? `the best of ${count(mixes)} mixes`
    : `the best of ${count(tried)} of ${count(mixes)} mixes`;
}
