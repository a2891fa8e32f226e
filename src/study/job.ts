import { LeadBook } from '../floor/telesales/lead-book.ts';
import { metrics, sourceMetrics } from '../metrics/index.ts';
import type { Metric } from '../metrics/types.ts';
import { LEDGER } from '../pay/ledger.ts';
import { compileCalendar } from '../scenario/compile/index.ts';
import { drawInputs, uncertainInputs } from '../scenario/inputs.ts';
import { ReplyView, type PointShape } from './reply.ts';
import { sourceNames } from './source-names.ts';
import { stagedPoint, Stages, type StageCalls, type StagedPoint } from './stages.ts';
import type { Job, Reply } from './types.ts';

/**
 * Does a job: simulates and books every point in every one of its replications. A pure function of the job.
 *
 * @param calls counts what each stage did, where somebody wants to know
 */
export function runJob(
  job: Job,
  calls: StageCalls = { telemarketers: 0, telesales: 0, books: 0 },
): Reply {
  const points = pointsOf(job);
  const asked: readonly Metric[] = job.metrics.map((name) => metrics[name]);
  const reply = ReplyView.blank(
    job,
    points.map((point) => shapeOf(point, job.detail === true)),
  );
  const view = new ReplyView(reply);
  const inputs = uncertainInputs(job.scenario);
  const book = new LeadBook();
  for (let index = 0; index < job.count; index++) {
    const replication = job.first + index;
    const draw = drawInputs(inputs, job.seed, replication, job.inputs);
    const chance = { seed: job.seed, replication, dialByDial: job.dialByDial === true };
    const stages = new Stages(chance, draw, job.together === true, calls, book);
    points.forEach((point, number) => {
      const month = stages.month(point);
      let at = view.row(index, number);
      for (const metric of asked) {
        view.cells[at++] = metric.numerator(month);
        view.cells[at++] = metric.denominator?.(month) ?? 1;
      }
      if (job.detail !== true) return;
      for (const line of LEDGER) view.cells[at++] = line.of(month.books);
      view.cells.set(month.books.telemarketers.takeHome, at);
      at += month.books.telemarketers.takeHome.length;
      view.cells.set(month.books.closers.takeHome, at);
      at += month.books.closers.takeHome.length;
      for (const source of month.floor.sources) {
        for (const metric of Object.values(sourceMetrics)) {
          view.cells[at++] = metric.numerator(source);
          view.cells[at++] = metric.denominator(source);
        }
      }
    });
  }
  return reply;
}

function pointsOf({ scenario, points, runIn }: Job): StagedPoint[] {
  const numbers = new Map<string, number>();
  return points.map((patch) => {
    const patched = { ...scenario, ...patch };
    return stagedPoint(patched, compileCalendar(patched, runIn), numbers);
  });
}

function shapeOf({ scenario, calendar }: StagedPoint, detail: boolean): PointShape {
  if (!detail) return { ledgerLines: 0, telemarketerPays: 0, closerPays: 0, sourceRatios: 0 };
  return {
    ledgerLines: LEDGER.length,
    telemarketerPays: scenario.team.telemarketers.count * calendar.periods,
    closerPays: scenario.team.closers.count * calendar.periods,
    sourceRatios: sourceNames(scenario).length * Object.keys(sourceMetrics).length,
  };
}
