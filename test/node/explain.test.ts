import { describe, expect, test } from 'vitest';
import { assignments } from '../../src/floor/handoff/assignments/index.ts';
import { kinds } from '../../src/floor/handoff/kinds/index.ts';
import { orders } from '../../src/floor/handoff/orders/index.ts';
import { dialers } from '../../src/floor/telemarketing/dialers/index.ts';
import { metricNames } from '../../src/metrics/index.ts';
import { families } from '../../src/random/distributions/index.ts';
import { contactChances } from '../../src/scenario/contact-chances/index.ts';
import { allKeys } from '../../src/scenario/dictionary.ts';
import { presets } from '../../src/scenario/presets/index.ts';
import { ramps } from '../../src/scenario/ramps/index.ts';
import { callingRules } from '../../src/scenario/rules/index.ts';
import { callmix, capturedIo } from './captured-io.ts';

/** What explain says, on one line. */
async function explained(...name: string[]): Promise<string> {
  const { code, err, out } = await callmix(['explain', ...name], capturedIo({ folder: '.' }));
  expect(err).toBe('');
  expect(code).toBe(0);
  return onOneLine(out);
}

function onOneLine(text: string): string {
  return text.replaceAll(/\s+/gu, ' ').trim();
}

test('a word that its key explains is told with the key', async () => {
  expect(await explained('on', 'payment')).toBe('on payment Written at pay.payable.when.');
});

describe('metrics and words of results', () => {
  test('every metric is listed', async () => {
    const { out } = await callmix(['explain'], capturedIo({ folder: '.' }));
    for (const id of metricNames) expect(out).toMatch(new RegExp(`^ {2}${id} `, 'mu'));
  });

  test.each([
    ['cost_per_accepted_lead', /unit currency better less/u],
    ['conversion_by_source', /told apart by source/u],
    ['settled', /half-width/u],
    ['payable', /When commission is paid out.*Keys here: when, lag, holdback\./u],
    ['draw', /pay\.closers\.draw.*An advance on results.*Keys here: amount, recoverable\./u],
    ['clawback', /cancelled deals.*Keys here: share, within, taken_from, leavers\./u],
    ['quota', /pay\.closers\.commission\.quota.*What is to be sold\./u],
    ['pay.plans.NAME.pool.shared', /In proportion to what/u],
    ['close_rate', /accepted leads.*In scenario files: .*closing\.close_rate Sold/u],
  ])('%s', async (word, says) => {
    expect(await explained(word)).toMatch(says);
  });

  test.each([
    ['proft', 'profit'],
    ['qualify_rat', 'qualify_rate'],
    ['team.telemarketer.leaves', 'team.telemarketers.leaves'],
    ['us-federl', 'us-federal'],
  ])('%s is told what was meant', async (wrong, meant) => {
    const { code, err } = await callmix(['explain', wrong], capturedIo({ folder: '.' }));
    expect(code).toBe(2);
    expect(err).toContain(`Did you mean "${meant}"?`);
  });
});

describe('keys of scenario files', () => {
  test('sections are listed, and each section lists its keys', async () => {
    const all = await explained();
    const top = allKeys().filter(({ path }) => !path.includes('.'));
    for (const { path } of top) expect(all).toMatch(new RegExp(`[ :]${path}[,.]`, 'u'));
    expect(await explained('calling')).toContain('Keys here: mode, dials_per_day, attempt,');
    expect(await explained('prospects')).toContain('callmix explain prospects.NAME tells');
    expect(await explained('prospects.NAME')).toContain('Keys here: records, dealt,');
  });

  test('every key is explained by its path', async () => {
    for (const { about, path } of allKeys()) {
      expect(await explained(path), path).toContain(`${path} ${onOneLine(about)}`);
    }
  });

  test.each([
    ['ramp', 'team.telemarketers.ramp, team.closers.ramp What people reach after training'],
    ['leaves', 'team.telemarketers.leaves, team.closers.leaves Share of people who leave.'],
    ['team.*.leaves', 'team.telemarketers.leaves, team.closers.leaves Share of people who leave.'],
    ['intent', 'prospects.NAME.intent What the people behind it really are'],
    ['prospects.web.intent', 'prospects.web.intent What the people behind it really are'],
    ['machines', 'calling.machines Dials that a machine answers'],
    ['wrap', 'calling.wrap Wrap-up after a conversation.'],
    ['wrap', 'closing.wrap Wrap-up'],
    ['closers', 'closers is short for team.closers.count'],
    ['team.telemarketers', '{day: {count: 8}, evening: {count: 3, shift: 16:00..20:00}}'],
  ])('%s is %s', async (name, says) => {
    expect(await explained(name)).toContain(says);
  });
});

/** Every shelf, with the keys that take its words and what is to be read of each word there. */
const shelves: readonly [string, Readonly<Record<string, string>>][] = [
  ['calling.mode', aboutsOf(dialers)],
  ['handoff.kind', aboutsOf(kinds)],
  ['handoff.order', aboutsOf(orders)],
  ['handoff.assignment.rule', aboutsOf(assignments)],
  ['closing.call.shape', aboutsOf(families)],
  ['extends', aboutsOf(presets)],
  ['calling.rules', sourcesOf(callingRules)],
  ['calling.connect_rate.by_hour', sourcesOf(contactChances.by_hour)],
  ['calling.connect_rate.by_weekday', sourcesOf(contactChances.by_weekday)],
  ['prospects.NAME.contact_by_attempt', sourcesOf(contactChances.contact_by_attempt)],
  ['team.telemarketers.ramp', weeksOf(ramps.telemarketers)],
  ['team.closers.ramp', weeksOf(ramps.closers)],
];

describe.each(shelves)('words of %s', (path, words) => {
  test('are listed with their meanings', async () => {
    const page = await explained(path);
    for (const [word, says] of Object.entries(words)) {
      expect(page).toMatch(new RegExp(`${word}: .*${escaped(says)}`, 'u'));
    }
  });

  test.each(Object.entries(words))('%s is explained by itself', async (word, says) => {
    const page = await explained(...word.split(' '));
    expect(page.toLowerCase()).toContain(says.toLowerCase());
    expect(page).toMatch(new RegExp(`Written at [^:]*${escaped(path)}[,.]`, 'u'));
  });
});

test('the beginning of words finds all of them', async () => {
  const page = await explained('adaptive');
  for (const kind of ['hard limit', 'tapered', 'average'])
    expect(page).toContain(`adaptive ${kind}`);
});

test('words that a key explains itself are listed', async () => {
  expect(await explained('handoff.overflow')).toContain('Words here: callback, none.');
});

function aboutsOf(shelf: Readonly<Record<string, { about: string }>>): Record<string, string> {
  return textsOf(shelf, ({ about }) => about.replace(/\.$/u, ''));
}

function sourcesOf(shelf: Readonly<Record<string, { source: string }>>): Record<string, string> {
  return textsOf(shelf, ({ source }) => source);
}

function weeksOf(
  shelf: Readonly<Record<string, { weeks: { text: string; source: string } }>>,
): Record<string, string> {
  return textsOf(shelf, ({ weeks }) => `Source: ${weeks.source}`);
}

function textsOf<Item>(
  shelf: Readonly<Record<string, Item>>,
  textOf: (item: Item) => string,
): Record<string, string> {
  return Object.fromEntries(
    Object.entries(shelf).map(([word, item]) => [word, onOneLine(textOf(item))]),
  );
}

function escaped(text: string): string {
  return text.replaceAll(/[.*+?^${}()|[\]\\]/gu, '\\$&');
}
