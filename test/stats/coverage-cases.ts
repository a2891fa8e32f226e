import type { Stream } from '../../src/random/stream.ts';
import { streamOf } from '../../src/random/stream.ts';
import type { CoverageCase } from './coverage.ts';

/** Leads a month; the month's own factor on them has this coefficient of variation. */
const LEADS = 120;
const MONTHS_VARY = 0.15;
/** Deal value: lognormal with this average, in dollars, and sigma of its logarithm. */
const DEAL = 300;
const DEAL_SIGMA = 0.6;
const CLOSE_RATE = 0.2;
const WAGES = 4000;
const COMMISSION = 0.07;
const ONE_CLOSER = 900;

/** A sold or lost lead: the luck that decides (sold where below the close rate) and what it is worth if sold. */
type Lead = readonly [luck: number, value: number];

/** Leads of a month, gamma-mixed Poisson, with the luck of each: all have known expectations. */
function leadsOf(stream: Stream, average: number): readonly Lead[] {
  const shape = 1 / MONTHS_VARY ** 2;
  const count = stream.poisson((average * stream.gamma(shape)) / shape);
  return Array.from({ length: count }, () => [
    stream.uniform(),
    DEAL * Math.exp(DEAL_SIGMA * stream.normal() - DEAL_SIGMA ** 2 / 2),
  ]);
}

function soldValue(leads: readonly Lead[], closeRate: number): number {
  return leads.reduce((sum, [luck, value]) => sum + (luck < closeRate ? value : 0), 0);
}

function soldCount(leads: readonly Lead[], closeRate: number): number {
  return leads.filter(([luck]) => luck < closeRate).length;
}

function month(study: number, replication: number, average = LEADS): readonly Lead[] {
  return leadsOf(streamOf(`coverage ${study}`, replication, 'leads'), average);
}

function costPerSale(name: string, sales: number): CoverageCase {
  return {
    name,
    kind: 'ratio',
    exact: WAGES / sales + COMMISSION * DEAL,
    observe: (study, replication) => {
      const leads = month(study, replication, sales / CLOSE_RATE);
      const cost = WAGES + COMMISSION * soldValue(leads, CLOSE_RATE);
      return [cost, soldCount(leads, CLOSE_RATE)];
    },
  };
}

const revenue: CoverageCase = {
  name: 'revenue of a month',
  kind: 'mean',
  exact: LEADS * CLOSE_RATE * DEAL,
  observe: (study, replication) => [soldValue(month(study, replication), CLOSE_RATE), 1],
};

const oneMoreCloser: CoverageCase = {
  name: 'profit, one more closer: close rate 20 % to 26 % on the same leads',
  kind: 'difference',
  exact: LEADS * 0.06 * DEAL * (1 - COMMISSION) - ONE_CLOSER,
  observe: (study, replication) => {
    const leads = month(study, replication);
    const more = soldValue(leads, CLOSE_RATE + 0.06) - soldValue(leads, CLOSE_RATE);
    return [more * (1 - COMMISSION) - ONE_CLOSER, 1];
  },
};

const closeRate: CoverageCase = {
  name: 'close rate: sales of leads',
  kind: 'ratio',
  exact: CLOSE_RATE,
  observe: (study, replication) => {
    const leads = month(study, replication);
    return [soldCount(leads, CLOSE_RATE), leads.length];
  },
};

/** Months drawn straight from distributions with known expectations, skewed and spread as those of a floor. */
export const coverageCases: readonly CoverageCase[] = [
  revenue,
  oneMoreCloser,
  costPerSale('cost per sale, 24 sales a month', 24),
  costPerSale('cost per sale, 5 sales a month', 5),
  closeRate,
];
