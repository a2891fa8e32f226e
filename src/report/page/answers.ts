import { metrics, type MetricName } from '../../metrics/index.ts';
import type {
  CompareResult,
  Estimates,
  ExpectationResult,
  OddsWord,
  ResultHead,
  SweepResult,
} from '../../study/results.ts';
import { mixName } from '../../study/verdict/mix-name.ts';
import { capital, errorOf, inHundred, signedValueText } from '../../study/words.ts';
import { amountText, known, knownText, rangeText, spanOf } from '../amounts.ts';
import { leadersOf } from '../charts/leaders.ts';
import { isNumeric } from '../charts/sweep-view.ts';
import type { Results } from '../charts/types.ts';
import { html, type Markup } from './html.ts';

/** The seven numbers, in the order in which people ask. */
const TILES: readonly MetricName[] = [
  'profit',
  'revenue',
  'sales',
  'cost_per_accepted_lead',
  'lost_leads',
  'closer_idle',
  'labour_cost',
];

/** The verdict of every result at hand, sentence by sentence. */
export function verdictSection({ run, sweep, compare, pay, why }: Results): Markup {
  const results = [run, sweep, compare, pay, why];
  const sentences = results.flatMap((result) => result?.verdict ?? []);
  const notes = [...new Set(results.flatMap((result) => result?.notes ?? []))];
  return html`<h2 id="verdict">Verdict</h2>
    <ul class="verdict">
      ${sentences.map((sentence) => html`<li>${sentence}</li>`)}
    </ul>
    ${notes.map((note) => html`<p class="muted">${note}</p>`)}`;
}

/** Seven numbers with their ranges: of the run, else of the best mix tried. */
export function numbersSection({ run, sweep }: Results): Markup | null {
  if (run !== undefined) return tiles(run, run.metrics, 'The seven numbers');
  if (sweep === undefined) return null;
  const leaders = leadersOf(sweep);
  const [first] = leaders;
  if (leaders.length === 1) {
    return tiles(
      sweep,
      first!.mix.metrics,
      `The numbers at the best of those tried: ${first!.name}`,
    );
  }
  return html`<h2 id="numbers">The numbers at the best of those tried on each plan</h2>
    ${rangeNote(sweep)}
    ${leaders.map(
      ({ mix }) =>
        html`<h3>${mixName(sweep.axes, mix)}</h3>
          ${tileList(sweep, mix.metrics)}`,
    )}`;
}

function tiles(head: ResultHead, estimates: Estimates, title: string): Markup {
  return html`<h2 id="numbers">${title}</h2>
    ${rangeNote(head)} ${tileList(head, estimates)}`;
}

function rangeNote(head: ResultHead): Markup {
  const { one, many } = spanOf(head);
  return html`<p class="muted">
    Large: the middle ${one} (half of the possible ${many} lie below). Below it: 9 in 10 possible
    ${many} lie between these two.
  </p>`;
}

function tileList(head: ResultHead, estimates: Estimates): Markup {
  const { currency } = head.loaded.scenario;
  const shown = TILES.filter((name) => estimates[name] !== undefined);
  return html` <ul class="tiles">
    ${shown.map((name) => {
      const estimate = known(estimates, name);
      const range =
        estimate === null
          ? (estimates[name]?.reason ?? '')
          : `9 in 10: ${rangeText(estimate, currency)}`;
      return html`<li>
        <span class="name">${capital(metrics[name].label)}</span>
        <span class="middle">${knownText(estimate, currency)}</span>
        <span class="range">${range}</span>
      </li>`;
    })}
  </ul>`;
}

/** The questions people bring, each with what the numbers say. */
export function questionsSection({ run }: Results): Markup | null {
  if (run === undefined || run.questions.length === 0) return null;
  return html`<h2 id="questions">Three questions</h2>
    <dl>
      ${run.questions.map(
        ({ question, answer }) =>
          html`<dt>${question}</dt>
            <dd>${answer}</dd>`,
      )}
    </dl>`;
}

/** Whether what was expected is met. */
export function expectationsSection(
  expectations: readonly ExpectationResult[],
  currency: string,
): Markup | null {
  if (expectations.length === 0) return null;
  const words = { yes: 'met', no: 'not met', undecided: 'too close to call' };
  return html`<h2 id="expectations">Expectations</h2>
    <div class="scroll">
      <table>
        <thead>
          <tr>
            <th scope="col" class="t">expected</th>
            <th scope="col" class="t">verdict</th>
            <th scope="col">value</th>
            <th scope="col">between (95 in 100)</th>
          </tr>
        </thead>
        <tbody>
          ${expectations.map(({ text, met, value, ci95, expectation }) => {
            const unit = metrics[expectation.metric as MetricName].unit;
            const shown = (amount: number | null) => amountText(amount, unit, currency);
            return html`<tr>
              <td class="t">${text}</td>
              <td class="t">${words[met]}</td>
              <td>${shown(value)}</td>
              <td>${ci95 === null ? '–' : `${shown(ci95[0])} to ${shown(ci95[1])}`}</td>
            </tr>`;
          })}
        </tbody>
      </table>
    </div>`;
}

/** Scenarios side by side: the difference on the same months, with counted odds. */
export function compareSection(result: CompareResult): Markup {
  const { currency } = result.loaded.scenario;
  const { many } = spanOf(result);
  return html`<h2 id="comparison">Comparison</h2>
    <p class="muted">
      Each pair lived the same ${result.runs} possible ${many}: the difference is what the change
      did, not luck.
    </p>
    ${result.differences.map(
      ({ a, b, metrics: differences }) =>
        html`<h3>${b} against ${a}</h3>
          <div class="scroll">
            <table>
              <thead>
                <tr>
                  <th scope="col" class="t">figure</th>
                  <th scope="col">${a}</th>
                  <th scope="col">${b}</th>
                  <th scope="col">difference, middle</th>
                  <th scope="col">9 in 10</th>
                  <th scope="col" class="t">${b} is better in</th>
                </tr>
              </thead>
              <tbody>
                ${(Object.keys(differences) as MetricName[]).map((name) => {
                  const { ci95, p05, p50, p95, betterIn, verdict, favours } = differences[name]!;
                  const { label, unit } = metrics[name];
                  const error = errorOf({ unit, ci95 });
                  const difference = (amount: number) =>
                    signedValueText(amount, unit, currency, error);
                  const same = p05 === 0 && p50 === 0 && p95 === 0;
                  const odds =
                    betterIn === null
                      ? '–'
                      : `${inHundred(betterIn)} of 100: ${leaning(verdict, favours)}`;
                  return html`<tr>
                    <td class="t">${label}</td>
                    <td>${middleAt(result, a, name)}</td>
                    <td>${middleAt(result, b, name)}</td>
                    <td>${same ? 'same' : difference(p50)}</td>
                    <td>${same ? 'same' : `${difference(p05)} to ${difference(p95)}`}</td>
                    <td class="t">${same ? 'same' : odds}</td>
                  </tr>`;
                })}
              </tbody>
            </table>
          </div>`,
    )}`;
}

/** The verdict on the second of two scenarios: `clearly worse`. */
function leaning(verdict: OddsWord | null, favours: 'a' | 'b' | null): string {
  if (verdict === null || verdict === 'toss-up' || favours === null) return 'too close to call';
  const surely = { clear: 'clearly', likely: 'likely', leaning: 'leaning to' }[verdict];
  return `${surely} ${favours === 'b' ? 'better' : 'worse'}`;
}

function middleAt(result: CompareResult, scenario: string, name: MetricName): string {
  const found = result.scenarios.find((candidate) => candidate.name === scenario);
  if (found === undefined) return '–';
  return knownText(known(found.metrics, name), result.loaded.scenario.currency);
}

/** What a sweep tried, for the page's second line. */
export function sweptText({ axes, mixes }: SweepResult): string {
  const over = axes.map((axis) =>
    isNumeric(axis)
      ? `${axis.label} ${axis.values[0]} to ${axis.values.at(-1)}`
      : `${axis.label} ${axis.values.join(', ')}`,
  );
  return `${mixes.length} mixes: ${over.join('; ')}`;
}
