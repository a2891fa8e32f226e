import { describe, expect, test } from 'vitest';
import { EVENT } from '../../src/floor/events.ts';
import type { FloorModel, InboundModel, TelesalesModel } from '../../src/floor/model.ts';
import type { Recorder } from '../../src/floor/recorder.ts';
import { distributionOf } from '../../src/random/distributions/index.ts';
import { expectRatio } from '../helpers/statistical.ts';
import { continuousHours, replicate, telemarketing, telesales } from './models.ts';

const MINUTE = 60;
const HOUR = 3600;

// oracles: four closers, calls of 10 minutes on average, 0.2 calls a minute that go first and 0.1 that go last.
const CLOSERS = 4;
const call = distributionOf('exponential', 10 * MINUTE, 1);
const HIGH = 2.54717;
const LOW = 10.188679;
const FIRST_COME = 5.09434;
const calendar = continuousHours(1000, 300);

/** Waits of two classes of calls, from the moment each is asked for to the moment it begins. */
class Waits implements Recorder {
  /** By class: minutes waited, and calls. */
  readonly minutes = [0, 0];
  readonly calls = [0, 0];
  /** By lead: 23,400 of them come, give or take some hundreds. */
  private readonly classOf = new Uint8Array(30_000);
  private readonly since = new Float64Array(30_000);

  note(event: number, from: number, _until: number, _who: number, lead: number, amount: number) {
    if (event === EVENT.inbound) this.classOf[lead] = amount;
    else if (event === EVENT.queued || event === EVENT.follow_up_due) this.since[lead] = from;
    else if (event === EVENT.first_call) this.add(this.classOf[lead]!, lead, from);
    else if (event === EVENT.follow_up) this.add(1, lead, from);
  }

  private add(kind: number, lead: number, begins: number): void {
    const since = this.since[lead]!;
    if (since < calendar.countFrom) return;
    this.minutes[kind]! += (begins - since) / MINUTE;
    this.calls[kind]!++;
  }
}

function inbound(name: string, perMinute: number): InboundModel {
  const hourFactors = new Float64Array([1]);
  return { name, calendar, rate: perMinute / MINUTE, hourFactors, varies: 0, patience: null };
}

function expectWaits(
  leads: readonly InboundModel[],
  changes: Partial<TelesalesModel>,
  exact: readonly number[],
): void {
  const model: FloorModel = {
    telemarketing: telemarketing({ calendar }),
    inbound: leads,
    telesales: telesales({ calendar, call, patience: null, ...changes }),
  };
  const months = Array.from({ length: 100 }, (_, replication) => {
    const waits = new Waits();
    const chance = { seed: 'Cobham', replication, dialByDial: false };
    replicate(model, { telemarketers: 0, closers: CLOSERS }, chance, false, waits);
    return waits;
  });
  exact.forEach((wait, kind) => {
    expectRatio(
      months.map(({ minutes }) => minutes[kind]!),
      months.map(({ calls }) => calls[kind]!),
      wait,
      0.06,
    );
  });
}

describe('one source before another (Cobham)', () => {
  const leads = [inbound('high', 0.2), inbound('low', 0.1)];

  test('the source named first waits a quarter as long, of which the other one pays all', () => {
    const ranks = { lists: [], inbound: [0, 1], last: 2 };
    expectWaits(leads, { order: 'source priority', ranks }, [HIGH, LOW]);
    expect(LOW / HIGH).toBeCloseTo(1 / (1 - 0.75), 5);
  });

  test('first come first served, both wait the same', () => {
    expectWaits(leads, { order: 'first come' }, [FIRST_COME, FIRST_COME]);
  });
});

describe('"follow-ups drop because new leads keep coming in" (Cobham)', () => {
  // Every other new lead is followed up once, days later: follow-ups come as a Poisson stream of their own.
  const followUps = {
    closeRate: 0,
    perOpenDeal: 1,
    after: distributionOf('exponential', 50 * HOUR, 1),
    takes: call,
  };
  const leads = [inbound('new', 0.2)];

  test.each([
    { followUpsGo: 'after', waits: [HIGH, LOW] },
    // The residual wait of all, 1.273585 min, over 1 - .25, and over (1 - .25) (1 - .75).
    { followUpsGo: 'before', waits: [6.792453, 1.698113] },
  ] as const)('follow-ups $followUpsGo new leads', ({ followUpsGo, waits }) => {
    expectWaits(leads, { firstCallCloseRate: 0.5, followUps, followUpsGo }, waits);
  });
});
