import { describe, expect, test } from 'vitest';
import { showScenario } from '../../../src/scenario/show.ts';
import { load, saidOf, scenarioOf, set } from './helpers.ts';

const LIST = 'prospects: {list: {intent: {real: 20%, curious: 25%}}}';
const SCREENING = 'calling: {screening: {real: 80%, curious: 30%, none: 2%}}';
const SCREENED = `${LIST}\n${SCREENING}`;
const FILTER = 'filter: {score_above: 60, catches: 90%, passes_wrongly: 30%, takes: 1 min}';
const files = { 'screened.yaml': SCREENED, 'rate.yaml': 'calling: {qualify_rate: 12%}' };

describe('screening in place of the qualify rate', () => {
  test('a file that screens leaves out the inherited rate and share of disqualified leads', () => {
    const { scenario, origins } = load(SCREENED);
    expect(scenario.calling).toMatchObject({
      qualify_rate: null,
      screening: { real: 0.8, curious: 0.3, none: 0.02 },
    });
    expect(scenario.prospects['list']).toMatchObject({ intent: { real: 0.2, curious: 0.25 } });
    expect(scenario.closing.disqualified).toMatchObject({ share: null, takes: { average: 240 } });
    expect(origins).not.toHaveProperty(['calling.qualify_rate']);
    expect(origins).not.toHaveProperty(['closing.disqualified.share']);
  });

  test('a later qualify rate takes its place again, intents and all', () => {
    const back = scenarioOf('extends: screened.yaml\ncalling: {qualify_rate: 12%}', { files });
    expect(back.calling).toMatchObject({ qualify_rate: 0.12, screening: null });
    expect(back.prospects['list']).not.toHaveProperty('intent');
    expect(back.closing.disqualified?.share).not.toBeNull();
    const off = scenarioOf(SCREENED, { settings: set('calling.screening=none') });
    expect(off.calling.screening).toBeNull();
    expect(off.calling.qualify_rate).not.toBeNull();
  });

  test('a share of disqualified leads in an earlier file is left out', () => {
    const base = { ...files, 'base.yaml': 'closing: {disqualified: {share: 10%}}' };
    const { closing } = scenarioOf(`extends: base.yaml\n${SCREENED}`, { files: base });
    expect(closing.disqualified?.share).toBeNull();
  });

  test.each([
    [
      `${LIST}\ncalling: {qualify_rate: 12%, screening: {real: 80%, curious: 30%, none: 2%}}`,
      '2:11  screening already says who becomes a lead, by intent. Keep one of the two.',
    ],
    [
      SCREENING,
      '1:11  calling.screening needs to know who is on the list: prospects.list.intent: {real: 20%, curious: 25%}.',
    ],
    [
      `prospects: {list: {intent: {real: 20%}}, web: {inbound: 4 per day}}\n${SCREENING}`,
      '1:42  calling.screening needs to know who comes in: prospects.web.intent: {real: 60%, curious: 30%}.',
    ],
    [
      LIST,
      '1:20  intent plays a part with calling.screening only: {real: 80%, curious: 30%, none: 2%}.',
    ],
    [
      `${LIST}\nextends: screened.yaml\ncalling: {qualify_rate: 12%}`,
      '1:20  intent goes with calling.screening; here qualify_rate says who becomes a lead.',
    ],
    [
      `${SCREENED}\nclosing: {disqualified: {share: 10%, takes: 4 min}}`,
      '3:26  with calling.screening, who is disqualified follows from intent. Leave out the share; takes stays.',
    ],
    [
      `${SCREENED}\nclosing: {disqualified: none}`,
      '3:11  with calling.screening some leads are not real: say how long finding out takes, closing.disqualified: {takes: 4 min}.',
    ],
    [
      `prospects: {list: {intent: {real: 70%, curious: 60%}}}\n${SCREENING}`,
      '1:20  real and curious together are more than everybody.',
    ],
    [
      `${LIST}\ncalling: {screening: {real: 80%, none: 2%}}`,
      '2:22  calling.screening.curious is missing: share of the merely curious that pass.',
    ],
    [
      `${LIST}\ncalling: {screening: {real: 8, curious: 30%, none: 2%}}`,
      '2:29  "8" is not a share. Write 8% (or 0.08).',
    ],
  ])('%s', (text, message) => {
    expect(saidOf(text, { files })).toEqual([`floor.yaml:${message}`]);
  });
});

describe('the filter', () => {
  test('its shares hold at its own score unless the file says at which', () => {
    expect(scenarioOf(`calling: {${FILTER}}`).calling.filter).toEqual({
      score_above: 60,
      catches: 0.9,
      passes_wrongly: 0.3,
      takes: { average: 60, varies: 0, shape: 'constant' },
      measured_at: 60,
      spread: 15,
      feedback: null,
    });
    const measured = `calling: {${FILTER.replace('}', ', measured_at: 60 points}')}}`;
    const moved = scenarioOf(measured, { settings: set('calling.filter.score_above=70') });
    expect(moved.calling.filter).toMatchObject({ score_above: 70, measured_at: 60 });
  });

  test('feedback is read', () => {
    const feedback = 'feedback: {keep_rejected_below: 30%, step: 2 points, of_last: 50 leads}';
    const { filter } = scenarioOf(`calling: {${FILTER.replace('}', `, ${feedback}}`)}}`).calling;
    expect(filter?.feedback).toEqual({ keep_rejected_below: 0.3, step: 2, of_last: 50 });
  });

  test('a moved threshold must say where its shares were found', () => {
    const settings = set('calling.filter.score_above=70');
    expect(saidOf(`calling: {${FILTER}}`, { settings })).toEqual([
      '--set  calling.filter.score_above: catches and passes_wrongly were found at another score. Say at which: measured_at: 60.',
    ]);
  });

  test.each([
    [
      'calling: {filter: {score_above: 60, catches: 30%, passes_wrongly: 30%}}',
      '1:37  a filter that tells nothing: more of the real leads (catches) than of the others (passes_wrongly) must pass.',
    ],
    [
      'calling: {filter: {score_above: 160, catches: 90%, passes_wrongly: 30%}}',
      '1:33  "160": scores go from 0 to 100 points.',
    ],
    [
      'calling: {filter: {catches: 90%, passes_wrongly: 30%}}',
      '1:19  calling.filter.score_above is missing: leads with a higher score, of 0 to 100, pass.',
    ],
    [
      'calling: {filter: {score_above: 60, catches: 90%, passes_wrongly: 30%, spread: 0}}',
      '1:80  "0": a spread above 0 is needed.',
    ],
    [
      'calling: {filter: {score_above: 60, catches: 90%, passes_wrongly: 30%, feedback: {keep_rejected_below: 30%, step: 0, of_last: 50}}}',
      '1:115  "0": a step above 0 is needed.',
    ],
    [
      'calling: {filter: {score_above: 60, catches: 90%, passes_wrongly: 30%, feedback: {keep_rejected_below: 30%, step: 2, of_last: 0}}}',
      '1:127  "0": at least 1 is needed.',
    ],
  ])('%s', (text, message) => {
    expect(saidOf(text)).toEqual([`floor.yaml:${message}`]);
  });
});

describe('order and assignment', () => {
  test('best score needs scores', () => {
    expect(saidOf('handoff: {order: best score}')).toEqual([
      'floor.yaml:1:11  best score needs scores, which calling.filter gives.',
    ]);
    const { handoff } = scenarioOf(`handoff: {order: best score}\ncalling: {${FILTER}}`);
    expect(handoff.order).toBe('best score');
  });

  const WEB = 'prospects: {web: {inbound: 4 per day}}';

  test('by_source alone makes the rule; a later rule leaves it out', () => {
    const text = `${WEB}\nhandoff: {assignment: {by_source: {web: 1}}}`;
    const rule = (loaded: ReturnType<typeof scenarioOf>) => loaded.handoff.assignment;
    expect(rule(scenarioOf(text))).toEqual({ rule: 'by source', by_source: { web: 1 } });
    const settings = set('handoff.assignment=best closer');
    expect(rule(scenarioOf(text, { settings }))).toEqual({ rule: 'best closer', by_source: {} });
    expect(rule(scenarioOf(''))).toEqual({ rule: 'longest idle', by_source: {} });
  });

  test.each([
    [
      `${WEB}\nhandoff: {assignment: {rule: best closer, by_source: {web: 1}}}`,
      '2:43  by_source plays no part in the rule best closer.',
    ],
    [
      'handoff: {assignment: by source}',
      '1:23  by source needs closers for a source: by_source: {web: 1}.',
    ],
    [
      `${WEB}\nhandoff: {assignment: {rule: by source, by_source: {web: 1 closer}}}`,
      '2:58  "1 closer" is not a number. Write it like 4.',
    ],
    [
      `${WEB}\nhandoff: {assignment: {by_source: {wbe: 1}}}`,
      '2:36  there is no source "wbe" in prospects, which has list, web.',
    ],
    [
      'handoff: {assignment: best}',
      '1:23  "best" is not a choice here. Write longest idle, best closer or by source.',
    ],
  ])('%s', (text, message) => {
    expect(saidOf(text)).toEqual([`floor.yaml:${message}`]);
  });
});

test('show prints what reads again as the same scenario, and what follows from it', () => {
  const loaded = load(
    `${LIST}\ncalling: {screening: {real: 80%, curious: 30%, none: 2%}, ${FILTER}}`,
  );
  const shown = showScenario(loaded, { origin: false });
  expect(scenarioOf(shown)).toEqual({ ...loaded.scenario, name: loaded.scenario.name });
  expect(shown).toContain('#  conversations that pass the telemarketer: 24.6%');
  expect(shown).toContain('#  of those, real leads: 65.04%');
  expect(shown).toContain('#  of leads handed over, real ones: 84.81%');
  expect(shown).toContain('#  telemarketers run: each alone');
  const feedback = 'feedback: {keep_rejected_below: 30%, step: 2 points, of_last: 50 leads}';
  const together = load(`calling: {${FILTER.replace('}', `, ${feedback}}`)}}`);
  expect(showScenario(together, { origin: false })).toContain(
    '#  telemarketers run: together, because rejections move the filter',
  );
});
