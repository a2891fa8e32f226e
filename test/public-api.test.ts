import { expect, test } from 'vitest';
import * as callmix from '../src/index.ts';

test('everything that programs may use, by name', () => {
  expect(Object.keys(callmix).sort()).toMatchInlineSnapshot(`
    [
      "BUDGET_SPANS",
      "EngineError",
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
