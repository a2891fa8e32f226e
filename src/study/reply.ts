import type { Job, Reply } from './types.ts';

/** version, first replication, replications, points, metrics; then the row's width and the shape of each point. */
const HEADER = 5;
const POINT_HEADER = 8;
const VERSION = 3;

/** Shape of one point's row: 2 doubles a metric, then profit-and-loss lines, take-home pay, sources of leads, cash view, one role's pay, profit by month. */
export interface PointShape {
  readonly ledgerLines: number;
  /** Person-months: telemarketers' first, then closers'. */
  readonly telemarketerPays: number;
  readonly closerPays: number;
  /** Sources of leads times metrics told apart by them; each takes 2 doubles. */
  readonly sourceRatios: number;
  /** Months of the cash view times what it tells of each. */
  readonly cash: number;
  /** Numbers about the pay of one role, where they were asked for. */
  readonly rolePay: number;
  /** Months whose profit is told. */
  readonly profits: number;
}

/**
 * Reads and writes a reply: rows of doubles, one for each replication and point. A row holds numerator and denominator
 * of each metric in the job's order; with `detail` also the ledger lines, everybody's take-home pay, what became of
 * each source's leads, and which take-home pay is of somebody trained who was there for the whole month; with `cash` the cash view,
 * with `paid` what that role's pay is made of, with `byMonth` the profit of each month.
 */
export class ReplyView {
  readonly first: number;
  readonly count: number;
  readonly points: number;
  readonly metrics: number;
  readonly shapes: readonly PointShape[];
  /** Everything after the header, row after row. */
  readonly cells: Float64Array;
  private readonly offsets: readonly number[];
  private readonly rowWidth: number;

  constructor(reply: Reply) {
    const head = new Float64Array(reply, 0, HEADER);
    if (head[0] !== VERSION)
      throw new RangeError(`reply: expected version ${VERSION}, got ${head[0]}`);
    this.first = head[1]!;
    this.count = head[2]!;
    this.points = head[3]!;
    this.metrics = head[4]!;
    const pointHead = new Float64Array(reply, HEADER * 8, this.points * POINT_HEADER);
    const shapes: PointShape[] = [];
    const offsets: number[] = [];
    let width = 0;
    for (let point = 0; point < this.points; point++) {
      offsets.push(width);
      width += pointHead[point * POINT_HEADER]!;
      shapes.push({
        ledgerLines: pointHead[point * POINT_HEADER + 1]!,
        telemarketerPays: pointHead[point * POINT_HEADER + 2]!,
        closerPays: pointHead[point * POINT_HEADER + 3]!,
        sourceRatios: pointHead[point * POINT_HEADER + 4]!,
        cash: pointHead[point * POINT_HEADER + 5]!,
        rolePay: pointHead[point * POINT_HEADER + 6]!,
        profits: pointHead[point * POINT_HEADER + 7]!,
      });
    }
    this.shapes = shapes;
    this.offsets = offsets;
    this.rowWidth = width;
    this.cells = new Float64Array(reply, (HEADER + this.points * POINT_HEADER) * 8);
  }

  /** A reply with all cells 0. */
  static blank(
    job: Pick<Job, 'first' | 'count' | 'metrics'>,
    shapes: readonly PointShape[],
  ): Reply {
    const widths = shapes.map(
      (shape) =>
        2 * job.metrics.length +
        shape.ledgerLines +
        2 * (shape.telemarketerPays + shape.closerPays) +
        2 * shape.sourceRatios +
        shape.cash +
        shape.rolePay +
        shape.profits,
    );
    const rowWidth = widths.reduce((sum, width) => sum + width, 0);
    const head = HEADER + shapes.length * POINT_HEADER;
    const reply = new ArrayBuffer((head + job.count * rowWidth) * 8);
    const cells = new Float64Array(reply);
    cells.set([VERSION, job.first, job.count, shapes.length, job.metrics.length]);
    shapes.forEach((shape, point) =>
      cells.set(
        [
          widths[point]!,
          shape.ledgerLines,
          shape.telemarketerPays,
          shape.closerPays,
          shape.sourceRatios,
          shape.cash,
          shape.rolePay,
          shape.profits,
        ],
        HEADER + point * POINT_HEADER,
      ),
    );
    return reply;
  }

  /** Index in `cells` of a row's first number; `replication` counts from this reply's first. */
  row(replication: number, point: number): number {
    return replication * this.rowWidth + this.offsets[point]!;
  }

  numerator(replication: number, point: number, metric: number): number {
    return this.cells[this.row(replication, point) + 2 * metric]!;
  }

  denominator(replication: number, point: number, metric: number): number {
    return this.cells[this.row(replication, point) + 2 * metric + 1]!;
  }

  /** Profit-and-loss line, currency. */
  ledger(replication: number, point: number, line: number): number {
    return this.cells[this.row(replication, point) + 2 * this.metrics + line]!;
  }

  /** Take-home of telemarketers, then closers, person-major by month, currency. */
  takeHome(
    replication: number,
    point: number,
  ): { telemarketers: Float64Array; closers: Float64Array } {
    const { ledgerLines, telemarketerPays, closerPays } = this.shapes[point]!;
    const from = this.row(replication, point) + 2 * this.metrics + ledgerLines;
    return {
      telemarketers: this.cells.subarray(from, from + telemarketerPays),
      closers: this.cells.subarray(from + telemarketerPays, from + telemarketerPays + closerPays),
    };
  }

  /** For each take-home pay 1 where somebody trained was there for the whole month, else 0; in the same order. */
  whole(
    replication: number,
    point: number,
  ): { telemarketers: Float64Array; closers: Float64Array } {
    const { ledgerLines, telemarketerPays, closerPays, sourceRatios } = this.shapes[point]!;
    const before = 2 * (this.metrics + sourceRatios) + ledgerLines + telemarketerPays + closerPays;
    const from = this.row(replication, point) + before;
    return {
      telemarketers: this.cells.subarray(from, from + telemarketerPays),
      closers: this.cells.subarray(from + telemarketerPays, from + telemarketerPays + closerPays),
    };
  }

  /** The cash view, month by month. */
  cash(replication: number, point: number): Float64Array {
    const from = this.behindDetail(replication, point);
    return this.cells.subarray(from, from + this.shapes[point]!.cash);
  }

  /** Numerator and denominator of each source and metric told apart by source, source by source. */
  sourceRatios(replication: number, point: number): Float64Array {
    const { ledgerLines, telemarketerPays, closerPays, sourceRatios } = this.shapes[point]!;
    const before = 2 * this.metrics + ledgerLines + telemarketerPays + closerPays;
    const from = this.row(replication, point) + before;
    return this.cells.subarray(from, from + 2 * sourceRatios);
  }

  /** Sums of the role that was asked for, then, at the first point, what its people attained. */
  rolePay(replication: number, point: number): Float64Array {
    const { cash, rolePay } = this.shapes[point]!;
    const from = this.behindDetail(replication, point) + cash;
    return this.cells.subarray(from, from + rolePay);
  }

  /** Profit of each month, currency. */
  profits(replication: number, point: number): Float64Array {
    const { cash, profits, rolePay } = this.shapes[point]!;
    const from = this.behindDetail(replication, point) + cash + rolePay;
    return this.cells.subarray(from, from + profits);
  }

  private behindDetail(replication: number, point: number): number {
    const { ledgerLines, telemarketerPays, closerPays, sourceRatios } = this.shapes[point]!;
    const detail = 2 * (sourceRatios + telemarketerPays + closerPays) + ledgerLines;
    return this.row(replication, point) + 2 * this.metrics + detail;
  }
}
