import { middleOf, quantileOf } from '../../scenario/inputs.ts';
import { agencyOf } from '../../scenario/organised.ts';
import type { Agency, Scenario } from '../../scenario/scenario.ts';
import type { OrganisationResult } from '../results.ts';
import { exactMoney, money, people } from '../words.ts';

/**
 * What each organisation costs beside the file's own floor, and for an agency the price at which it stops winning.
 *
 * @param rows the file's own floor first
 * @param scenarios of the rows, as simulated
 */
export function organisationSentences(
  rows: readonly OrganisationResult[],
  scenarios: readonly Scenario[],
): string[] {
  const [own, ...others] = rows;
  return others.flatMap((row, i) => {
    const scenario = scenarios[i + 1]!;
    const { currency } = scenario;
    const agency = agencyOf(scenario);
    return [
      `${row.name}: ${whoText(row, scenario)} cost ${money(row.monthlyCost, currency)} a month, ` +
        `${differenceText(row.costDifference, currency)} the floor as it is (${money(own!.monthlyCost, currency)}).` +
        (row.written === null || row.written === row.people
          ? ''
          : ` The file says ${row.written}; --as-written compares that.`),
      ...(agency === null
        ? []
        : [...boundText(row, agency, scenario), breakEvenText(row, agency, currency)]),
    ];
  });
}

function whoText({ kind, people: count }: OrganisationResult, { team }: Scenario): string {
  return kind === 'full-cycle'
    ? people(count!, 'full-cycle rep')
    : `${people(count!, 'seat')} and ${people(team.closers.count, 'closer')}`;
}

function differenceText(difference: number, currency: string): string {
  const size = money(Math.abs(difference), currency);
  return difference < 0 ? `${size} less than` : `${size} more than`;
}

/** Setup and the shortest term, which 12 months outlast. */
function boundText({ name }: OrganisationResult, agency: Agency, scenario: Scenario): string[] {
  if (agency.minimum === null) return [];
  const { count, unit } = agency.minimum;
  const term = `${count} ${unit}${count === 1 ? '' : 's'}`;
  const setup = middleOf(agency.setup);
  const paid = setup > 0 ? `, and ${money(setup, scenario.currency)} of setup is paid` : '';
  return [`${name} binds you for ${term}${paid} before you know how it works.`];
}

function breakEvenText(
  { name, breakEven }: OrganisationResult,
  { price }: Agency,
  currency: string,
): string {
  if (breakEven === null) return '';
  if (breakEven.price === null) return `${name} wins at no price: ${breakEven.reason}.`;
  const per = `/${breakEven.per}`;
  const text = (amount: number): string => `${exactMoney(amount, currency)}${per}`;
  const ends = breakEven.ci95;
  const known = ends === null ? '' : ` (95% interval ${text(ends[0])} to ${text(ends[1])})`;
  const low = quantileOf(price.amount, 0.05);
  const high = quantileOf(price.amount, 0.95);
  const asked = low === high ? text(low) : `${text(low)} to ${text(high)}`;
  return `${name} stops winning on average above ${text(breakEven.price)}${known}; your file asks ${asked}.`;
}
