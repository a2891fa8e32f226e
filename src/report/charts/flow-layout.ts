/** A box or a point in px; y grows downwards. */
export interface Box {
  readonly x: number;
  readonly x2: number;
  readonly y: number;
  readonly y2: number;
}

/** One height of a ribbon: from `x` to `x2` at `y`. */
export interface RibbonStep {
  readonly x: number;
  readonly x2: number;
  readonly y: number;
}

/** What leaves one stage, and where it ends. */
export interface FlowBranch {
  readonly count: number;
  readonly ribbon: readonly RibbonStep[];
  readonly end: Box;
}

/** One stage's bar, what goes on from it and what leaves it. */
export interface FlowStage {
  readonly bar: Box;
  /** What goes on to the next stage; empty for the last. */
  readonly onward: readonly RibbonStep[];
  readonly branches: readonly FlowBranch[];
}

/** Sizes of a flow, px. */
export interface FlowSize {
  /** Width of the first bar. */
  readonly width: number;
  readonly bar: number;
  /** From bar to bar, for a stage with at most one branch; each further branch takes as much again as `branch`. */
  readonly gap: number;
  readonly branch: number;
  /** From the end of a bar to the ends of what leaves it. */
  readonly aside: number;
}

const STEPS = 12;

/**
 * A flow from top to bottom: what goes on falls straight down on the left, what leaves bends out to the right.
 *
 * @param stages counts of each stage and of what leaves it, >= 0; a stage may be larger than what its forerunner leaves to it
 * @returns places in px, and the height of all
 */
export function flowLayout(
  stages: readonly { readonly count: number; readonly leaving: readonly number[] }[],
  size: FlowSize,
): { stages: FlowStage[]; height: number } {
  const most = Math.max(...stages.map(({ count }) => count), Number.MIN_VALUE);
  const scaled = (count: number) => (size.width * count) / most;
  let top = 0;
  const placed = stages.map(({ count, leaving }, index): FlowStage => {
    const next = stages[index + 1];
    const width = scaled(count);
    const bar = { x: 0, x2: width, y: top, y2: top + size.bar };
    const gap = size.gap + size.branch * Math.max(0, leaving.length - 1);
    let right = width;
    const branches = leaving.map((left, order): FlowBranch => {
      const thickness = scaled(left);
      const from = { x: right - thickness, x2: right };
      right -= thickness;
      const y2 = bar.y2 + size.branch * (order + 0.75);
      const end = {
        x: width + size.aside,
        x2: width + size.aside + thickness,
        y: y2,
        y2: y2 + size.bar * 0.6,
      };
      return { count: left, ribbon: ribbon(from, end, bar.y2, y2), end };
    });
    const down = next === undefined ? 0 : Math.min(width, scaled(next.count));
    const onward =
      next === undefined
        ? []
        : ribbon({ x: 0, x2: down }, { x: 0, x2: down }, bar.y2, bar.y2 + gap);
    top = bar.y2 + gap;
    return { bar, onward, branches };
  });
  return { stages: placed, height: placed.at(-1)?.bar.y2 ?? 0 };
}

/** A band that leaves and arrives straight down (a smooth step in between). */
function ribbon(
  from: { x: number; x2: number },
  to: { x: number; x2: number },
  top: number,
  bottom: number,
): RibbonStep[] {
  return Array.from({ length: STEPS + 1 }, (_, step) => {
    const t = step / STEPS;
    const moved = t * t * (3 - 2 * t);
    return {
      x: from.x + moved * (to.x - from.x),
      x2: from.x2 + moved * (to.x2 - from.x2),
      y: top + t * (bottom - top),
    };
  });
}
