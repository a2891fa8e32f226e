import { metrics, sourceMetrics } from '../metrics/index.ts';
import type { Metric, Month, SourceMetric } from '../metrics/types.ts';
import { CASH_PARTS, type CashMonth } from '../pay/cash.ts';
import { isWhole } from '../pay/heads.ts';
import { LEDGER } from '../pay/ledger.ts';
import { compileCalendar } from '../scenario/compile/index.ts';
import { drawInputs, uncertainInputs } from '../scenario/inputs.ts';
import { headCount } from '../scenario/positions.ts';
import type { Role } from '../scenario/scenario.ts';
import { EngineError } from './errors.ts';
import { attainedIn, attainedLength, ROLE_SUM_NAMES, ROLE_SUMS } from './pay/paid-role.ts';
import { notExpected } from './expected.ts';
import { ReplyView, type PointShape } from './reply.ts';
import { sourceNames } from './source-names.ts';
import { Scratch, Stages, type StageCalls } from './stages.ts';
import { Staging, type StagedPoint } from './staging.ts';
import type { Job, Reply } from './types.ts';
import { otherInputs, pointsByVariant, twinOf } from './variants.ts';

const SOURCE_METRICS: readonly SourceMetric[] = Object.values(sourceMetrics);

/**
 * Does a job: simulates and books every point in every one of its replications. A pure function of the job.
 *
 * @param calls counts what each stage did, where somebody wants to know
 */
export function runJob(
  job: Job,
  calls: StageCalls = { telemarketers: 0, telesales: 0, books: 0 },
): Reply {
  const detail = job.detail === true;
  if (job.expected === true) mustBeExpected(job);
  const points = pointsOf(job);
  const asked = job.metrics.map((name): Metric => metrics[name]);
  const reply = ReplyView.blank(
    job,
    points.map((point, at) => shapeOf(point, at, job)),
  );
  const view = new ReplyView(reply);
  const inputs = uncertainInputs(job.scenario);
  const scratch = new Scratch();
  const alike = pointsByVariant(job);
  for (let index = 0; index < job.count; index++) {
    const replication = job.first + index;
    for (const { variant, numbers } of alike) {
      const draw = drawInputs(
        inputs,
        job.seed,
        replication,
        job.inputs,
        otherInputs(replication, variant),
      );
      const chance = {
        seed: job.seed,
        replication: variant.twinLuck === true ? twinOf(replication) : replication,
        dialByDial: job.dialByDial === true,
        expected: job.expected === true,
      };
      const stages = new Stages(chance, draw, job.together === true, calls, scratch);
      for (const number of numbers) {
        let at = view.row(index, number);
        const month = stages.month(points[number]!);
        at = writeMetrics(asked, month, view.cells, at);
        if (detail) at = writeDetail(month, view.cells, at);
        if (job.cash === true) at = writeCash(stages.cashOf(points[number]!), view.cells, at);
        if (job.paid) at = writeRole(month, job.paid, number, view.cells, at);
      }
    }
  }
  return reply;
}

/** @returns the index behind the last cell written */
function writeMetrics(
  asked: readonly Metric[],
  month: Month,
  cells: Float64Array,
  from: number,
): number {
  let at = from;
  for (const { numerator, denominator } of asked) {
    cells[at++] = numerator(month);
    cells[at++] = denominator === undefined ? 1 : denominator(month);
  }
  return at;
}

/** @returns the index behind the last cell written */
function writeDetail({ books, floor }: Month, cells: Float64Array, from: number): number {
  let at = from;
  for (const line of LEDGER) cells[at++] = line.of(books);
  for (const { takeHome } of [books.telemarketers, books.closers]) {
    cells.set(takeHome, at);
    at += takeHome.length;
  }
  for (const source of floor.sources) {
    for (const { numerator, denominator } of SOURCE_METRICS) {
      cells[at++] = numerator(source);
      cells[at++] = denominator(source);
    }
  }
  for (const activity of [floor.telemarketers, floor.closers]) {
    for (let person = 0; person < activity.people; person++) {
      for (let month = 0; month < floor.spans.monthLength.length; month++) {
        cells[at++] = Number(isWhole(activity, person, floor.spans, month));
      }
    }
  }
  return at;
}

/** @returns the index behind the last cell written */
function writeCash(months: readonly CashMonth[], cells: Float64Array, from: number): number {
  let at = from;
  for (const month of months) {
    for (const part of CASH_PARTS) cells[at++] = month[part];
  }
  return at;
}

/** @returns the index behind the last cell written */
function writeRole(
  month: Month,
  role: Role,
  point: number,
  cells: Float64Array,
  from: number,
): number {
  let at = from;
  for (const name of ROLE_SUM_NAMES) cells[at++] = ROLE_SUMS[name](month, role);
  if (point > 0) return at;
  const attained = attainedIn(month, role);
  cells.set(attained, at);
  return at + attained.length;
}

/**
 * @throws {EngineError} where sales that are expected in place of drawn would give wrong money
 */
function mustBeExpected({ cash, detail, id, paid, points, scenario }: Job): void {
  if (cash === true || detail === true || paid !== undefined) {
    throw new EngineError(
      `job "${id}": single months and people are told by drawn sales, not by expected ones`,
    );
  }
  points.forEach((patch, point) => {
    const reason = notExpected({ ...scenario, ...patch });
    if (reason === null) return;
    throw new EngineError(`job "${id}", point ${point}: sales must be drawn: ${reason}`);
  });
}

function pointsOf({ scenario, points, runIn }: Job): StagedPoint[] {
  const staging = new Staging();
  return points.map((patch) => {
    const patched = { ...scenario, ...patch };
    return staging.staged(patched, compileCalendar(patched, runIn));
  });
}

function shapeOf(
  { scenario, calendar }: StagedPoint,
  point: number,
  { cash: withCash, detail, paid }: Job,
): PointShape {
  const months = calendar.spans.monthLength.length;
  const people = {
    telemarketers: headCount(scenario, 'telemarketers'),
    closers: headCount(scenario, 'closers'),
  };
  const cash = withCash === true ? (months + 1) * CASH_PARTS.length : 0;
  const attained = paid && point === 0 ? attainedLength(people[paid], months) : 0;
  const rolePay = paid ? ROLE_SUM_NAMES.length + attained : 0;
  if (detail !== true) {
    return { ledgerLines: 0, telemarketerPays: 0, closerPays: 0, sourceRatios: 0, cash, rolePay };
  }
  return {
    ledgerLines: LEDGER.length,
    telemarketerPays: people.telemarketers * months,
    closerPays: people.closers * months,
    sourceRatios: sourceNames(scenario).length * SOURCE_METRICS.length,
    cash,
    rolePay,
  };
}
