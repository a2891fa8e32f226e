/** A floor of warm transfers in which every time is exponential. Rates per hour. */
export interface WarmFloor {
  readonly telemarketers: number;
  readonly closers: number;
  /** Leads a telemarketer finds in an hour of talk. */
  readonly leads: number;
  /** Briefings, calls and patiences that end in an hour of each. */
  readonly briefing: number;
  readonly call: number;
  readonly patience: number;
  /** Most prospects that may hold. */
  readonly limit: number;
}

/** Long-run figures of such a floor. */
export interface WarmFigures {
  /** Leads an hour; shares of them that give up, and that are turned away. */
  readonly leads: number;
  readonly gaveUp: number;
  readonly turnedAway: number;
  /** Leads on hold; shares of telemarketers' time in talk, and on the line with a lead; of closers' time busy. */
  readonly holding: number;
  readonly talk: number;
  readonly hold: number;
  readonly busy: number;
}

interface State {
  readonly holding: number;
  readonly briefing: number;
  readonly calls: number;
}

/**
 * Solves the chain: so many hold, so many pairs are in a briefing, so many closers in a call; whoever is left among
 * telemarketers talks. A telemarketer who holds finds no leads, which is what couples the two.
 */
export function warmFigures(floor: WarmFloor): WarmFigures {
  const { closers, telemarketers } = floor;
  const states: State[] = [];
  for (let holding = 0; holding <= Math.min(telemarketers, floor.limit); holding++) {
    for (let briefing = 0; briefing <= closers; briefing++) {
      for (let calls = 0; briefing + calls <= closers; calls++) {
        const waits = holding > 0 && briefing + calls < closers;
        if (!waits && holding + briefing <= telemarketers)
          states.push({ holding, briefing, calls });
      }
    }
  }
  const chances = stationary(states, (state) => movesFrom(floor, state));
  const mean = (figure: (state: State) => number): number =>
    states.reduce((sum, state, at) => sum + chances[at]! * figure(state), 0);
  const talking = ({ briefing, holding }: State): number => telemarketers - holding - briefing;
  const leads = floor.leads * mean(talking);
  const full = ({ briefing, calls, holding }: State): boolean =>
    briefing + calls === closers && holding === floor.limit;
  const holding = mean((state) => state.holding);
  return {
    leads,
    gaveUp: (floor.patience * holding) / leads,
    turnedAway: (floor.leads * mean((state) => (full(state) ? talking(state) : 0))) / leads,
    holding,
    talk: mean(talking) / telemarketers,
    hold: 1 - mean(talking) / telemarketers,
    busy: mean(({ briefing, calls }) => briefing + calls) / closers,
  };
}

interface Move {
  readonly rate: number;
  readonly to: State;
}

function movesFrom(floor: WarmFloor, state: State): Move[] {
  const { briefing, calls, holding } = state;
  const talking = floor.telemarketers - holding - briefing;
  const free = briefing + calls < floor.closers;
  const moves: Move[] = [];
  const move = (rate: number, to: Partial<State>): void => {
    if (rate > 0) moves.push({ rate, to: { ...state, ...to } });
  };
  if (free) move(talking * floor.leads, { briefing: briefing + 1 });
  else if (holding < floor.limit) move(talking * floor.leads, { holding: holding + 1 });
  move(briefing * floor.briefing, { briefing: briefing - 1, calls: calls + 1 });
  if (holding > 0) {
    move(calls * floor.call, { calls: calls - 1, briefing: briefing + 1, holding: holding - 1 });
  } else move(calls * floor.call, { calls: calls - 1 });
  move(holding * floor.patience, { holding: holding - 1 });
  return moves;
}

const MOST_SWEEPS = 20_000;

/** Long-run chances of each state, by Gauss-Seidel steps on the balance equations until rounding is all that changes them. */
function stationary(states: readonly State[], moves: (state: State) => Move[]): Float64Array {
  const nameOf = ({ briefing, calls, holding }: State): string => `${holding} ${briefing} ${calls}`;
  const index = new Map(states.map((state, at) => [nameOf(state), at]));
  const out = new Float64Array(states.length);
  const into: { from: number; rate: number }[][] = states.map(() => []);
  states.forEach((state, from) => {
    for (const { rate, to } of moves(state)) {
      out[from]! += rate;
      into[index.get(nameOf(to))!]!.push({ from, rate });
    }
  });
  const chances = new Float64Array(states.length).fill(1 / states.length);
  for (let change = 1, sweep = 0; change > 1e-14 && sweep < MOST_SWEEPS; sweep++) {
    change = 0;
    for (let at = 0; at < states.length; at++) {
      const flow = into[at]!.reduce((sum, { from, rate }) => sum + chances[from]! * rate, 0);
      // Half a step: whole ones may go round in circles.
      const next = (chances[at]! + flow / out[at]!) / 2;
      change = Math.max(change, Math.abs(next - chances[at]!));
      chances[at] = next;
    }
    const total = chances.reduce((sum, chance) => sum + chance, 0);
    for (let at = 0; at < states.length; at++) chances[at]! /= total;
  }
  return chances;
}
