import { isPreset } from '../../scenario/origin.ts';
import type { LoadedScenario, Origin } from '../../scenario/scenario.ts';
import { guessesOf } from '../../study/verdict/guesses.ts';
import { breakable, html, type Markup } from './html.ts';

/** Every value of the scenario as it was written, with its source; guesses in amber and in words. */
export function assumptionsSection(loaded: LoadedScenario): Markup {
  const { guessed, inputs } = guessesOf(loaded);
  const entries = joined(Object.entries(loaded.origins));
  const own = entries.filter(([, origin]) => !isPreset(origin));
  const preset = entries.filter(([, origin]) => isPreset(origin));
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

type Entry = readonly [string, Origin];

/** Multipliers by hour or weekday that share a source stand in one row: `9: 0.9, 10: 1.1`. */
function joined(entries: readonly Entry[]): Entry[] {
  const rows: [string, Origin][] = [];
  for (const [path, origin] of entries) {
    const [, group, point] = /^(.*\.by_(?:hour|weekday))\.(.+)$/u.exec(path) ?? [];
    if (group === undefined) {
      rows.push([path, origin]);
      continue;
    }
    const text = `${point}: ${origin.text}`;
    const last = rows.at(-1);
    if (last?.[0] === group && last[1].source === origin.source && last[1].file === origin.file) {
      last[1] = { ...last[1], text: `${last[1].text}, ${text}` };
    } else {
      rows.push([group, { ...origin, text }]);
    }
  }
  return rows;
}

function table(entries: readonly Entry[]): Markup {
  if (entries.length === 0) return html`<p class="muted">Nothing.</p>`;
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
        ${entries.map(
          ([path, origin]) =>
            html`<tr>
              <td>${breakable(path)}</td>
              <td>${origin.text}</td>
              <td>${sourceOf(origin)}</td>
              <td>${origin.by}</td>
              <td>${origin.file}${origin.line > 0 ? `:${origin.line}` : ''}</td>
            </tr>`,
        )}
      </tbody>
    </table>
  </div>`;
}

function sourceOf({ source }: Origin): Markup {
  if (source !== null && isGuess(source)) {
    return html`<span class="guess">guess</span>${source.slice('guess'.length)}`;
  }
  return source === null ? html`<span class="muted">no source given</span>` : html`${source}`;
}

function isGuess(source: string): boolean {
  return /^guess\b/u.test(source);
}

/** How many rows of a table are guesses: `: 3 of 12 marked as guesses`. */
function guessCount(entries: readonly Entry[]): string {
  const guessed = entries.filter(([, { source }]) => source !== null && isGuess(source)).length;
  return guessed === 0 ? '' : `: ${guessed} of ${entries.length} marked as guesses`;
}
