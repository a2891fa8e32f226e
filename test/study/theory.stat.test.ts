import { describe, expect, test } from 'vitest';
import { readText, worldOf } from '../../src/node/files.ts';
import { loadScenario } from '../../src/scenario/load.ts';
import { inlineRunner } from '../../src/study/inline-runner.ts';
import { run } from '../../src/study/run.ts';
import { checkAgainstTheory } from '../../src/study/theory/against.ts';
import { theoryCases } from '../../src/study/theory/cases.ts';

function shipped(name: string, settings: readonly { key: string; text: string }[] = []) {
  const file = `scenarios/${name}.yaml`;
  const folder = process.cwd();
  return loadScenario({ file, text: readText(file, folder) }, worldOf(file, folder), settings);
}

const options = { runner: inlineRunner(), runs: 96, seed: 'theory' };

/** A right engine fails one check of 1,000, of the four here one test run of 250. `shows` would be found in 84 of 100 runs. */
describe('the floors nearest to shipped files, against exact formulas', () => {
  test.each([
    { name: 'floor', about: ['dialling', 'the queue for closers'], figures: 6 },
    { name: 'oracles/erlang-a-floor', about: ['dialling', 'the queue for closers'], figures: 7 },
    { name: 'bank-floor', about: ['dialling', 'the queue for closers'], figures: 6 },
    { name: 'weak-filter', about: ['dialling'], figures: 3 },
  ])('$name', async ({ name, about, figures }) => {
    const { cases, written } = await checkAgainstTheory(shipped(name), options);
    expect(cases.map((found) => found.about)).toEqual(about);
    const rows = cases.flatMap((found) => found.rows);
    expect(rows).toHaveLength(figures);
    for (const row of rows) {
      expect(row.agrees, `${row.metric}: ${row.simulated} against ${row.value}`).toBe(true);
      if (row.metric === 'dials_per_hour') expect(row.shows!).toBeLessThan(0.01);
      if (row.metric === 'closer_occupancy') expect(row.shows!).toBeLessThan(0.05);
    }
    // Waits that straddle the ends: a lead open at an end waited at most the horizon.
    const { little } = written.theory;
    if (little !== null) expect(Math.abs(little.residual)).toBeLessThan(0.2);
  });

  test('a dialler with a fixed number of lines is an Engset system', async () => {
    const small = shipped('oracles/power-dialler', [
      { key: 'telemarketers', text: '5' },
      { key: 'calling.mode', text: 'power 2' },
      { key: 'period.length', text: '120 h' },
    ]);
    const { theory } = await run(small, options);
    expect(theory.rows.map(({ metric, formula }) => [metric, formula])).toEqual([
      ['dropped_calls', 'Engset'],
      ['telemarketer_occupancy', 'Engset'],
    ]);
    for (const { errors, reasons, se, value } of theory.rows) {
      expect(reasons).toEqual([]);
      expect(Math.abs(errors!)).toBeLessThanOrEqual(4);
      expect((5 * se!) / value).toBeLessThan(0.06);
    }
    expect(theory.unspoken.join()).toContain('no closers');
  });

  test('one closer whose calls are lognormal: Pollaczek and Khinchine', async () => {
    const one = shipped('oracles/erlang-a-floor', [
      { key: 'closers', text: '1' },
      { key: 'telemarketers', text: '4' },
      { key: 'handoff.patience', text: 'none' },
      { key: 'closing.call', text: '{average: 8 min, varies: 80%, shape: lognormal}' },
    ]);
    const { cases } = await checkAgainstTheory(one, options);
    const waits = cases[1]!.rows.find(({ metric }) => metric === 'wait')!;
    expect(waits.formula).toBe('Pollaczek-Khinchine');
    // 3 leads an hour for 8 minutes: 0.4 erlangs, 0.4 x 8 x (1 + 0.64) / (2 x 0.6).
    expect(waits.value).toBeCloseTo(4.3733, 3);
    expect(waits.agrees).toBe(true);
  });

  test('an engine with another patience than the file says would be found', async () => {
    const [, closing] = theoryCases(
      shipped('oracles/erlang-a-floor', [{ key: 'closers', text: '4' }]).scenario,
    );
    const near = (text: string) =>
      loadScenario({ file: 'case', text }, { readFile: () => expect.fail('no file is read') });
    const wrong = await run(near(closing!.text.replace('600 s', '700 s')), options);
    const right = await run(near(closing!.text), options);
    const of = (result: typeof right, metric: string) =>
      result.theory.rows.find((row) => row.metric === metric)!;
    // Patience a sixth longer: a tenth of those who gave up stay, a dozen standard errors of it.
    const gap = of(wrong, 'gave_up_leads').simulated - of(right, 'gave_up_leads').value;
    expect(Math.abs(gap / of(wrong, 'gave_up_leads').se!)).toBeGreaterThan(4);
  });
});

describe('where formulas are not exact they say why', () => {
  test('of the preset floor', async () => {
    const { theory } = await run(shipped('floor'), { ...options, runs: 32 });
    const reasons = Object.fromEntries(theory.rows.map((row) => [row.formula, row.reasons]));
    expect(reasons['renewal reward']).toContain('breaks and closing times');
    expect(reasons['renewal reward']!.join()).toContain('inputs are uncertain');
    expect(theory.rows.every(({ errors }) => errors === null)).toBe(true);
    expect(theory.unspoken.join()).toContain('called back');
  });

  test('of a queue that counts before it is in full swing', async () => {
    const times = '{length: 4 h, continuous: yes, starts: empty, warm_up: ';
    const reasonsFor = async (warmUp: string) => {
      const set = [{ key: 'period', text: `${times}${warmUp}}` }];
      const { theory } = await run(shipped('oracles/erlang-a-floor', set), { ...options, runs: 4 });
      return theory.rows.find(({ metric }) => metric === 'wait')!.reasons;
    };
    // Calls of 12 minutes, patience of 10: two hours are ten times the longer.
    expect(await reasonsFor('1.9 h')).toEqual(['it does not start in full swing']);
    expect(await reasonsFor('2 h')).toEqual([]);
  });

  test.each([
    [
      'a queue that grows',
      'oracles/erlang-a-floor',
      { 'handoff.patience': 'none', closers: '2' },
      'without end',
    ],
    ['appointments', 'floor', { 'handoff.kind': 'appointment' }, 'booked into slots'],
    ['what leads really are', 'weak-filter', {}, 'what leads really are'],
    ['nobody to close', 'oracles/power-dialler', {}, 'there are no closers'],
  ])('%s', async (_, name, settings, why) => {
    const loaded = shipped(
      name,
      Object.entries(settings).map(([key, text]) => ({ key, text })),
    );
    const short = name.startsWith('oracles/power') ? 4 : 32;
    const { theory } = await run(loaded, { ...options, runs: short });
    expect(theory.unspoken.join('; ')).toContain(why);
  });
});
