import { distributionOf, families } from '../../random/distributions/index.ts';
import type { FamilyName } from '../../random/distributions/index.ts';
import type { Quantity, Varying } from '../scenario.ts';
import type { Branch } from '../tree.ts';
import { NONE, layerOf } from '../tree.ts';
import * as kinds from './kinds.ts';
import { complain, lack, step } from './key.ts';
import type { Beside, Key, Taken, Taking } from './key.ts';
import { isSet, section, sectionSchema } from './section.ts';
import { drawnOnce } from './sketch.ts';
import type { Sketch } from './sketch.ts';
import { value } from './value.ts';
import type { Kind } from './value.ts';
import { dataFactor } from '../values/data-unit.ts';

/** What a varying amount's place adds to its text. */
interface Nature {
  readonly about: string;
  readonly measures: 'time' | 'money';
  /** The family where no shape is named. */
  readonly family: 'lognormal' | 'exponential';
  /** A bare value is constant; without it, it keeps the `varies` of the preset. */
  readonly bareIsConstant?: boolean;
  /** An average of 0 makes no sense. */
  readonly aboveZero?: boolean;
  readonly none?: null;
  /** What holds where neither file nor preset says anything. */
  readonly absent?: null;
}

function keysFor(measured: Kind<Quantity>) {
  return {
    average: value(measured, {
      about: 'The true average; a range says how well it is known.',
      absent: null,
    }),
    varies: value(kinds.variation, {
      about: 'Coefficient of variation from call to call: standard deviation / average.',
      absent: null,
    }),
    shape: value(kinds.ofShelf(families), { about: 'Family of what varies.', absent: null }),
    from: value(kinds.text, {
      about: 'A CSV file with real amounts, drawn from as they are.',
      absent: null,
    }),
    column: value(kinds.text, { about: 'Its column.', absent: null }),
    unit: value(kinds.text, { about: 'The unit of the column, such as s or min.', absent: null }),
  };
}

type VaryingKeys = ReturnType<typeof keysFor>;

const time = keysFor(kinds.time);
const money = keysFor(kinds.money);

function amountSchema(keys: VaryingKeys, id: string): Sketch {
  const schema = sectionSchema({ about: '', keys, main: 'average' });
  return drawnOnce((z) => schema(z).meta({ id }));
}

const schemas = {
  time: amountSchema(time, 'a-varying-time'),
  money: amountSchema(money, 'a-varying-amount'),
};

/** An amount that varies from call to call: `25 min`, `{average: 20..31 min, varies: 60%}`, or a column of data. */
export function varying<O extends Nature>(nature: O): Key<Varying | Beside<O>> {
  const { about, measures } = nature;
  const missing = {
    ...('none' in nature ? { none: nature.none } : {}),
    ...('absent' in nature ? { absent: nature.absent } : {}),
  };
  const amount = schemas[measures];
  const schema: Sketch = 'none' in nature ? (z) => z.union([amount(z), z.literal(NONE)]) : amount;
  const keys = measures === 'time' ? time : money;
  return section(
    { about, keys, main: 'average', schema, ...missing },
    (values: Taken<VaryingKeys>, node, spot) => finish(values, node, spot, nature),
  );
}

/** Names of the keys that one amount may have. */
export const VARYING_KEYS = Object.keys(time);

function finish(
  values: Taken<VaryingKeys>,
  node: Branch,
  spot: Taking,
  nature: Nature,
): Varying | undefined {
  const layer = (key: string) => layerOf(node.entries.get(key)?.node);
  if (layer('from') >= 0 && layer('from') >= layer('average')) {
    return fromData(values, node, spot, nature);
  }
  const stray = (['column', 'unit'] as const).find(
    (key) => layer(key) > layer('from') && layer(key) >= layer('average'),
  );
  if (stray !== undefined) {
    return complain(
      step(spot, stray),
      node.entries.get(stray)!.key,
      `${stray} goes with from: {from: data/talk.csv, column: seconds, unit: s}.`,
    );
  }
  const { average } = values;
  if (average === undefined) return undefined;
  if (average === null) return lack(spot, node, `${spot.path} needs an average.`);
  if (average === 0 && nature.aboveZero === true) {
    return complain(spot, node.place, `${spot.path} needs an average above 0.`);
  }
  const spread = spreadOf(values, node, spot, nature);
  if (spread === undefined) return undefined;
  return average === 0 ? { average, varies: 0, shape: 'constant' } : { average, ...spread };
}

function spreadOf(
  values: Taken<VaryingKeys>,
  node: Branch,
  spot: Taking,
  { family, bareIsConstant = false }: Nature,
): { varies: number; shape: FamilyName } | undefined {
  const layer = (key: string) => layerOf(node.entries.get(key)?.node);
  if (values.shape === undefined || values.varies === undefined) return undefined;
  // A later bare value speaks of the whole where such values are constant; so does a later shape without freedom.
  const newest = layer('average');
  const shape = bareIsConstant && layer('shape') < newest ? null : values.shape;
  const rigid = shape === 'exponential' || shape === 'constant';
  const outdated =
    (bareIsConstant && layer('varies') < newest) || (rigid && layer('varies') < layer('shape'));
  const varies = outdated ? null : values.varies;
  if (outdated) spot.origins.delete(`${spot.path}.varies`);
  if (varies === null && shape === null && bareIsConstant) return { varies: 0, shape: 'constant' };
  const named = shape ?? family;
  const place =
    (isSet(node, 'varies') ? node.entries.get('varies')?.node : undefined)?.place ?? node.place;
  if (named === 'constant') {
    if (varies === null || varies === 0) return { varies: 0, shape: 'constant' };
    return complain(
      step(spot, 'varies'),
      place,
      'what is constant does not vary: leave out varies, or name another shape.',
    );
  }
  if (named === 'exponential') {
    if (varies === 0) return { varies: 0, shape: 'constant' };
    if (varies === null || varies === 1) return { varies: 1, shape: 'exponential' };
    const hint =
      'an exponential time varies by 100 %. For another variation add a shape, such as lognormal or gamma.';
    return complain(step(spot, 'varies'), place, hint);
  }
  if (varies === null) {
    return lack(
      spot,
      node,
      `${spot.path} needs varies: how much it varies from call to call, such as 60%.`,
    );
  }
  if (varies === 0) return { varies: 0, shape: 'constant' };
  return reachable(named, varies, place, step(spot, 'varies'));
}

/** Asks the family itself whether it can vary so much. */
function reachable(
  shape: FamilyName,
  varies: number,
  place: Branch['place'],
  spot: Taking,
): { varies: number; shape: FamilyName } | undefined {
  try {
    distributionOf(shape, 1, varies);
    return { varies, shape };
  } catch (error) {
    if (error instanceof RangeError) return complain(spot, place, `${error.message}.`);
    throw error;
  }
}

function fromData(
  values: Taken<VaryingKeys>,
  node: Branch,
  spot: Taking,
  nature: Nature,
): Varying | undefined {
  const { from, column, unit } = values;
  const layer = layerOf(node.entries.get('from')?.node);
  for (const key of ['average', 'varies', 'shape']) {
    const other = node.entries.get(key);
    if (other !== undefined && layerOf(other.node) >= layer) {
      return complain(
        step(spot, key),
        other.key,
        `${key} does not go with from: the column says how the amount varies.`,
      );
    }
  }
  if (from === undefined || column === undefined || unit === undefined) return undefined;
  if (from === null || column === null) {
    return lack(
      spot,
      node,
      'real data needs from and column: {from: data/talk.csv, column: seconds, unit: s}.',
    );
  }
  const factor = dataFactor(unit, nature.measures);
  const unitPlace = node.entries.get('unit')?.node.place ?? node.place;
  if (typeof factor === 'string') return complain(step(spot, 'unit'), unitPlace, factor);
  const read = spot.column(from, column, node.entries.get('from')?.node.place ?? node.place);
  if (read.length === 0) return undefined;
  if (nature.aboveZero === true && read.every((amount) => amount === 0)) {
    return complain(spot, node.place, `${spot.path} needs an average above 0.`);
  }
  return { values: read.map((amount) => amount * factor) };
}
