import { metrics, metricNames } from '../../metrics/index.ts';
import { showScenario } from '../../scenario/show.ts';
import type { ResultHead } from '../../study/results.ts';
import { version } from '../../study/version.ts';
import { count, settledTo } from '../../study/words.ts';
import { spanOf } from '../amounts.ts';
import type { Results } from '../charts/types.ts';
import { methodWords } from '../method-words.ts';
import { html, type Markup } from './html.ts';

const LEFT_OUT = [
  'People talk to each other and have good and bad weeks; here each person keeps one factor, but for ramp, learning and fatigue where the file has them.',
  'Managers step in when things go wrong; here nobody changes the plan on the way.',
  'Lists differ by source and wear out; where prospects are unlimited, the list never runs out.',
  'Who would leave, and who would work harder, because of a pay plan is not modelled.',
  'Law differs by place: calling hours, wages and who may be called are not checked here.',
];

/** How the numbers came about, what they leave out, and what the words mean. */
export function methodSection(results: Results): Markup {
  const head = (results.run ?? results.sweep ?? results.compare ?? results.pay ?? results.why)!;
  const span = spanOf(head);
  const used = metricNames.filter((name) =>
    [
      results.run?.metrics,
      results.sweep?.mixes[0]?.metrics,
      results.pay?.plans[0]?.written.metrics,
    ].some((estimates) => estimates?.[name] !== undefined),
  );
  return html`<h2 id="method">Method</h2>
    <div class="box">
      <h3>What this leaves out</h3>
      <ul>
        ${LEFT_OUT.map((item) => html`<li>${item}</li>`)}
      </ul>
    </div>
    <p>
      Each possible ${span.one} is simulated call by call, from the first dial to the commission of
      the last sale: telemarketers fill a queue of leads, closers work it, and the books pay
      everybody. What is compared lives the same ${span.many}, with the same luck and the same true
      rates. The seed names every stream of luck: the same file, seed and version give the same
      numbers on any machine.
    </p>
    <dl>
      ${Object.entries(methodWords(span)).map(
        ([word, text]) =>
          html`<dt>${word}</dt>
            <dd>${text}</dd>`,
      )}
    </dl>
    <details class="print">
      <summary>What each figure means</summary>
      <dl>
        ${used.map(
          (name) =>
            html`<dt>${metrics[name].label}</dt>
              <dd>${metrics[name].definition}</dd>`,
        )}
      </dl>
    </details>`;
}

/** All that is needed to repeat the numbers. */
export function repeatSection(results: Results): Markup {
  const heads = [results.run, results.sweep, results.compare, results.pay, results.why].filter(
    (result) => result !== undefined,
  );
  const { loaded } = heads[0]!;
  return html`<h2 id="scenario">To repeat it</h2>
    <dl>
      <dt>callmix</dt>
      <dd>${version}</dd>
      ${heads.map(
        (head) =>
          html`<dt>${head.command}</dt>
            <dd>${workText(head)}</dd>
            <dt>digest of its scenario</dt>
            <dd>${head.digest}</dd>`,
      )}
    </dl>
    <details class="print" open>
      <summary>The scenario, every value with where it comes from</summary>
      <pre tabindex="0">${showScenario(loaded, { origin: true })}</pre>
    </details>`;
}

function workText(head: ResultHead): string {
  const { runs, seed, settled, loaded } = head;
  const { halfWidth, metric } = settled;
  const error =
    halfWidth === null
      ? ''
      : `; middle ${metrics[metric].label} ${settledTo(halfWidth, metrics[metric].unit, loaded.scenario.currency)}`;
  return `${count(runs)} possible ${spanOf(head).many}, seed ${seed}${error}`;
}
