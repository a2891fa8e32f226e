/** Above any number of things that are set. */
const ONE_PERSON = 2 ** 32;

/** Things that fall due: a binary heap of (time, subject); at equal times the lower person first, then first set, first due. */
export class Timers {
  length = 0;
  private times: Float64Array;
  private orders: Float64Array;
  private subjects: Int32Array;
  private sequence = 0;

  constructor(capacity = 64) {
    this.times = new Float64Array(capacity);
    this.orders = new Float64Array(capacity);
    this.subjects = new Int32Array(capacity);
  }

  /** Time of the earliest; Infinity when there is none. */
  get time(): number {
    return this.length > 0 ? this.times[0]! : Number.POSITIVE_INFINITY;
  }

  /**
   * In two halves, so that no time is boxed for a call.
   *
   * @param person whose work sets it, from 0; -1 for nobody's
   */
  push(time: number, subject: number, person: number): void {
    if (this.length === this.times.length) this.grow();
    this.times[this.length] = time;
    this.rise(subject, person);
  }

  private rise(subject: number, person: number): void {
    const { times, orders, subjects } = this;
    let hole = this.length++;
    const time = times[hole]!;
    const order = person * ONE_PERSON + this.sequence++;
    while (hole > 0) {
      const parent = (hole - 1) >> 1;
      if (times[parent]! < time || (times[parent] === time && orders[parent]! < order)) break;
      times[hole] = times[parent]!;
      orders[hole] = orders[parent]!;
      subjects[hole] = subjects[parent]!;
      hole = parent;
    }
    times[hole] = time;
    orders[hole] = order;
    subjects[hole] = subject;
  }

  /** Removes the earliest and returns its subject; there must be one. */
  pop(): number {
    const { times, orders, subjects } = this;
    const first = subjects[0]!;
    const last = --this.length;
    const time = times[last]!;
    const order = orders[last]!;
    let hole = 0;
    for (;;) {
      let child = 2 * hole + 1;
      if (child >= last) break;
      if (child + 1 < last && precedes(times, orders, child + 1, child)) child++;
      if (time < times[child]! || (time === times[child]! && order < orders[child]!)) break;
      times[hole] = times[child]!;
      orders[hole] = orders[child]!;
      subjects[hole] = subjects[child]!;
      hole = child;
    }
    times[hole] = time;
    orders[hole] = order;
    subjects[hole] = subjects[last]!;
    return first;
  }

  private grow(): void {
    const capacity = this.times.length * 2;
    const { times, orders, subjects } = this;
    this.times = new Float64Array(capacity);
    this.orders = new Float64Array(capacity);
    this.subjects = new Int32Array(capacity);
    this.times.set(times);
    this.orders.set(orders);
    this.subjects.set(subjects);
  }
}

function precedes(times: Float64Array, orders: Float64Array, a: number, b: number): boolean {
  return times[a]! < times[b]! || (times[a] === times[b] && orders[a]! < orders[b]!);
}
