import { afterEach, describe, expect, test, vi } from 'vitest';
import { liveAlone } from '../../src/floor/replicate.ts';
import type { LeadStream } from '../../src/floor/lead-stream.ts';
import { TelemarketingRules } from '../../src/floor/telemarketing/rules.ts';
import { constant, distributionOf } from '../../src/random/distributions/index.ts';
import type * as stream from '../../src/random/stream.ts';
import { streamOf } from '../../src/random/stream.ts';
import { continuousHours, replicate, telemarketing, telesales } from './models.ts';

vi.mock('../../src/random/stream.ts', async (load) => {
  const real = await load<typeof stream>();
  return { ...real, streamOf: vi.fn(real.streamOf) };
});
const asked = vi.mocked(streamOf);
afterEach(() => asked.mockClear());

const calendar = continuousHours(10);
const floor = {
  telemarketing: telemarketing({ calendar, qualifyDiffers: 0.3, paceDiffers: 0.1 }),
  inbound: ['web', 'fair'].map((name) => ({
    name,
    calendar,
    rate: 1 / 3600,
    hourFactors: new Float64Array([1]),
    varies: 0.3,
    patience: null,
  })),
  telesales: telesales({
    calendar,
    closeDiffers: 0.3,
    paceDiffers: 0.1,
    kind: 'callback',
    reach: {
      firstTry: 0.5,
      laterTry: 0.4,
      tries: 3,
      gap: distributionOf('exponential', 600, 1),
      takes: distributionOf('exponential', 60, 1),
    },
    followUps: {
      closeRate: 0.2,
      perOpenDeal: 2,
      after: distributionOf('exponential', 600, 1),
      takes: distributionOf('exponential', 300, 1),
    },
    disqualified: 0.2,
    rejectTakes: distributionOf('exponential', 240, 1),
    cancels: 0.1,
    openLeads: 2,
    openDeals: 2,
  }),
};

/** Streams asked for in one replication, as `seed/replication/name`. */
function streamsOf(replication: number, together: boolean): string[] {
  const chance = { seed: 'study', replication, dialByDial: false };
  asked.mockClear();
  replicate(floor, { telemarketers: 3, closers: 2 }, chance, together);
  return asked.mock.calls.map((call) => call.join('/'));
}

describe('streams of one replication', () => {
  test.each([false, true])('are all different, together: %j', (together) => {
    const names = streamsOf(4, together);
    expect(names).toHaveLength(new Set(names).size);
    expect(names.every((name) => name.startsWith('study/4/'))).toBe(true);
    for (const person of ['telemarketer/3', 'closer/2']) {
      expect(names).toContain(`study/4/${person}/person`);
    }
    expect(names).toContain('study/4/telemarketer/3');
    expect(names).toContain('study/4/telemarketer/3/leads');
  });

  test('are none of another replication', () => {
    const other = new Set(streamsOf(5, false));
    expect(streamsOf(4, false).filter((name) => other.has(name))).toEqual([]);
  });
});

test('what leads are draws nothing from the luck of contacts', () => {
  const bring = (patience: typeof floor.telemarketing.patience): LeadStream => {
    const rules = new TelemarketingRules({ ...floor.telemarketing, patience });
    return liveAlone(rules, { seed: 'leads', replication: 0, dialByDial: false }, 0).run.leads;
  };
  const holding = bring(distributionOf('lognormal', 600, 1));
  const staying = bring(null);
  expect(holding.length).toBeGreaterThan(10);
  expect(holding.time.slice(0, holding.length)).toEqual(staying.time.slice(0, staying.length));
  const certain = bring(constant(600));
  expect(certain.time.slice(0, certain.length)).toEqual(staying.time.slice(0, staying.length));
});
