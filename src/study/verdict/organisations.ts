import { middleOf, quantileOf } from '../../scenario/inputs.ts';
import { agencyOf, pricesOf } from '../../scenario/organised.ts';
import type { Agency, Scenario } from '../../scenario/scenario.ts';
import type { OrganisationResult } from '../results.ts';
import { exactMoney, listed, money, people } from '../words.ts';

/** Costs further apart than this share are not equal: why they are compared all the same is said. */
const FAR = 0.03;

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
        `${differenceText(row.costDifference, currency)} the floor as it is (${money(own!.monthlyCost, currency)})` +
        (row.people !== row.written && Math.abs(row.costDifference) > FAR * own!.monthlyCost
          ? ': no other number of them comes nearer.'
          : '.') +
        (row.written === null || row.written === row.people
          ? ''
          : ` The file says ${row.written}; --as-written compares that.`),
      ...(agency === null
        ? []
        : [...boundText(row, agency, scenario), ...breakEvenTexts(row, agency, currency)]),
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

/** The price at which it stops winning: of each part that the file pays, then paid otherwise. */
function breakEvenTexts(
  { name, breakEven }: OrganisationResult,
  agency: Agency,
  currency: string,
): string[] {
  const text = (amount: number, per: string): string => `${exactMoney(amount, currency)}/${per}`;
  const found = breakEven ?? [];
  const prices = pricesOf(agency);
  const written = found
    .filter((each) => each.written)
    .map(({ per, price, ci95, reason }, part) => {
      const rest = prices.length > 1 ? `, the rest of its price as it is` : '';
      if (price === null) return `${name} wins at no price per ${per}${rest}: ${reason!}.`;
      const { amount } = prices[part]!;
      const known =
        ci95 === null ? '' : ` (95% interval ${text(ci95[0], per)} to ${text(ci95[1], per)})`;
      const [low, high] = [quantileOf(amount, 0.05), quantileOf(amount, 0.95)];
      const asked = low === high ? text(low, per) : `${text(low, per)} to ${text(high, per)}`;
      return `${name} stops winning on average above ${text(price, per)}${known}${rest}; your file asks ${asked}.`;
    });
  const otherwise = found.flatMap(({ per, price, written: isWritten }) =>
    isWritten || price === null ? [] : [text(price, per)],
  );
  if (otherwise.length === 0) return written;
  return [...written, `Paid otherwise, it stops winning above ${listed(otherwise, 'or')}.`];
}
