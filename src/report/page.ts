import { teamText } from '../study/verdict/team-text.ts';
import type { Results } from './charts/types.ts';
import {
  compareSection,
  expectationsSection,
  numbersSection,
  questionsSection,
  sweptText,
  verdictSection,
} from './page/answers.ts';
import { assumptionsSection } from './page/assumptions.ts';
import { bestSection, triedText } from './page/best.ts';
import { budgetSection } from './page/budget.ts';
import { chartsSection } from './page/charts.ts';
import { headsOf } from './page/heads.ts';
import { html, raw } from './page/html.ts';
import { methodSection, repeatSection } from './page/method.ts';
import { nextHireSection } from './page/next-hire.ts';
import { paySection } from './page/pay.ts';
import { script } from './page/script.ts';
import { whySection } from './page/why.ts';
import { style } from './page/style.ts';

/**
 * The report: one HTML page that holds all it shows, asks no network for anything and works without its script.
 *
 * @param results what has been simulated, at least one
 * @returns a whole HTML document
 * @throws {RangeError} where there is no result at all
 */
export async function pageOf(results: Results): Promise<string> {
  const [head] = headsOf(results);
  if (head === undefined) throw new RangeError('page: expected at least one result, got none');
  const { scenario } = head.loaded;
  const team = teamText(scenario.team);
  const swept = results.sweep === undefined ? '' : `; ${sweptText(results.sweep)}`;
  const sought = results.best === undefined ? '' : `; ${triedText(results.best)}`;
  const charts = await chartsSection(results, scenario.currency);
  const toCharts = charts === null ? null : html`<a href="#charts">Charts</a>`;
  const sections = [
    verdictSection(results),
    numbersSection(results),
    questionsSection(results),
    results.run === undefined ? null : budgetSection(results.run),
    charts,
    results.best === undefined ? null : bestSection(results.best),
    results.compare === undefined ? null : compareSection(results.compare),
    results.pay === undefined ? null : paySection(results.pay),
    results['next-hire'] === undefined ? null : nextHireSection(results['next-hire']),
    results.why === undefined ? null : whySection(results.why),
    expectationsSection(results.run?.expectations ?? [], scenario.currency),
    assumptionsSection(head.loaded),
    methodSection(results),
    repeatSection(results),
  ];
  const policy = [
    `default-src 'none'`,
    `style-src '${await hashOf(style)}'`,
    `script-src '${await hashOf(script)}'`,
    `base-uri 'none'`,
    `form-action 'none'`,
  ].join('; ');
  return html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${scenario.name}</title>
<style>${raw(style)}</style>
</head>
<body>
<header>
<h1>${scenario.name}</h1>
<p class="muted">${team}${swept}${sought}; ${scenario.currency}</p>
<nav aria-label="Parts of this page"><a href="#verdict">Verdict</a>${toCharts}<a href="#assumptions">Assumptions</a><a href="#method">Method</a><a href="#scenario">To repeat it</a></nav>
</header>
<main>
${sections}
</main>
<footer>Made by callmix. This page asks no network for anything and sends nothing.</footer>
<script>${raw(script)}</script>
</body>
</html>
`.text; // prettier-ignore
}

/** What a content security policy calls an inline style or script: only this one may stand in the page. */
async function hashOf(text: string): Promise<string> {
  const digest = new Uint8Array(
    await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text)),
  );
  return `sha256-${btoa(String.fromCharCode(...digest))}`;
}
