import { dialledFor, keptRevenueOf } from '../reads.ts';
import type { Metric, Month } from '../types.ts';

/** (margin of telemarketed deals - cost of winning them) / that cost. Without inbound it equals `roi`. */
export const campaignReturn: Metric = {
  label: 'campaign return',
  unit: 'ratio',
  group: 'money',
  better: 'more',
  definition:
    'Margin of telemarketed deals less all cost of winning them, divided by that cost: telemarketing cost, and of closers and all else the share that dialling has in accepted leads; inbound is left out.',
  numerator: (month) => telemarketedMargin(month) - costOfWinning(month),
  denominator: costOfWinning,
  noValue: 'nothing was spent on telemarketed leads',
};

/** Currency: the books' margin, shared by kept revenue. */
function telemarketedMargin(month: Month): number {
  const { margin, keptRevenue } = month.books;
  return keptRevenue === 0 ? 0 : margin * (keptRevenueOf(dialledFor(month)) / keptRevenue);
}

/** Currency. Where nothing was accepted, all of the floor worked for dialling, if anybody dials. */
function costOfWinning(month: Month): number {
  const { floor, books } = month;
  const { accepted } = floor.totals;
  const whenNone = floor.telemarketers.people > 0 || floor.closers.total('dials') > 0 ? 1 : 0;
  const share = accepted === 0 ? whenNone : dialledFor(month).accepted / accepted;
  return books.telemarketingCost + (books.totalCost - books.telemarketingCost) * share;
}
