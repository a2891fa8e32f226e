import { expect, test } from 'vitest';
import * as callmix from '../src/index.ts';

test('everything that programs may use, by name', () => {
  expect(Object.keys(callmix).sort()).toMatchInlineSnapshot(`
    [
      "BUDGET_SPANS",
      "EngineError",
      "GridCandidates",
      "Interruption",
      "ReplyView",
      "ScenarioError",
      "StudyError",
      "best",
      "budgetViews",
      "checkAgainstTheory",
      "compare",
      "hasKey",
      "inlineRunner",
      "listCandidates",
      "loadScenario",
      "metricNames",
      "metrics",
      "nextHire",
      "organisations",
      "pay",
      "readAxis",
      "readCondition",
      "readSought",
      "readVaried",
      "run",
      "runJob",
      "scenarioDigest",
      "scenarioJsonSchema",
      "solve",
      "sweep",
      "traceDay",
      "traceLead",
      "version",
      "warmUp",
      "why",
      "withVariants",
      "yearOf",
    ]
  `);
});

test('asks every question that the command line asks', () => {
  for (const study of [
    'best',
    'compare',
    'nextHire',
    'organisations',
    'pay',
    'run',
    'solve',
    'sweep',
    'warmUp',
    'why',
  ] as const) {
    // prettier-ignore
    expect(callmix[study]).toBeTypeOf('function');
  }
});

test('a program asks for the best mix under a limit with what is exported', async () => {
  const { GridCandidates, best, inlineRunner, loadScenario, readAxis, readCondition } = callmix;
  const text = 'extends: two-plus-one\nperiod: {length: 1 week}\n';
  const loaded = loadScenario({ file: 'small.yaml', text }, { readFile: () => '' });
  const grid = new GridCandidates(loaded.scenario, [readAxis('closers=1..3', loaded)]);
  const limits = [readCondition('closer_idle <= 99%', loaded, 'limits')];
  const { choices } = await best(loaded, grid, { runner: inlineRunner(), limits, most: 32 });
  expect(choices[0]!.tried).toBe(3);
  expect(() => readCondition('closer_idle', loaded, 'limits')).toThrow(/limits/u);
});
