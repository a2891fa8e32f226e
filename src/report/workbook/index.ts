import type { Sheet } from './sheet.ts';
import { assumptions } from './sheets/assumptions.ts';
import { budget } from './sheets/budget.ts';
import { breakEven } from './sheets/break-even.ts';
import { cash } from './sheets/cash.ts';
import { payPlans } from './sheets/pay-plans.ts';
import { plans } from './sheets/plans.ts';
import { payout } from './sheets/payout.ts';
import { profitAndLoss } from './sheets/profit-and-loss.ts';
import { results } from './sheets/results.ts';
import { samples } from './sheets/samples.ts';
import { spanSamples } from './sheets/span-samples.ts';
import { statements } from './sheets/statements.ts';
import { summary } from './sheets/summary.ts';
import { waterfall } from './sheets/waterfall.ts';
import type { Contents, SheetOf } from './types.ts';
import { xlsxOf } from './xlsx.ts';

/** Every sheet, in the order of their tabs. A new sheet is a new file and a line here. */
const shelf: Readonly<Record<string, SheetOf>> = {
  summary,
  results,
  payPlans,
  breakEven,
  payout,
  profitAndLoss,
  cash,
  budget,
  plans,
  statements,
  assumptions,
  samples,
  spanSamples,
  waterfall,
};

/** The sheets that the contents can fill. */
export function sheetsOf(contents: Contents): Sheet[] {
  return Object.values(shelf).flatMap((sheetOf) => sheetOf(contents) ?? []);
}

/** The contents as an XLSX workbook. */
export function workbookOf(contents: Contents): Promise<Uint8Array> {
  const { scenario } = contents.loaded;
  return xlsxOf(sheetsOf(contents), { title: scenario.name, currency: scenario.currency });
}
