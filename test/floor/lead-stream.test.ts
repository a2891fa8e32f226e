import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { LeadStream, mergedLeads, runOf } from '../../src/floor/lead-stream.ts';

interface Entry {
  readonly time: number;
  readonly owner: number;
}

/** A stream whose other columns tell which entry they came with. */
function streamOf(entries: readonly Entry[]): LeadStream {
  const leads = new LeadStream(1);
  for (const { time, owner } of entries) {
    leads.push(time, owner, time + 1, owner + 0.5, time + 0.25, owner + 0.75);
  }
  return leads;
}

const entriesOf = (leads: LeadStream): Entry[] =>
  Array.from({ length: leads.length }, (_, lead) => ({
    time: leads.time[lead]!,
    owner: leads.owner[lead]!,
  }));

const merge = (...streams: readonly LeadStream[]): LeadStream => mergedLeads(streams.map(runOf));

describe('merging', () => {
  test('at equal times the earlier run comes first', () => {
    const a = streamOf([
      { time: 1, owner: 4 },
      { time: 2, owner: 4 },
      { time: 2, owner: 4 },
    ]);
    const b = streamOf([
      { time: 1, owner: 2 },
      { time: 2, owner: 2 },
    ]);
    const owners = (leads: LeadStream): number[] => entriesOf(leads).map(({ owner }) => owner);
    expect(owners(merge(a, b))).toEqual([4, 2, 4, 4, 2]);
    expect(owners(merge(b, a))).toEqual([2, 4, 2, 4, 4]);
  });

  test('keeps every lead whole and in order, in one step or one run after another', () => {
    const times = fc.array(fc.nat(8), { maxLength: 60, size: 'max' });
    fc.assert(
      fc.property(fc.array(times, { maxLength: 6 }), (runs) => {
        const streams = runs.map((all, owner) =>
          streamOf(all.sort((a, b) => a - b).map((time) => ({ time, owner }))),
        );
        const merged = merge(...streams);
        const inOrder = streams
          .flatMap(entriesOf)
          .sort((a, b) => a.time - b.time || a.owner - b.owner);
        expect(entriesOf(merged)).toEqual(inOrder);
        const oneByOne = streams.reduce((sum, stream) => merge(sum, stream), new LeadStream());
        expect(entriesOf(oneByOne)).toEqual(inOrder);
        for (let lead = 0; lead < merged.length; lead++) {
          expect(merged.patience[lead]).toBe(merged.time[lead]! + 1);
          expect(merged.reach[lead]).toBe(merged.owner[lead]! + 0.5);
          expect(merged.returned[lead]).toBe(merged.time[lead]! + 0.25);
          expect(merged.disqualified[lead]).toBe(merged.owner[lead]! + 0.75);
        }
      }),
      { numRuns: 300, seed: 20_260_101 },
    );
  });

  test('takes part of a stream, and nothing from an empty one', () => {
    const leads = streamOf([1, 2, 3, 4].map((time) => ({ time, owner: 0 })));
    const middle = mergedLeads([{ leads, from: 1, until: 3 }, runOf(new LeadStream())]);
    expect(entriesOf(middle).map(({ time }) => time)).toEqual([2, 3]);
    expect(mergedLeads([]).length).toBe(0);
  });
});
