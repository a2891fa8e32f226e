import { loadScenario } from '../../scenario/load.ts';
import { ScenarioError, type Scenario } from '../../scenario/scenario.ts';
import { showScenario } from '../../scenario/show.ts';
import { scenarioDigest } from '../digest.ts';
import { StudyError } from '../errors.ts';
import type { Baseline } from './types.ts';

type Loose = Readonly<Record<string, unknown>>;

/**
 * Reads an earlier result of `run` from its JSON.
 *
 * The scenario in it is held to its own digest, and then shown as a file and read as one: what this version could not have
 * read from a file is refused before anything is simulated.
 *
 * @param file as the person named it
 * @throws {StudyError} where it is anything else, in one line
 */
export async function readBaseline(file: string, text: string): Promise<Baseline> {
  const fail = (found: string): never => {
    throw new StudyError(
      `--baseline ${file}: expected the JSON of an earlier run (callmix run FILE -o ${file}), found ${found}.`,
    );
  };
  const result = parsed(text) ?? fail('text that is not JSON');
  if (Array.isArray(result)) return fail(`results of ${result.length} files; it must be of one`);
  if (!isMap(result) || typeof result['command'] !== 'string') {
    return fail('JSON that is no result of callmix');
  }
  const { command, engine, format_version: format, metrics, runs, scenario: about, seed } = result;
  if (command !== 'run') return fail(`a result of ${command}`);
  if (typeof format !== 'string' || !format.startsWith('1.')) {
    return fail(`format version ${JSON.stringify(format ?? null)}, where 1.x can be read`);
  }
  if ('problems' in result) return fail('problems of a file in place of a result');
  if (typeof engine !== 'string' || typeof seed !== 'string' || typeof runs !== 'number') {
    return fail('a result without engine, seed or runs');
  }
  const { resolved, digest } = isMap(about) ? about : {};
  if (resolved === undefined) {
    return fail(
      `a result without its scenario, as engine ${engine} wrote them; run the old file once more`,
    );
  }
  if (!isMap(resolved)) return fail('something else in the place of scenario.resolved');
  const scenario = resolved as unknown as Scenario;
  if ((await scenarioDigest(scenario)) !== digest) {
    return fail('a scenario that was changed after it was written: its digest is another');
  }
  const fault = faultOf(scenario, file);
  if (fault !== null)
    return fail(`a scenario that engine ${engine} wrote and this cannot read: ${fault}`);
  return { file, engine, seed, runs, scenario, profit: profitOf(metrics) };
}

/** @returns null where the text is no JSON, or nothing */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return null;
  }
}

function profitOf(metrics: unknown): Baseline['profit'] {
  const profit = isMap(metrics) ? metrics['profit'] : null;
  if (!isMap(profit)) return null;
  const { mean, se } = profit;
  return typeof mean === 'number' && typeof se === 'number' ? { mean, se } : null;
}

/** What is wrong with a scenario, in words; null where nothing is. */
function faultOf(scenario: Scenario, file: string): string | null {
  try {
    const plain = withoutData(scenario) as Scenario;
    const text = showScenario(
      { scenario: plain, origins: {}, notes: [], variants: {} },
      { origin: false },
    );
    const again = loadScenario({ file, text }, { readFile: () => '' }).scenario;
    return unlike(plain, again, '');
  } catch (error) {
    if (error instanceof ScenarioError) {
      const [{ path, message }] = error.problems as [ScenarioError['problems'][number]];
      return `${path === '' ? '' : `${path}: `}${message.replace(/\.$/u, '')}`;
    }
    return 'a key is missing, or holds nothing that could be meant';
  }
}

/** Columns of files as their average: the numbers themselves are not in the text of a scenario. */
function withoutData(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutData);
  if (!isMap(value)) return value;
  const { values } = value;
  if (Array.isArray(values) && values.length > 0) {
    const wrong = values.some((number) => !Number.isFinite(number) || number < 0);
    if (wrong) throw new RangeError('data that are no amounts');
    const sum = (values as readonly number[]).reduce((all, number) => all + number, 0);
    return { average: Math.max(sum / values.length, 0.01), varies: 0.5, shape: 'lognormal' };
  }
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, withoutData(part)]));
}

/** Where a scenario is built in another way than one that was read; null where nowhere. */
function unlike(value: unknown, read: unknown, path: string): string | null {
  if (kindOf(value) !== kindOf(read)) {
    return `${path}: expected ${kindOf(read)}, found ${kindOf(value)}`;
  }
  if (!isMap(value) || !isMap(read) || isDoubt(value)) return null;
  // What plays no part in a list is not told, so that it is read as something else.
  if ('records' in value) return null;
  for (const [key, part] of Object.entries(read)) {
    // Plans of the preset that the scenario was not read with.
    if (path === 'pay.plans' && !(key in value)) continue;
    const found = unlike(value[key], part, path === '' ? key : `${path}.${key}`);
    if (found !== null) return found;
  }
  return null;
}

/** Doubt about a number stands where numbers do. */
function kindOf(value: unknown): string {
  if (value === undefined) return 'nothing';
  if (value === null) return 'none';
  if (Array.isArray(value)) return 'a list';
  if (isMap(value)) return isDoubt(value) ? 'a number' : 'a section';
  return { string: 'a word', number: 'a number', boolean: 'yes or no' }[typeof value as 'string'];
}

function isDoubt(value: Loose): boolean {
  return 'shape' in value && ('low' in value || 'hits' in value);
}

function isMap(value: unknown): value is Loose {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
