import type { Calendar } from '../floor/calendar.ts';
import type { Scenario } from '../scenario/scenario.ts';
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
    const { management, seats, telemarketers, closers } = team;
    const { kind, patience } = handoff;
    // The run-in, which the scenario does not have, shows in days and in the moment when counting begins.
    const shifts = this.shifts.of(scenario.calendar, period, calendar.days, calendar.countFrom);
    const telemarketing = this.telemarketing.of(
      shifts,
      telemarketers.differs,
      calling,
      kind,
      patience,
      prospects,
      calling.caller_id === null ? 0 : telemarketers.count,
    );
    const others = this.others.of(shifts, prospects, kind, patience);
    const telesales = this.telesales.of(shifts, closers.differs, handoff, closing, currency);
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
      costs,
      management,
      seats,
      closing.margin,
      currency,
      period.working_days,
      prospects,
      period.length,
    );
    const month = this.months.of(floor, bookModel);
    return { scenario, calendar, telemarketing, others, telesales, floor, bookModel, month };
  }
}
