import { metrics, type MetricName } from '../../metrics/index.ts';
import type { Expectation, Scenario } from '../../scenario/scenario.ts';
import { columnOf, type Table } from '../columns.ts';
import { linearised } from '../difference.ts';
import { findIn } from '../expect.ts';
import { workOf, type StudyOptions } from '../options.ts';
import { PAY_METRIC, ROLES } from '../pay-in-force.ts';
import { People } from '../people.ts';
import type { Question } from '../question.ts';
import { simulate, type Simulation } from '../simulate.ts';
import type { Patch } from '../types.ts';
import type { Look } from './root.ts';
import { differenceSight, sightOf, type Sight } from './sight.ts';

/** What is to hold: of one scenario, or that the second of two is better. */
export type Condition =
  | { readonly kind: 'condition'; readonly expectation: Expectation }
  | { readonly kind: 'break-even'; readonly metric: MetricName };

/** Simulates scenarios at values of a key, on the same replications whatever the value. */
export class Asker {
  private readonly question: Question;
  private readonly condition: Condition;
  private readonly seed: string;
  private readonly options: StudyOptions;
  private readonly ends: number | null;
  /** Whether sales are booked as expected of each closing call, where only averages are asked for. */
  private readonly expected: boolean;

  /** @param expected whether that gives the right averages at every value that will be tried */
  constructor(
    question: Question,
    condition: Condition,
    seed: string,
    options: StudyOptions,
    expected: boolean,
  ) {
    this.expected = expected;
    this.question = question;
    this.condition = condition;
    this.seed = seed;
    this.options = options;
    const { seconds, now } = options;
    this.ends = seconds === undefined || !now ? null : now() + 1000 * seconds;
  }

  get metric(): MetricName {
    return this.condition.kind === 'condition'
      ? (this.condition.expectation.metric as MetricName)
      : this.condition.metric;
  }

  /** @param patches of each value: one, or A's and B's */
  async look(
    values: readonly number[],
    patches: readonly (readonly Patch[])[],
    months: number,
  ): Promise<Look> {
    const table = await this.simulate(patches.flat(), months, this.expected);
    const each = this.condition.kind === 'condition' ? 1 : 2;
    const sights = values.flatMap((value, at) => this.sightAt(table, value, each * at) ?? []);
    return { sights, runs: table.runs, hurried: table.settled.stoppedBy !== 'runs' };
  }

  /** Points on the first replications, sales drawn unless said otherwise: `months` of them, or fewer where time is up. */
  simulate(points: readonly Patch[], months: number, expected = false): Promise<Simulation> {
    const { options } = this;
    const { now } = this.options;
    const left = this.ends === null ? null : Math.max(0.001, (this.ends - now!()) / 1000);
    return simulate(
      {
        ...workOf({ ...this.question, points }, this.seed, [this.metric], options),
        detail: this.ofPeople,
        ...(expected && { expected }),
      },
      {
        most: months,
        exactly: true,
        judge: () => ({ metric: this.metric, halfWidth: null, wanted: null, runsNeeded: null }),
      },
      { ...options, ...(left !== null && { seconds: left }) },
    );
  }

  /** What people take home at a point, where the condition speaks of it. */
  people(table: Table, point: number, scenario: Scenario): People | null {
    return this.ofPeople ? new People(table, point, scenario) : null;
  }

  private get ofPeople(): boolean {
    return ROLES.some((role) => PAY_METRIC[role] === this.metric);
  }

  private sightAt(table: Table, value: number, point: number): Sight | null {
    const { condition } = this;
    if (condition.kind === 'condition') {
      const people = this.people(table, point, this.question.scenario);
      return sightOf(
        value,
        condition.expectation,
        findIn(condition.expectation, table, point, people),
      );
    }
    const sign = metrics[condition.metric].better === 'less' ? -1 : 1;
    const [a, b] = [
      columnOf(table, point, condition.metric),
      columnOf(table, point + 1, condition.metric),
    ];
    return differenceSight(
      value,
      linearised(a, b).map((difference) => sign * difference),
    );
  }
}
