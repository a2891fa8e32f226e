import { lowerOf, middleOf, upperOf } from '../../scenario/inputs.ts';
import type { Doubt, Scenario } from '../../scenario/scenario.ts';
import type { SoughtKey } from '../../scenario/varied.ts';
import { StudyError } from '../errors.ts';
import { isPossible, keyLine, withValue } from '../pay/key-line.ts';
import type { Patch } from '../types.ts';
import { inputName } from '../verdict/inputs.ts';
import type { SolvedKey } from './result.ts';

/** The key in each scenario; null where the second does not have it. */
export type SoughtKeys = readonly [SoughtKey] | readonly [SoughtKey, SoughtKey | null];

/** The scenarios along the values of a key. */
export class Path {
  readonly known: SolvedKey;
  /** What the file says of the key, where it is not sure. */
  readonly doubt: Doubt | null;
  /** Whole numbers to try; null for a line. */
  readonly values: readonly number[] | null;
  private readonly floors: readonly Scenario[];
  private readonly keys: SoughtKeys;
  private readonly line: ReturnType<typeof keyLine> | null;

  constructor(floors: readonly Scenario[], keys: SoughtKeys) {
    this.floors = floors;
    this.keys = keys;
    const [first] = keys;
    if (first.kind === 'whole') {
      const { axis, now } = first;
      this.values = axis.values as readonly number[];
      this.line = null;
      this.doubt = null;
      this.known = {
        key: axis.key,
        name: axis.label,
        whole: true,
        middle: now,
        range: [now, now],
        searched: [this.values[0]!, this.values.at(-1)!],
      };
      return;
    }
    const { key, known } = first.varied;
    this.values = null;
    this.line = keyLine(first.varied);
    this.doubt = typeof known === 'number' ? null : known;
    const [from, to] = this.line.searched;
    this.known = {
      key,
      name: inputName(key),
      whole: false,
      middle: middleOf(known),
      range: [lowerOf(known), upperOf(known)],
      searched: [from, to],
    };
  }

  /** Values spread over all that is looked at, those left out at which a floor cannot be simulated. */
  spread(count: number): number[] {
    const values = this.line!.spread(count).filter((value) => this.isPossible(value));
    if (values.length < 2) {
      throw new StudyError(
        `solve: no floor can be simulated with values of ${this.known.key} between ${this.known.searched.join(' and ')}`,
      );
    }
    return values;
  }

  /** The scenarios at both ends of what is looked at, and as they are. */
  ends(): Scenario[] {
    const patches = this.known.searched.flatMap((value) => this.at(value));
    return [
      ...this.floors,
      ...patches.map((patch, at) => ({ ...this.floors[at % this.floors.length]!, ...patch })),
    ];
  }

  /** What the scenarios are at one value. */
  at(value: number): Patch[] {
    return this.floors.map((floor, side) => {
      const key = this.keys[side] ?? null;
      if (key === null) return floor;
      if (key.kind === 'line') return { ...floor, ...withValue(floor, key.varied.key, value) };
      const { axis } = key;
      return { ...floor, ...axis.patches[axis.values.indexOf(value)]! };
    });
  }

  isPossible(value: number): boolean {
    return this.floors.every((floor, side) => {
      const key = this.keys[side];
      return key?.kind !== 'line' || isPossible(floor, key.varied.key, value);
    });
  }
}
