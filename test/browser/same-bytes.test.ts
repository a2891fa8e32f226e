import { build } from 'esbuild';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { metricNames } from '../../src/metrics/index.ts';
import { readText, worldOf } from '../../src/node/files.ts';
import { loadScenario } from '../../src/scenario/load.ts';
import { runJob } from '../../src/study/job.ts';
import type { Scenario } from '../../src/scenario/scenario.ts';
import type { Job, Patch } from '../../src/study/types.ts';
import { prerequisite } from '../helpers/prerequisite.ts';
import { findChromium, launchChromium } from './chromium.ts';

const FOLDER = new URL('../..', import.meta.url).pathname;

const executable = findChromium();
const present = prerequisite(
  'Chromium',
  executable !== null,
  'it shows that the engine gives the same bytes in a browser; install it (Debian: apt-get install chromium)',
);

function scenarioOf(file: string): Scenario {
  return loadScenario({ file, text: readText(file, FOLDER) }, worldOf(file, FOLDER)).scenario;
}

function jobOf(
  file: string,
  points: (scenario: Scenario) => readonly Patch[],
  changes: Partial<Job>,
) {
  const scenario = scenarioOf(file);
  const job: Job = {
    id: file,
    scenario,
    points: points(scenario),
    seed: 'browser',
    first: 0,
    count: 3,
    metrics: metricNames,
    inputs: 'stratified',
    detail: true,
    ...changes,
  };
  return job;
}

const asItIs = (): readonly Patch[] => [{}];

/** Teams of several sizes, closers on two plans. */
const mixes = ({ team, pay }: Scenario): readonly Patch[] =>
  [1, 2, 4].flatMap((closers) =>
    ['base-plus', 'commission-only'].map((plan) => ({
      team: { ...team, closers: { ...team.closers, count: closers } },
      pay: { ...pay, closers: plan },
    })),
  );

const underPower = ({ calling }: Scenario): readonly Patch[] => [
  {
    calling: {
      ...calling,
      dials_per_day: null,
      mode: 'power 2',
      answer_within: 2,
      drop_limit: 0.03,
    },
  },
];

const jobs: Record<string, () => Job> = {
  'the benchmark': () => jobOf('scenarios/oracles/pipeline-1.yaml', asItIs, {}),
  'the benchmark, dial by dial': () =>
    jobOf('scenarios/oracles/pipeline-1.yaml', asItIs, { dialByDial: true, count: 1 }),
  'Erlang A on one event list': () =>
    jobOf('scenarios/oracles/erlang-a-floor.yaml', asItIs, { together: true }),
  'mixes and plans of the smallest file': () => jobOf('scenarios/floor.yaml', mixes, {}),
  'a dialler that serves all, off a list': () =>
    jobOf('scenarios/floor.yaml', underPower, { count: 2 }),
  'real talk times, inputs drawn afresh': () =>
    jobOf('scenarios/bank-floor.yaml', mixes, { inputs: 'plain', first: 31, count: 2 }),
};

const base64 = (bytes: ArrayBuffer): string => Buffer.from(bytes).toString('base64');

describe.skipIf(!present)('the engine in a browser', () => {
  let browser: Browser | undefined;
  let page: Page;

  beforeAll(async () => {
    const { outputFiles } = await build({
      entryPoints: [`${FOLDER}src/index.ts`],
      bundle: true,
      platform: 'browser',
      format: 'iife',
      globalName: 'callmix',
      write: false,
      logLevel: 'error',
    });
    browser = await launchChromium(executable!);
    page = await browser.newPage();
    await page.addScriptTag({ content: outputFiles[0]!.text });
  });

  afterAll(async () => browser?.close());

  test.each(Object.keys(jobs))('gives the bytes that Node gives: %s', async (name) => {
    const job = jobs[name]!();
    const found = await page.evaluate(async (text) => {
      const engine = (globalThis as unknown as { callmix: { runJob: typeof runJob } }).callmix;
      const bytes = engine.runJob(JSON.parse(text) as Job);
      const reader = new FileReader();
      await new Promise((resolve) => {
        reader.onload = resolve;
        reader.readAsDataURL(new Blob([bytes]));
      });
      return (reader.result as string).replace(/^.*,/u, '');
    }, JSON.stringify(job));
    expect(found).toBe(base64(runJob(job)));
  });
});
