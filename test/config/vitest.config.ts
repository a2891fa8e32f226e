import { defineConfig } from 'vitest/config';

/** Where .ci/run wants the results of each test, as JSON. */
const report = process.env['TEST_REPORT'];

/** These put something in a module's place, so that no other file may share their modules. */
const ALONE = [
  'test/floor/streams.test.ts',
  'test/node/engine-flags.test.ts',
  'test/study/spans.test.ts',
];

export default defineConfig({
  test: {
    // To load every module anew for each file would take a quarter of the time.
    projects: [
      {
        extends: true,
        test: { name: 'together', include: ['test/**/*.test.ts'], exclude: ALONE, isolate: false },
      },
      { extends: true, test: { name: 'alone', include: ALONE } },
    ],
    setupFiles: ['test/config/setup.ts'],
    testTimeout: 300_000,
    hookTimeout: 300_000,
    maxWorkers: '100%',
    reporters: report ? ['default', ['json', { outputFile: report }]] : ['default'],
  },
});
