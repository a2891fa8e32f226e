import pc from 'picocolors';
import { describe, expect, test } from 'vitest';
import { compareText } from '../../src/node/cli/text/compare.ts';
import { runText } from '../../src/node/cli/text/run.ts';
import { sweepText } from '../../src/node/cli/text/sweep.ts';
import { chartNames, drawingOf } from '../../src/report/charts/index.ts';
import { pageOf } from '../../src/report/page.ts';
import { dayAsText } from '../../src/report/trace/text.ts';
import { everyResult } from './every-result.ts';
import { sampleCompare, sampleRun, sampleSweep } from './sample-results.ts';
import { sampleScenario } from './sample-scenario.ts';
import { sampleTrace } from './sample-trace.ts';

const plain = sampleScenario();
const { team } = plain.scenario;
const loaded = {
  ...plain,
  scenario: {
    ...plain.scenario,
    period: { ...plain.scenario.period, length: { count: 1, unit: 'year' } as const },
    team: {
      ...team,
      hires: [
        { role: 'closer', count: 1, start: { unit: 'week', number: 3 } } as const,
        { role: 'telemarketers.evening', count: 2, start: { unit: 'day', number: 10 } } as const,
      ],
    },
  },
};
const verdict: string[] = [];
const run = { ...sampleRun(), loaded, verdict };
const sweep = { ...sampleSweep(), loaded, verdict };
const compare = { ...sampleCompare(), loaded, verdict };
const { best, solve, why } = everyResult;
const sample = sampleTrace();
const trace = { ...sample, loaded, day: { ...sample.day, span: 'year' } };
const look = { width: 120, ascii: false, color: pc.createColors(false) };

/** Months that are not a rate (`a month`, `/month`), a part of a longer time or a name in the file. */
const MONTHS = /(?<!\ba |per |\d |\/|3\.5k\/)\bmonths?\b/iu;

describe('over a year nothing is said of possible months', () => {
  test.each([
    ['run', () => runText(run, look, true)],
    ['sweep', () => sweepText(sweep, look, true)],
    ['table', () => sweepText({ ...sweep, axes: sweep.axes.slice(2) }, look, true)],
    ['compare', () => compareText(compare, look, true)],
    ['a day', () => dayAsText(trace.day)],
  ])('%s', (_, text) => {
    expect(text()).not.toMatch(MONTHS);
    expect(text()).toMatch(/\byears?\b/u);
  });

  // Months ahead are those of the calendar, and pay is that of a month.
  const ofMonths = [
    'months-ahead',
    'pay-per-person',
    'pay-cost',
    'break-even',
    'payout',
    'hire-fan',
  ];
  const searched = {
    best: { ...best, loaded },
    solve: { ...solve, loaded },
    why: { ...why, loaded },
  };
  test.each(chartNames.filter((name) => !ofMonths.includes(name)))('the chart %s', (name) => {
    const drawing = drawingOf(name, { run, sweep, trace, ...searched });
    if (drawing.missing !== null) throw new Error(drawing.missing);
    const { alt, caption, headline, question, table, title } = drawing;
    const heads = table.columns.map((column) => column.name);
    for (const text of [alt, caption, headline, question, title, ...heads]) {
      expect(text).not.toMatch(MONTHS);
    }
    for (const width of ['wide', 'narrow'] as const) {
      expect(JSON.stringify(drawing.spec(width))).not.toMatch(/possible month|months?"|one month/u);
    }
  });

  test('the page', async () => {
    const page = await pageOf({ run, sweep, compare });
    expect(page).toContain('Each possible year is simulated');
    expect(/possible month|\d+ months|same month|during the month/u.exec(page)).toBeNull();
  });
});

test('who is hired later is told beside those who are there', () => {
  const who =
    '10 telemarketers + 3 closers at the start, 1 closer hired in week 3 and 2 evening telemarketers hired on day 10';
  expect(runText(run, { ...look, width: 300 }, false)).toContain(`${who}, closers on`);
  expect(runText(sampleRun(), look, false)).toContain('10 telemarketers + 3 closers, closers on');
});

test('mixes beyond the seats are marked and hatched, and told', () => {
  const beyond = (at: number) => at % 5 === 0;
  const mixes = sampleSweep().mixes.map((mix, at) =>
    beyond(at) ? { ...mix, beyondSeats: true as const } : mix,
  );
  const seats = { ...sampleSweep(), mixes };
  const count = mixes.filter((_, at) => beyond(at)).length;
  const text = sweepText(seats, look, true);
  expect(text).toContain('# beyond the seats: pays for the next block');
  expect(text.match(/\d\*?#/gu)).toHaveLength(count);
  const drawing = drawingOf('mix-maps', { sweep: seats });
  const without = drawingOf('mix-maps', { sweep: sampleSweep() });
  if (drawing.missing !== null || without.missing !== null) throw new Error('not drawn');
  expect(drawing.caption).toContain('Hatched: more people than seats');
  expect(without.caption).not.toContain('Hatched');
  expect(sweepText(sampleSweep(), look, true)).not.toContain('#');
  const lines = (of: typeof drawing) => JSON.stringify(of.spec('wide')).match(/"ink":/gu)!.length;
  expect(lines(drawing)).toBeGreaterThan(lines(without) + 3 * count);
});
