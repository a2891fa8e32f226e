const STEPS = 128; // bins per doubling: a bin is 0.8 % wide
const DOUBLINGS = 26; // from 1 s to two years
const BINS = STEPS * DOUBLINGS;

const scratch = new Float64Array(1);
const words = new Int32Array(scratch.buffer);

/**
 * How long leads waited: counts in bins that grow with the wait, so that quantiles are right to within 1 % at no cost
 * per lead. Bins are read off the bits of the number (little-endian, as every engine we run on): no logarithm.
 */
export class WaitHistogram {
  /** Waits under one second, which read as none, then one count per bin. */
  readonly counts = new Uint32Array(BINS + 1);
  total = 0;

  /** @param wait seconds, >= 0 */
  add(wait: number): void {
    this.total++;
    if (wait < 1) {
      this.counts[0]!++;
      return;
    }
    scratch[0] = wait;
    const bin = (words[1]! >> 13) - (1023 << 7);
    this.counts[1 + (bin < BINS ? bin : BINS - 1)]!++;
  }

  /**
   * @param share in [0, 1]
   * @returns the wait in seconds that this share of leads did not exceed; NaN where nobody waited
   */
  quantile(share: number): number {
    if (this.total === 0) return Number.NaN;
    const wanted = share * this.total;
    let below = 0;
    for (let bin = 0; bin <= BINS; bin++) {
      const count = this.counts[bin]!;
      if (below + count >= wanted && count > 0) {
        if (bin === 0) return 0;
        const inside = Math.max(0, wanted - below) / count;
        return lower(bin) + inside * (lower(bin + 1) - lower(bin));
      }
      below += count;
    }
    return lower(BINS + 1);
  }
}

/** Lower edge of a bin, s. */
function lower(bin: number): number {
  if (bin === 0) return 0;
  words[0] = 0;
  words[1] = (bin - 1 + (1023 << 7)) << 13;
  return scratch[0]!;
}
