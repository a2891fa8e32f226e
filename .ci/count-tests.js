import { existsSync, readFileSync } from 'node:fs';

/**
 * Prints `PASSED FAILED` for a report of Vitest and the exit code of its run.
 *
 * A skipped test counts as failed: what it needs has to be there. So does a file that could not be loaded, and a run that
 * failed beside its tests or left no report.
 */
const [, , file, exitCode] = process.argv;

const suites = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')).testResults : [];
const tests = suites.flatMap((suite) => suite.assertionResults);
const passed = tests.filter((test) => test.status === 'passed').length;
const broken = suites.filter(
  (suite) => suite.status === 'failed' && suite.assertionResults.length === 0,
).length;
const failed = tests.length - passed + broken;
console.log(passed, failed === 0 && (exitCode !== '0' || passed === 0) ? 1 : failed);
