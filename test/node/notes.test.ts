import { describe, expect, test } from 'vitest';
import { noteLines } from '../../src/node/cli/text/notes.ts';
import { loadScenario } from '../../src/scenario/load.ts';
import { remindedRule, reminderNote } from '../../src/scenario/rules/reminder.ts';
import { inlineRunner } from '../../src/study/inline-runner.ts';
import { run } from '../../src/study/run.ts';
import { plainLook } from '../helpers/plain-look.ts';

const LINES = {
  rules: 'calling: {rules: [us-federal, canada]}',
  ring: 'calling: {ring: {answered: 12 s, unanswered: 25 s}}',
  both: 'calling: {rules: [us-federal], ring: {answered: 12 s, unanswered: 25 s}, busy: 3%}',
};

async function notesOf(line: string, full = false): Promise<string> {
  const readFile = (): never => {
    throw new Error('no such file');
  };
  const text = `extends: two-plus-one\nperiod: {length: 1 week}\n${line}\n`;
  const result = await run(loadScenario({ file: 'floor.yaml', text }, { readFile }), {
    runner: inlineRunner(),
    runs: 1,
  });
  return noteLines(result, plainLook(100), full).join('\n');
}

describe('notes on the screen', () => {
  test('rules are named, not told', async () => {
    expect(await notesOf(LINES.rules)).toBe(
      '  Rules to remember: us-federal and canada. callmix check shows them in full.',
    );
  });

  test('one note on the file is told', async () => {
    expect(await notesOf(LINES.ring)).toMatch(/^ {2}calling\.ring adds no time: [^\n]*$/u);
  });

  test('several are counted, beside the rules', async () => {
    expect(await notesOf(LINES.both)).toBe(
      '  Rules to remember: us-federal. 2 notes on how the file is read. callmix check shows them in full.',
    );
  });

  test('with --full all are told', async () => {
    const told = await notesOf(LINES.both, true);
    expect(told).toContain('Reminder, not legal advice: us-federal: calls from 8:00');
    expect(told).toContain('calling.ring adds no time');
    expect(told).toContain('calling.busy adds no time');
  });
});

test('a reminder knows its rule', () => {
  expect(remindedRule(reminderNote('florida', 'calls from 8:00: no others'))).toBe('florida');
  expect(remindedRule('calling.ring adds no time: dials_per_day gives the pace')).toBeNull();
});
