import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { LeadStream, mergedLeads, OPEN_DEAL, OPEN_LEAD } from '../../src/floor/lead-stream.ts';

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

/** Telemarketers by number, then inbound sources in their order (-1 is the first). */
const rank = (owner: number): number => (owner >= 0 ? owner : 1000 - owner);
const inOrder = (a: Entry, b: Entry): number => a.time - b.time || rank(a.owner) - rank(b.owner);

describe('merging', () => {
  test('at equal times telemarketers come first by number, then inbound, then what was open', () => {
    const a = streamOf([
      { time: 1, owner: 4 },
      { time: 2, owner: -2 },
      { time: 3, owner: OPEN_LEAD },
    ]);
    const b = streamOf([
      { time: 1, owner: 2 },
      { time: 2, owner: -1 },
      { time: 2, owner: -1 },
      { time: 3, owner: -3 },
    ]);
    const owners = entriesOf(mergedLeads(a, b)).map(({ owner }) => owner);
    expect(owners).toEqual([2, 4, -1, -1, -2, -3, OPEN_LEAD]);
    expect(OPEN_DEAL).toBeLessThan(OPEN_LEAD);
  });

  test('keeps every lead whole, whichever way round it is done', () => {
    const entry = fc.record({ time: fc.nat(8), owner: fc.integer({ min: -3, max: 5 }) });
    const entries = fc.array(entry, { maxLength: 150, size: 'max' });
    fc.assert(
      fc.property(entries, entries, (first, second) => {
        // Two streams never share an owner.
        const mine = [...first].filter(({ owner }) => owner % 2 === 0).sort(inOrder);
        const other = [...second].filter(({ owner }) => owner % 2 !== 0).sort(inOrder);
        const merged = mergedLeads(streamOf(mine), streamOf(other));
        expect(entriesOf(merged)).toEqual([...mine, ...other].sort(inOrder));
        expect(entriesOf(mergedLeads(streamOf(other), streamOf(mine)))).toEqual(entriesOf(merged));
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

  test('with nothing gives the same leads', () => {
    const leads = streamOf([{ time: 5, owner: 0 }]);
    expect(entriesOf(mergedLeads(leads, new LeadStream()))).toEqual([{ time: 5, owner: 0 }]);
    expect(mergedLeads(new LeadStream(), new LeadStream()).length).toBe(0);
  });
});
