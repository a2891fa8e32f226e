import type { TelemarketingModel } from '../../floor/model.ts';
import { expectedLines } from '../compile/expected-lines.ts';
import type { Scenario } from '../scenario.ts';
import { numberText, shareText } from './values.ts';

const HOUR = 3_600;

/**
 * What follows for the lines of a dialler when everybody is at work: by the exact loss formula, calls that are held and
 * people who differ aside.
 */
export function diallerFigures(
  { team }: Scenario,
  model: TelemarketingModel,
): { readonly name: string; readonly text: string }[] {
  const { connectRate, pool } = model;
  const people = team.telemarketers.count;
  if (pool === null || people === 0) return [];
  const expected = expectedLines(people, model, pool, connectRate);
  const { dropped, fixed, lines, occupancy, within } = expected;
  const limit = pool.dropLimit;
  const all = pool.falseAlarms + (1 - pool.falseAlarms) * dropped;
  const served = (expected.served * HOUR) / people;
  const at = fixed ? `${numberText(lines)} lines` : `${numberText(lines)} lines, the most`;
  return [
    { name: `lines that keep drops within ${shareText(limit)}`, text: numberText(within) },
    { name: `dropped calls with ${at}`, text: shareText(all) },
    { name: 'talk and wrap-up, share of staffed time', text: shareText(occupancy) },
    { name: 'conversations per staffed hour', text: numberText(served) },
    { name: 'leads per staffed hour', text: numberText(served * model.qualifyRate) },
  ];
}
