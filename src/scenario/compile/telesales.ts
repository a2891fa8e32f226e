import type { Calendar } from '../../floor/calendar.ts';
import { kinds } from '../../floor/handoff/kinds/index.ts';
import type { ReachModel, TelesalesModel } from '../../floor/model.ts';
import { centsPerUnit, decimalsOf } from '../../pay/money.ts';
import { constant } from '../../random/distributions/index.ts';
import { log } from '../../random/elementary.ts';
import type { Draw } from '../inputs.ts';
import type { Fade, Scenario } from '../scenario.ts';
import { compileAppointments } from './appointments.ts';
import { positionsOf } from '../positions.ts';
import { closingChances, laterTryChance } from './chances.ts';
import { compileClosersEffort, compileDiscounts, withSalesEffort } from './effort.ts';
import { compileDedicated, sourceRanks } from './priority.ts';
import { knowsIntent } from './qualifying.ts';
import { compileEmployment, compileFatigue } from './employment.ts';
import { refuse } from './refuse.ts';
import { patienceOf } from './telemarketing.ts';
import { distributionFor } from './varying.ts';

/**
 * The numbers of handoff and telesales for one replication.
 *
 * @param calendar of `compileCalendar`
 * @param draw the replication's inputs
 * @throws {ScenarioError} where the closing rates are not given in one of their two forms
 */
export function compileTelesales(
  scenario: Scenario,
  calendar: Calendar,
  draw: Draw,
): TelesalesModel {
  const { handoff, closing, team } = scenario;
  const { absence } = scenario.calendar;
  const { starts } = scenario.period;
  const { disqualified, follow_ups, cancels, upsell } = closing;
  const chances = withSalesEffort(
    scenario,
    { ...compileChances(scenario, draw), followUps: follow_ups?.per_open_deal ?? 0 },
    draw,
  );
  if (typeof starts === 'object' && starts.open_deals > 0 && follow_ups === null) {
    refuse(
      scenario,
      'period.starts.open_deals',
      'open deals wait for a follow-up, and there is no closing.follow_ups',
    );
  }
  return {
    calendar,
    absence: absence === null ? 0 : draw('calendar.absence.share', absence.share),
    absencePaid: absence?.paid ?? false,
    closeDiffers: team.closers.differs.close,
    paceDiffers: team.closers.differs.pace,
    kind: handoff.kind,
    overflow: handoff.overflow === 'callback',
    order: handoff.order,
    followUpsGo: handoff.follow_ups,
    reach: compileReach(scenario, draw),
    reachFade: fadePerSecond(handoff.fades.reach, 'handoff.fades.reach', draw),
    closeFade: fadePerSecond(handoff.fades.close_rate, 'handoff.fades.close_rate', draw),
    returned: draw('handoff.returned', handoff.returned),
    // Where leads are known to be real or not, that stands in place of their luck: 1 or 0.
    disqualified: knowsIntent(scenario)
      ? 0.5
      : draw('closing.disqualified.share', disqualified?.share ?? 0),
    rejectTakes:
      disqualified === null
        ? constant(0)
        : distributionFor(disqualified.takes, 'closing.disqualified.takes', draw),
    firstCallCloseRate: chances.firstCall,
    followUps:
      follow_ups === null
        ? null
        : {
            closeRate: chances.followUp,
            perOpenDeal: follow_ups.per_open_deal,
            after: distributionFor(follow_ups.after, 'closing.follow_ups.after', draw),
            takes: distributionFor(follow_ups.takes, 'closing.follow_ups.takes', draw),
          },
    call: distributionFor(closing.call, 'closing.call', draw),
    wrap: distributionFor(closing.wrap, 'closing.wrap', draw),
    deal: distributionFor(closing.deal, 'closing.deal', draw),
    cancels: cancels === null ? 0 : draw('closing.cancels.share', cancels.share),
    cancelsWithin: cancels?.within ?? 0,
    openLeads: typeof starts === 'object' ? starts.open_leads : 0,
    openDeals: typeof starts === 'object' ? starts.open_deals : 0,
    coins: centsPerUnit(decimalsOf(scenario.currency)),
    patience: patienceOf(scenario, draw),
    assignment: handoff.assignment.rule,
    dedicated: compileDedicated(scenario),
    queueLimit: handoff.queue_limit ?? Number.POSITIVE_INFINITY,
    ranks: sourceRanks(scenario),
    briefing:
      handoff.briefing === null
        ? null
        : distributionFor(handoff.briefing, 'handoff.briefing', draw),
    appointments: compileAppointments(scenario, calendar, draw),
    upsell:
      upsell === null
        ? null
        : {
            chance: draw('closing.upsell.chance', upsell.chance),
            deal: distributionFor(upsell.deal, 'closing.upsell.deal', draw),
          },
    closersProspect: closing.idle_closers === 'prospect',
    prospecting: {
      dials: draw('closing.prospecting.dials_per_day', closing.prospecting?.dials_per_day ?? 1),
      qualify: draw('closing.prospecting.qualify_rate', closing.prospecting?.qualify_rate ?? 1),
    },
    employment: compileEmployment(scenario, 'closers', positionsOf(scenario, 'closers')[0]!, draw),
    fatigue: compileFatigue(scenario, 'closers', calendar, draw),
    effort: compileClosersEffort(scenario, calendar, chances, draw),
    discounts: compileDiscounts(scenario, calendar, draw),
  };
}

/** Tries to reach a lead, for callbacks and for those who overflow to one; null where the first try always does. */
function compileReach({ handoff }: Scenario, draw: Draw): ReachModel | null {
  const { reach } = handoff;
  if (reach === null || (kinds[handoff.kind].holds && handoff.overflow === 'none')) return null;
  const total = draw('handoff.reach.total', reach.total);
  const drawnFirst = draw('handoff.reach.first_try', reach.first_try);
  const firstTry = Math.min(drawnFirst, total);
  return {
    firstTry,
    laterTry: laterTryChance(total, firstTry, reach.tries),
    tries: reach.tries,
    gap: distributionFor(reach.gap, 'handoff.reach.gap', draw),
    takes: distributionFor(reach.takes, 'handoff.reach.takes', draw),
  };
}

/** Chances of the first call and of one follow-up: derived from the close rate, or as the mechanical form gives them. */
function compileChances(scenario: Scenario, draw: Draw): { firstCall: number; followUp: number } {
  const { close_rate, first_call_close_rate, follow_ups } = scenario.closing;
  const better = closeFactor(scenario, draw);
  const raised = (share: number): number => Math.min(1, better * share);
  if (first_call_close_rate !== null) {
    const firstCall = raised(draw('closing.first_call_close_rate', first_call_close_rate));
    if (follow_ups === null) return { firstCall, followUp: 0 };
    if (follow_ups.close_rate === null) {
      refuse(
        scenario,
        'closing.follow_ups',
        'first_call_close_rate goes with follow_ups.close_rate',
      );
    }
    const followUp = raised(draw('closing.follow_ups.close_rate', follow_ups.close_rate));
    return { firstCall, followUp };
  }
  if (close_rate === null) {
    refuse(
      scenario,
      'closing',
      'give close_rate, or first_call_close_rate with follow_ups.close_rate',
    );
  }
  const rate = raised(draw('closing.close_rate', close_rate));
  if (follow_ups === null) return { firstCall: rate, followUp: 0 };
  if (follow_ups.share_of_sales === null) {
    refuse(scenario, 'closing.follow_ups', 'close_rate goes with follow_ups.share_of_sales');
  }
  const share = draw('closing.follow_ups.share_of_sales', follow_ups.share_of_sales);
  return closingChances(rate, share, follow_ups.per_open_deal);
}

/** What full-cycle reps make of the close rate. */
function closeFactor({ organisation }: Scenario, draw: Draw): number {
  if (organisation === undefined || !('people' in organisation.shape)) return 1;
  return draw(`organisations.${organisation.name}.close_rate`, organisation.shape.close_rate);
}

/** Natural logarithm of the odds lost per second, <= 0. */
function fadePerSecond(fade: Fade | null, path: string, draw: Draw): number {
  return fade === null ? 0 : log(draw(`${path}.factor`, fade.factor)) / fade.per;
}
