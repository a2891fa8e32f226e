import type { Calendar } from '../floor/calendar.ts';
import { effortReads } from '../scenario/compile/effort.ts';
import { paceReads } from '../scenario/compile/pace.ts';
import { knowsIntent, qualifyingReads } from '../scenario/compile/qualifying.ts';
import { positionsOf } from '../scenario/positions.ts';
import type { Role, Scenario } from '../scenario/scenario.ts';
import { RowNumbering } from './numbering.ts';

/** One point of a study with the numbers of its stages: equal where all that a stage reads is equal. */
export interface StagedPoint {
  readonly scenario: Scenario;
  readonly calendar: Calendar;
  readonly telemarketing: number;
  readonly others: number;
  readonly telesales: number;
  /** Of these three and the people there are. */
  readonly floor: number;
  readonly bookModel: number;
  /** Of floor and book model. */
  readonly month: number;
}

/**
 * What a role's stage reads of how people come and go. Where all keep the same hours and nobody is hired later, positions
 * are the same whatever their number.
 */
function stayingOf(scenario: Scenario, role: Role): readonly unknown[] {
  const { backfill, fatigue, leaves, learning, ramp, training, weeks_in_job } = scenario.team[role];
  const groups = role === 'telemarketers' ? scenario.team.telemarketers.groups : null;
  const positions = positionsOf(scenario, role);
  const fixed = groups !== null || positions.some(({ hires }) => hires.length > 0);
  const begin = { learning, ramp, training, weeks_in_job };
  const staying = { backfill: backfill?.after, leaves, ...begin, fatigue };
  return [staying, groups, fixed ? positions : null];
}

/** Numbers the stages of points that may reuse each other's. Numbers are dense, so that stages are kept in lists. */
export class Staging {
  private readonly shifts = new RowNumbering();
  private readonly telemarketing = new RowNumbering();
  private readonly others = new RowNumbering();
  private readonly telesales = new RowNumbering();
  private readonly floors = new RowNumbering();
  private readonly bookModels = new RowNumbering();
  private readonly months = new RowNumbering();

  /** @param calendar the scenario's, with the run-in of the study */
  staged(scenario: Scenario, calendar: Calendar): StagedPoint {
    const { calling, closing, costs, handoff, pay, period, prospects, team, currency } = scenario;
    const { organisation = null } = scenario;
    const shape = organisation?.shape;
    const agencys = shape !== undefined && 'seats' in shape ? shape.disqualified : null;
    const reps = shape !== undefined && 'people' in shape ? shape.close_rate : null;
    const name = organisation?.name ?? null;
    const { management, seats, telemarketers, closers } = team;
    const { counts_as, kind, patience, priority, reminder } = handoff;
    // The run-in, which the scenario does not have, shows in days and in the moment when counting begins.
    const shifts = this.shifts.of(scenario.calendar, period, calendar.days, calendar.countFrom);
    // Plans that pay by other periods tell the same floor in other spans.
    const spans = Array.from(calendar.spans.firstDay);
    const intent = qualifyingReads(scenario);
    const telemarketing = this.telemarketing.of(
      shifts,
      spans,
      telemarketers.differs,
      calling,
      kind,
      patience,
      intent,
      reminder,
      agencys === null ? null : [name, agencys],
      paceReads(scenario),
      stayingOf(scenario, 'telemarketers'),
      prospects,
      calling.caller_id === null ? 0 : telemarketers.count,
      effortReads(scenario, 'telemarketers'),
    );
    const others = this.others.of(
      shifts,
      prospects,
      kind,
      patience,
      intent,
      intent === null ? null : calling,
    );
    const telesales = this.telesales.of(
      shifts,
      spans,
      closers.differs,
      handoff,
      closing,
      currency,
      knowsIntent(scenario),
      handoff.assignment.rule === 'by source' ? Object.keys(prospects) : null,
      // Which sources have a priority is known by their names.
      priority.length === 0 ? null : prospects,
      reps === null ? null : [name, reps],
      stayingOf(scenario, 'closers'),
      effortReads(scenario, 'closers'),
    );
    const floor = this.floors.of(
      telemarketing,
      others,
      telesales,
      telemarketers.count,
      closers.count,
    );
    const bookModel = this.bookModels.of(
      pay.telemarketers,
      pay.plans[pay.telemarketers],
      pay.closers,
      pay.plans[pay.closers],
      pay.on_costs,
      pay.paid,
      pay.payable,
      pay.overtime,
      pay.minimum,
      closing.cancels,
      costs,
      management,
      seats,
      closing.margin,
      closing.repeat,
      organisation,
      currency,
      period.working_days,
      counts_as,
      telemarketers.backfill,
      closers.backfill,
      seats?.next_block ? [telemarketers.groups, team.hires, telemarketers.count] : null,
      seats?.next_block ? scenario.calendar.shift : null,
      prospects,
      period.length,
    );
    const month = this.months.of(floor, bookModel);
    return { scenario, calendar, telemarketing, others, telesales, floor, bookModel, month };
  }
}
