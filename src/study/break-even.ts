import { kinds } from '../floor/handoff/kinds/index.ts';
import { BLOCK } from '../scenario/inputs.ts';
import { agencyOf, pricesOf } from '../scenario/organised.ts';
import type { Agency, Price, PriceUnit, Scenario } from '../scenario/scenario.ts';
import { meanOf } from '../stats/moments.ts';
import { ratioInterval } from '../stats/ratio.ts';
import { columnOf, type Table } from './columns.ts';
import type { BreakEven } from './results.ts';

/** Every unit there is, in the order in which they are told. */
const UNITS: readonly PriceUnit[] = ['h', 'lead', 'accepted lead', 'held appointment', 'month'];

/** One unit's price asked for: points of the same floor at a price of 0 and of 1. */
interface Probe {
  readonly per: PriceUnit;
  readonly written: boolean;
  readonly atNothing: number;
  readonly atOne: number;
}

/**
 * Agencies at other prices, behind the points of a study. No random number is drawn for a price: the same floor with other books
 * is not simulated again.
 */
export class Shadows {
  readonly floors: Scenario[] = [];
  private readonly own: number;
  /** By point of the study. */
  private readonly probes: (readonly Probe[])[];
  private readonly known = new Map<string, number>();

  /** @param shapes the file's own floor first */
  constructor(shapes: readonly Scenario[]) {
    this.own = shapes.length;
    this.probes = shapes.map((shape, point) => {
      const agency = agencyOf(shape);
      return agency === null ? [] : this.probesOf(shape, agency, point);
    });
  }

  /** The prices at which the average profit of an agency is that of point 0. */
  breakEvens(table: Table, point: number): BreakEven[] {
    return this.probes[point]!.map((probe) => breakEven(table, probe));
  }

  private probesOf(shape: Scenario, agency: Agency, point: number): Probe[] {
    const prices = pricesOf(agency);
    const probe = (per: PriceUnit, written: boolean): Probe => {
      // Parts keep their places, which name the luck of their amounts.
      const at = (amount: number): number => {
        const other = prices.map((price) => (price.per === per ? { amount, per } : price));
        return this.pointAt(shape, agency, point, written ? other : [{ amount, per }]);
      };
      return { per, written, atNothing: at(0), atOne: at(1) };
    };
    const units = UNITS.filter(
      (per) => per !== 'held appointment' || kinds[shape.handoff.kind].books,
    );
    const unwritten = units.filter((unit) => prices.every(({ per }) => per !== unit));
    return [
      ...prices.map(({ per }) => probe(per, true)),
      ...unwritten.map((per) => probe(per, false)),
    ];
  }

  private pointAt(
    shape: Scenario,
    agency: Agency,
    point: number,
    prices: readonly Price[],
  ): number {
    const free = prices.every(({ amount }) => amount === 0);
    const id = JSON.stringify([point, free ? [] : prices]);
    const known = this.known.get(id);
    if (known !== undefined) return known;
    const [first, ...plus] = prices as [Price, ...Price[]];
    const { name } = shape.organisation!;
    const paid = { ...agency, price: { ...first, plus } };
    const at = this.own + this.floors.push({ ...shape, organisation: { name, shape: paid } }) - 1;
    this.known.set(id, at);
    return at;
  }
}

/**
 * Profit falls by what is bought of the agency for each unit of price, so the price at which it is that of point 0 is a ratio
 * of two averages.
 */
function breakEven(table: Table, { per, written, atNothing, atOne }: Probe): BreakEven {
  const profit = (point: number): Float64Array => columnOf(table, point, 'profit').numerators;
  const [own, free, paid] = [profit(0), profit(atNothing), profit(atOne)];
  const gained = free.map((value, year) => value - own[year]!);
  const bought = free.map((value, year) => value - paid[year]!);
  const none = (reason: string): BreakEven => ({ per, written, price: null, ci95: null, reason });
  if (meanOf(bought) <= 0) return none('nothing is bought of it');
  const root = meanOf(gained) / meanOf(bought);
  if (root <= 0) return none('it loses even where it costs nothing');
  const { low, high } = ratioInterval(gained, bought, BLOCK);
  return {
    per,
    written,
    price: root,
    ci95: low === null || high === null ? null : [low, high],
    reason: null,
  };
}
