import { ACTIVITY } from '../../src/floor/activity.ts';
import { LeadStream } from '../../src/floor/lead-stream.ts';
import { liveAlone, otherLeads, workLeads } from '../../src/floor/replicate.ts';
import { Together } from '../../src/floor/together.ts';
import { TelemarketingRules } from '../../src/floor/telemarketing/rules.ts';
import { LeadBook } from '../../src/floor/telesales/lead-book.ts';
import { callLuck } from '../../src/floor/telesales/luck.ts';
import { TelesalesRules } from '../../src/floor/telesales/rules.ts';
import { distributionOf } from '../../src/random/distributions/index.ts';
import { continuousHours, telemarketing, telesales } from './models.ts';

// Run by allocation.test.ts with a young generation so large that nothing is collected: what the heap grew by is what
// was allocated. Prints bytes per event of one way of simulating.

const HOURS = 200;
const team = { telemarketers: 20, closers: 4 };
const calendar = continuousHours(HOURS);
const model = {
  telemarketing: telemarketing({ calendar }),
  inbound: [],
  telesales: telesales({ calendar }),
};
const often = telesales({
  calendar,
  kind: 'callback',
  order: 'newest',
  reach: {
    firstTry: 0.4,
    laterTry: 0.3,
    tries: 4,
    gap: distributionOf('exponential', 3600, 1),
    takes: distributionOf('exponential', 60, 1),
  },
  reachFade: -1e-6,
  closeFade: -1e-6,
  disqualified: 0.1,
  returned: 0.1,
  followUps: {
    closeRate: 0.1,
    perOpenDeal: 3,
    after: distributionOf('exponential', 7200, 1),
    takes: distributionOf('exponential', 300, 1),
  },
});

const chanceOf = (replication: number, dialByDial = false) => ({
  seed: 'allocation',
  replication,
  dialByDial,
});
const pool = new LeadStream(200_000);

function contacts(replication: number, dialByDial: boolean): number {
  pool.length = 0;
  const rules = new TelemarketingRules(model.telemarketing);
  for (let person = 0; person < team.telemarketers; person++) {
    liveAlone(rules, chanceOf(replication, dialByDial), person, pool);
  }
  return pool.length / model.telemarketing.qualifyRate;
}

const book = new LeadBook();
const leads = new LeadStream(200_000);
for (let lead = 0; lead < 4_000; lead++)
  leads.push(lead * 180, 0, 900 + (lead % 7) * 300, 1, 0.5, 0.5);

const lucks = new Map<object, ReturnType<typeof callLuck>>();
function work(sales: typeof model.telesales): number {
  const rules = new TelesalesRules(sales, 'allocation', 0);
  let luck = lucks.get(sales);
  if (luck === undefined) lucks.set(sales, (luck = callLuck(sales, 'allocation', 0)));
  const { closers } = workLeads(rules, luck, leads, team, 0, book);
  // Arrivals, ends of calls, and what fell due.
  const again = closers.total('vain_calls') + closers.total('follow_ups');
  return leads.length + closers.total('worked') + 2 * again;
}

function dials(replication: number): number {
  const chance = chanceOf(replication, true);
  const parts = {
    callers: new TelemarketingRules(model.telemarketing),
    sellers: new TelesalesRules(model.telesales, chance.seed, replication),
    luck: callLuck(model.telesales, chance.seed, replication),
    others: otherLeads(model, chance),
    inboundSources: 0,
    team,
  };
  const { lives } = new Together(parts, chance).live();
  return lives.reduce((sum, { cells }) => sum + cells[ACTIVITY.dials]!, 0);
}

/** Each returns how many events it went through. */
const ways: Readonly<Record<string, (round: number) => number>> = {
  // The answer, the end of talk, the end of wrap-up.
  'telemarketers alone': (round) => 3 * contacts(round, false),
  'dial by dial': (round) => contacts(round, true) / model.telemarketing.connectRate,
  'lead by lead': () => work(model.telesales),
  'event by event': () => work(often),
  together: dials,
};
const [, , name] = process.argv;
const way = ways[name!]!;
// Until the engine has compiled all that is hot.
for (let round = 0; performance.now() < 2000; round++) way(round % 100);
const perEvent = Array.from({ length: 21 }, (_, round) => {
  const before = process.memoryUsage().heapUsed;
  const events = way(100 + round);
  return (process.memoryUsage().heapUsed - before) / events;
});
// The median: a collection now and then takes more away than came.
console.log(perEvent.sort((a, b) => a - b)[10]);
