import type { Distribution } from './types.ts';

class Constant implements Distribution {
  readonly mean: number;

  constructor(mean: number) {
    this.mean = mean;
  }

  /** Takes nothing from the stream. */
  luck(): number {
    return 0;
  }

  at(): number {
    return this.mean;
  }

  cdf(x: number): number {
    return x >= this.mean ? 1 : 0;
  }
}

/** Always `value`. */
export function constant(value: number): Distribution {
  return new Constant(value);
}
