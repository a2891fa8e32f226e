import type { LoadedScenario } from '../../scenario/scenario.ts';
import { guessesOf } from '../../study/verdict/guesses.ts';
import { inputRows, placeOf, type InputRow } from '../inputs.ts';
import { breakable, html, type Markup } from './html.ts';

/** Every value of the scenario as it was written, with its source; guesses in amber and in words. */
export function assumptionsSection(loaded: LoadedScenario): Markup {
  const { guessed, inputs } = guessesOf(loaded);
  const rows = inputRows(loaded);
  const own = rows.filter((row) => row.own);
  const preset = rows.filter((row) => !row.own);
  return html`<h2 id="assumptions">Assumptions and their sources</h2>
    <p>
      ${guessed} of ${inputs} inputs that describe the floor are marked as guesses, here
      <span class="guess">guess</span>. A range such as 7%..11.5% means: 9 in 10 sure that the true
      average lies between.
    </p>
    <h3>Written in the file${guessCount(own)}</h3>
    ${table(own)}
    <h3>From the preset${guessCount(preset)}</h3>
    ${table(preset)}`;
}

function table(rows: readonly InputRow[]): Markup {
  if (rows.length === 0) return html`<p class="muted">Nothing.</p>`;
  return html`<div class="scroll">
    <table class="inputs">
      <thead>
        <tr>
          <th scope="col" class="t">input</th>
          <th scope="col" class="t">as written</th>
          <th scope="col" class="t">source</th>
          <th scope="col" class="t">by</th>
          <th scope="col" class="t">where</th>
        </tr>
      </thead>
      <tbody>
        ${rows.map(
          (row) =>
            html`<tr>
              <td>${breakable(row.path)}</td>
              <td>${row.text}</td>
              <td>${sourceOf(row)}</td>
              <td>${row.by}</td>
              <td>${placeOf(row)}</td>
            </tr>`,
        )}
      </tbody>
    </table>
  </div>`;
}

function sourceOf({ source, guess }: InputRow): Markup {
  if (source !== null && guess) {
    return html`<span class="guess">guess</span>${source.slice('guess'.length)}`;
  }
  return source === null ? html`<span class="muted">no source given</span>` : html`${source}`;
}

/** How many rows of a table are guesses: `: 3 of 12 marked as guesses`. */
function guessCount(rows: readonly InputRow[]): string {
  const guessed = rows.filter(({ guess }) => guess).length;
  return guessed === 0 ? '' : `: ${guessed} of ${rows.length} marked as guesses`;
}
