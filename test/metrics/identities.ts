import { OWN_LEADS } from '../../src/floor/telesales/tally.ts';
import type { Activity } from '../../src/floor/activity.ts';
import type { FloorResult } from '../../src/floor/result.ts';
import { metrics } from '../../src/metrics/index.ts';
import type { Month } from '../../src/metrics/types.ts';
import { cents } from '../../src/pay/money.ts';
import { statementsOf } from '../../src/pay/statement.ts';
import type { Books, BooksModel } from '../../src/pay/types.ts';

/** Sums of the same doubles in another order differ by less than this share. */
const ORDER = 1e-9;

/**
 * What must hold in every run, whatever the scenario, and does not in this one.
 *
 * @returns one sentence per broken identity, with both sides; none where all hold
 */
export function brokenIdentities(month: Month): string[] {
  return [...brokenOnTheFloor(month.floor), ...brokenCounts(month), ...brokenInTheBooks(month)];
}

/** Of the metrics: dials = not reached + contacts; contacts = dropped + conversations. */
function brokenCounts(month: Month): string[] {
  const { closers, dialler, telemarketers } = month.floor;
  const contacts = metrics.contacts.numerator(month);
  // Who is served by a dialler has its dials; closers dial for themselves.
  const inVain = (role: typeof closers): number => role.total('dials') - role.total('contacts');
  const notReached =
    inVain(closers) +
    (dialler === null
      ? inVain(telemarketers)
      : dialler.unanswered + dialler.busy + dialler.badNumbers + dialler.machines);
  return [
    ...equal(
      'dials = not reached + contacts',
      metrics.dials.numerator(month),
      notReached + contacts,
    ),
    ...equal(
      'contacts = dropped + conversations',
      contacts,
      metrics.dropped_calls.numerator(month) + metrics.conversations.numerator(month),
    ),
  ];
}

/** The same for a floor whose books are not closed. */
export function brokenOnTheFloor(floor: FloorResult): string[] {
  const { totals, telemarketers, closers, waits } = floor;
  const lost = totals.unreached + totals.gaveUp + totals.turnedAway + totals.noShows;
  return [
    ...equal(
      'leads + inbound + open at the start = lost + returned + worked + open at the end',
      totals.leads + totals.inboundLeads + totals.openLeadsAtStart,
      lost + totals.returned + totals.worked + totals.openLeadsAtEnd,
    ),
    ...equal(
      'worked = disqualified + accepted',
      totals.worked,
      totals.disqualified + totals.accepted,
    ),
    ...equal(
      'accepted + deals open at the start = sales + refused + open deals',
      totals.accepted + totals.openDealsAtStart,
      totals.sales + totals.refused + totals.openDealsAtEnd,
    ),
    ...atMost('contacts <= dials', telemarketers.total('contacts'), telemarketers.total('dials')),
    ...atMost('lost to waiting <= lost', totals.lostToWaiting, lost),
    ...atMost('first-call sales <= sales', totals.firstCallSales, totals.sales),
    ...atMost('real leads <= leads', totals.realLeads, totals.leads),
    ...atMost(
      'accepted of telemarketers <= their real leads, and real ones from before',
      telemarketers.total('accepted'),
      totals.realLeads + totals.openLeadsAtStart,
    ),
    ...[telemarketers, closers].flatMap((role) =>
      atMost(
        'leads + kept back by the filter <= contacts',
        role.total('leads') + role.total('filtered_out'),
        role.total('contacts') + role.people,
      ),
    ),
    ...atMost("closers' contacts <= dials", closers.total('contacts'), closers.total('dials')),
    ...equal(
      'leads = leads by telemarketer and by closer',
      totals.leads,
      telemarketers.total('leads') + closers.total('leads'),
    ),
    ...equal('worked = worked by closer', totals.worked, closers.total('worked')),
    ...equal('disqualified = those by closer', totals.disqualified, closers.total('disqualified')),
    ...atMost('appointments held <= worked', totals.appointmentsHeld, totals.worked),
    ...equal(
      'appointments held = held by closer',
      totals.appointmentsHeld,
      closers.total('appointments_held'),
    ),
    ...atMost(
      'appointments set of telemarketers <= set',
      telemarketers.total('appointments_set'),
      totals.appointmentsSet,
    ),
    ...equal('accepted = accepted by closer', totals.accepted, closers.total('accepted')),
    ...equal('sales = sales by closer', totals.sales, closers.total('sales')),
    ...equal(
      'cancellations = those by closer',
      totals.cancellations,
      closers.total('cancellations'),
    ),
    ...equal('revenue = sum of deals by closer', totals.revenue, closers.total('revenue')),
    ...equal(
      'cancelled revenue = that by closer',
      totals.cancelledRevenue,
      closers.total('cancelled_revenue'),
    ),
    ...equal('waits = waits in the histogram', totals.waits, waits.total),
    ...atMost('waiting is finite', Math.max(totals.wait, totals.queueTime), Number.MAX_VALUE / 2),
    ...brokenBySource(floor),
    ...brokenDialler(floor),
    ...brokenTime('telemarketer', telemarketers, [
      'dialling',
      'talk',
      'hold',
      'wrap',
      'staying',
      'waiting',
      'machine_time',
    ]),
    ...brokenTime('closer', closers, [
      'call_time',
      'reject_time',
      'vain_time',
      'follow_up_time',
      'dialling',
      'talk',
      'wrap',
    ]),
  ];
}

/** Every dial comes to one end, and every contact is a conversation or dropped. */
function brokenDialler({ dialler, telemarketers }: FloorResult): string[] {
  if (dialler === null)
    return equal('nobody waits for a dialler', telemarketers.total('waiting'), 0);
  const { dropped, falseAlarms, worstDay, worstThirtyDays } = dialler;
  const { badNumbers, busy, machines, ringing, unanswered } = dialler;
  return [
    ...equal('lines dial for telemarketers', telemarketers.total('dialling'), 0),
    ...atMost('false alarms are dropped', falseAlarms, dropped),
    ...atMost('worst 30 days <= worst day', worstThirtyDays, worstDay),
    ...atMost('worst day <= 1', worstDay, 1),
    ...[badNumbers, busy, machines, ringing, unanswered].flatMap((count) =>
      atMost('nothing is counted below 0', 0, count),
    ),
  ];
}

/** Payroll is the sum of all statements, to the cent. */
export function brokenPayroll(model: BooksModel, { floor, books }: Month): string[] {
  const total = statementsOf(model, floor).reduce((sum, statement) => sum + statement.total, 0);
  return equal('payroll = sum of statements, cents', cents(books.payroll, model.decimals), total);
}

/**
 * Little's law: how far the lead-seconds counted in the queue are from the waits that ended, as a share. Leads waiting at
 * either edge of the horizon are in one and not, or not wholly, in the other, so it is small on long horizons only.
 *
 * @returns 0 where nobody waited
 */
export function littleResidual({ totals }: FloorResult): number {
  const larger = Math.max(totals.queueTime, totals.wait);
  return larger === 0 ? 0 : (totals.queueTime - totals.wait) / larger;
}

/** Leads and deals that the horizon began with by count belong to no source; all others do. */
function brokenBySource({
  prospects,
  sources,
  telemarketed,
  telemarketers,
  totals,
}: FloorResult): string[] {
  const sum = (column: 'leads' | 'accepted' | 'sales' | 'revenue'): number =>
    sources.reduce((all, source) => all + source[column], 0);
  const own = sources.find(({ source }) => source === OWN_LEADS)?.leads ?? 0;
  return [
    ...equal('leads of telemarketers', telemarketed.leads, telemarketers.total('leads')),
    ...equal('leads of all who dial', totals.leads, telemarketed.leads + own),
    ...atMost('records left <= bought', prospects?.left ?? 0, prospects?.bought ?? 0),
    ...equal('leads by source', totals.leads + totals.inboundLeads, sum('leads')),
    ...atMost('accepted by source', sum('accepted'), totals.accepted),
    ...atMost('sales by source', sum('sales'), totals.sales),
    ...atMost('revenue by source', sum('revenue'), totals.revenue),
    ...equal('accepted of telemarketers', telemarketed.accepted, telemarketers.total('accepted')),
    ...equal('revenue of telemarketers', telemarketed.revenue, telemarketers.total('revenue')),
  ];
}

function brokenTime(
  role: string,
  activity: Activity,
  columns: readonly Parameters<Activity['total']>[0][],
): string[] {
  const broken: string[] = [];
  for (let person = 0; person < activity.people; person++) {
    for (let period = 0; period < activity.periods; period++) {
      const who = `${role} ${person + 1}, period ${period + 1}`;
      const staffed = activity.get(person, period, 'staffed');
      const busy = columns.reduce((sum, column) => sum + activity.get(person, period, column), 0);
      broken.push(...atMost(`${who}: busy <= staffed`, busy, staffed));
      broken.push(
        ...atMost(`${who}: staffed <= paid`, staffed, activity.get(person, period, 'paid')),
      );
      const vacant = activity.get(person, period, 'vacant');
      broken.push(...atMost(`${who}: vacant is a share`, Math.abs(vacant - 0.5), 0.5));
      broken.push(
        ...atMost(
          `${who}: vacant <= unsalaried`,
          vacant,
          activity.get(person, period, 'unsalaried'),
        ),
      );
      if (vacant === 1) broken.push(...equal(`${who}: nobody works`, 0, busy));
      broken.push(
        ...atMost(`${who}: overtime <= staffed`, activity.get(person, period, 'overtime'), staffed),
      );
    }
  }
  return broken;
}

function brokenInTheBooks({ floor, books }: Month): string[] {
  const { telemarketers, closers } = books;
  const both = (
    part:
      'base' | 'variable' | 'topUps' | 'clawedBack' | 'onCosts' | 'seats' | 'management' | 'hiring',
  ): number => telemarketers[part] + closers[part];
  const takeHome = ({ takeHome }: Books['closers']): number =>
    takeHome.reduce((sum, pay) => sum + pay, 0);
  const pay = both('base') + both('variable') + both('topUps') - both('clawedBack');
  return [
    ...near('revenue = that of the floor', books.revenue, floor.totals.revenue),
    ...near(
      'kept = revenue - cancelled',
      books.keptRevenue,
      books.revenue - books.cancelledRevenue,
    ),
    ...near('payroll = base + variable + top-ups - clawed back', books.payroll, pay),
    ...near('payroll = take-home', books.payroll, takeHome(telemarketers) + takeHome(closers)),
    ...near('on-costs = both roles', books.onCosts, both('onCosts')),
    ...near(
      'labour = payroll + on-costs + agency fees',
      books.labourCost,
      books.payroll + books.onCosts + books.agencyFees,
    ),
    ...near(
      'total cost = its parts',
      books.totalCost,
      books.labourCost +
        both('seats') +
        both('management') +
        both('hiring') +
        books.telephony +
        books.fixed +
        books.prospects,
    ),
    ...near('profit = margin - total cost', books.profit, books.margin - books.totalCost),
    ...atMost('telemarketing cost <= total cost', books.telemarketingCost, books.totalCost),
  ];
}

function equal(identity: string, left: number, right: number): string[] {
  const bound = ORDER * Math.max(1, Math.abs(left), Math.abs(right));
  return Math.abs(left - right) <= bound ? [] : [`${identity}: ${left} against ${right}`];
}

/** Equal to half a cent. */
function near(identity: string, left: number, right: number): string[] {
  return Math.abs(left - right) <= 0.0051 ? [] : [`${identity}: ${left} against ${right}`];
}

function atMost(identity: string, left: number, right: number): string[] {
  const bound = ORDER * Math.max(1, Math.abs(right));
  return left <= right + bound ? [] : [`${identity}: ${left} against ${right}`];
}
