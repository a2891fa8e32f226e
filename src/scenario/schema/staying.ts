import { readQuantity } from '../quantity.ts';
import type { Quantity } from '../scenario.ts';
import { scaled } from '../factor.ts';
import { NONE } from '../tree.ts';
import type { Tree } from '../tree.ts';
import * as measures from '../values/measures.ts';
import * as kinds from './kinds.ts';
import { withoutYear } from './kinds.ts';
import { plainSection, underKey } from './section.ts';
import { drawnOnce } from './sketch.ts';
import { value } from './value.ts';
import type { Kind } from './value.ts';
import { varying } from './varying.ts';

const NEVER = 'never';
const weeksMeasure = measures.counted(
  'a number of weeks',
  '6',
  { '': 1, week: 1, weeks: 1 },
  false,
);

/** `30%..50% per year`. */
const sharePerYear: Kind<Quantity> = {
  read: (text, reading) => readQuantity(withoutYear(text), measures.share, reading),
  scale: (text, base) => scaled(text, base, measures.share),
  bare: drawnOnce((z) =>
    z
      .union([z.string().regex(/^.*\d.*$/u), z.number()])
      .meta({ id: 'a-share-that-leaves', examples: ['30%..50% per year'] }),
  ),
};

/** `6`, or `4..8 weeks`. */
const weeks: Kind<Quantity> = {
  read: (text, reading) => readQuantity(text, weeksMeasure, reading),
  scale: (text, base) => scaled(text, base, weeksMeasure),
  bare: drawnOnce((z) =>
    z
      .union([
        z.number().min(0),
        z.string().regex(/^(x\s*)?[\d.]+(\s*\.\.\s*[\d.]+)?(\s+(weeks?|uniform))?$/u),
      ])
      .meta({ id: 'a-number-of-weeks', examples: [6] }),
  ),
};

const notAll = (share: Quantity): string | null =>
  share === 1 ? 'nobody would be left; write 99%.' : null;

/** `never` for `none`; a bare time for the average. */
function neverOrAfter(node: Tree): Tree {
  if (node.kind !== 'leaf' || node.empty || node.text === NONE) return node;
  if (node.text === NEVER) return { ...node, text: NONE };
  return underKey(underKey(node, 'average'), 'after');
}

/** @param ramps what may ramp up, the usual first */
function staying<const Ramp extends string>(...ramps: readonly [Ramp, ...Ramp[]]) {
  return {
    training: plainSection({
      about: 'Time off the phone after joining.',
      keys: {
        off_phone: value(kinds.span, {
          about: 'How long: 1 week are 5 working days.',
          check: ({ unit }) => (unit === 'h' ? 'training takes whole days or weeks.' : null),
        }),
        paid: value(kinds.yesNo, { about: 'Whether training is paid.', absent: true }),
      },
      main: 'off_phone',
      none: null,
      absent: null,
    }),
    ramp: plainSection({
      about: 'What people reach after training, rising to what they reach for good.',
      keys: {
        of: value(kinds.choice(...ramps), { about: 'What ramps up.', absent: ramps[0] }),
        weeks: value(weeks, { about: 'Weeks until all is reached.' }),
        from: value(kinds.share, { about: 'Share of the odds, or of the dials, at the start.' }),
      },
      none: null,
      absent: null,
    }),
    leaves: plainSection({
      about: 'Share of people who leave.',
      keys: {
        first_90_days: value(kinds.share, { about: 'Within 90 days of joining.', check: notAll }),
        after: value(sharePerYear, { about: 'Within a year, after that.', check: notAll }),
      },
      none: null,
      absent: null,
    }),
    backfill: plainSection({
      about: 'Who follows on people who leave; never: nobody.',
      keys: {
        after: varying({
          about: 'Time until the next one joins.',
          measures: 'time',
          family: 'lognormal',
          bareIsConstant: true,
        }),
        cost_to_hire: value(kinds.money, {
          about: 'What it costs to find somebody.',
          none: 0,
          absent: 0,
        }),
      },
      main: 'after',
      none: null,
      absent: null,
      reshape: neverOrAfter,
      alsoAccepts: [(z) => z.literal(NEVER)],
    }),
    weeks_in_job: value(weeks, {
      about: 'Weeks in the job, of those there at the start; none: trained long ago.',
      none: null,
      absent: null,
    }),
  };
}

/** How telemarketers begin and how long they stay. */
export const telemarketersStaying = staying('qualify_rate', 'dials_per_day');

/** The same of closers. */
export const closersStaying = staying('close_rate');
