import type { MetricName } from '../../metrics/index.ts';
import type { RunResult } from '../../study/results.ts';
import { known } from '../amounts.ts';

/** What leaves the way from a lead to a kept deal, on average over the possible months. */
export interface Branch {
  readonly name: string;
  readonly count: number;
  /** Currency; null where no money is said. */
  readonly money: number | null;
  /** What the money is, such as `sales not made`. */
  readonly meaning: string;
}

/** One stage on that way, and what leaves it before the next. */
export interface Stage {
  readonly name: string;
  readonly count: number;
  readonly leaving: readonly Branch[];
}

/** The way of leads in numbers. */
export interface LeadCounts {
  readonly dials: number | null;
  readonly contacts: number | null;
  /** Of the leads: those that came in by themselves. */
  readonly inbound: number;
  /** Of the leads: those that waited from before the period; 0 where they hardly count. */
  readonly before: number;
  /** Leads, worked, accepted, sold, kept. */
  readonly stages: readonly Stage[];
}

const NEEDED = [
  'leads',
  'worked_leads',
  'accepted_leads',
  'sales',
  'kept_sales',
] as const satisfies readonly MetricName[];

/** Fewer leads than this share of all are not drawn as left over: they are rounding. */
const LEFT_OVER = 0.005;
/** So large a share more must go on or be lost than came, before leads from earlier are told of. */
const FROM_BEFORE = 0.02;

/**
 * Averages of the way of leads, with the money lost on each branch.
 *
 * Money: a lost lead counts as kept revenue / worked leads (what one more worked lead brings on average); a lead that was
 * returned, disqualified or not sold counts as telemarketing cost / all leads (what it cost to get); a cancelled deal
 * counts with its revenue.
 *
 * @returns null where the result lacks the counts
 */
export function leadCountsOf({ metrics }: RunResult): LeadCounts | null {
  const mean = (name: MetricName): number | null => known(metrics, name)?.mean ?? null;
  if (NEEDED.some((name) => mean(name) === null)) return null;
  const [leads, worked, accepted, sales, kept] = NEEDED.map((name) => mean(name)!) as [
    number,
    number,
    number,
    number,
    number,
  ];
  const inbound = mean('inbound_leads') ?? 0;
  const all = leads + inbound;
  const lost = mean('lost_count') ?? 0;
  const disqualified = Math.max(0, worked - accepted);
  const returned = Math.max(0, (mean('rejected_count') ?? disqualified) - disqualified);
  const open = all - lost - returned - worked;
  const before = -open > FROM_BEFORE * all ? -open : 0;
  const worth = per(mean('kept_revenue'), worked);
  const spent = per(mean('telemarketing_cost'), all);
  const cost = spent === 0 ? null : spent;
  const branch = (name: string, count: number, each: number | null, meaning: string): Branch => ({
    name,
    count,
    money: each === null ? null : count * each,
    meaning,
  });
  return {
    dials: mean('dials'),
    contacts: mean('contacts'),
    inbound,
    before,
    stages: [
      {
        name: 'leads',
        count: all + before,
        leaving: [
          branch('lost before a closer spoke with them', lost, worth, 'of sales not made'),
          branch('returned unread', returned, cost, 'paid to get them'),
          ...(open > LEFT_OVER * all ? [branch('still open', open, null, '')] : []),
        ],
      },
      {
        name: 'worked',
        count: worked,
        leaving: [branch('disqualified', disqualified, cost, 'paid to get them')],
      },
      {
        name: 'accepted',
        count: accepted,
        leaving: [
          branch('refused or still open', Math.max(0, accepted - sales), cost, 'paid to get them'),
        ],
      },
      {
        name: 'sold',
        count: sales,
        leaving: [
          {
            name: 'cancelled',
            count: Math.max(0, sales - kept),
            money: mean('cancelled_revenue'),
            meaning: 'of revenue undone',
          },
        ],
      },
      { name: 'kept', count: kept, leaving: [] },
    ],
  };
}

function per(amount: number | null, count: number): number | null {
  return amount === null || !(count > 0) ? null : amount / count;
}
