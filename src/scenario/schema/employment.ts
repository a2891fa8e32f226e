import { readQuantity } from '../quantity.ts';
import type { Quantity } from '../scenario.ts';
import { ramps } from '../ramps/index.ts';
import type { NamedRamp } from '../ramps/types.ts';
import { scaled } from '../factor.ts';
import { NONE } from '../tree.ts';
import type { Entry, Tree } from '../tree.ts';
import * as measures from '../values/measures.ts';
import { Unreadable, quote } from '../values/unreadable.ts';
import * as kinds from './kinds.ts';
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

/** `4 h`, or `shift`. */
const hoursOrShift: Kind<number | 'shift'> = {
  read(text, reading) {
    if (text === 'shift') return text;
    if (/^\d/u.test(text)) return kinds.exactTime.read(text, reading);
    throw new Unreadable(`${quote(text)} is no time at work. Write shift, or a time such as 4 h.`);
  },
  bare: drawnOnce((z) =>
    z
      .union([z.literal('shift'), kinds.exactTime.bare(z)])
      .meta({ id: 'a-time-or-a-shift', examples: ['shift', '4 h'] }),
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

/** A word in place of the keys of a ramp that somebody published. */
function published(known: Readonly<Record<string, NamedRamp>>): {
  reshape(node: Tree): Tree;
  readonly words: readonly string[];
} {
  return {
    words: Object.keys(known),
    reshape(node) {
      const ramp =
        node.kind === 'leaf' && Object.hasOwn(known, node.text) ? known[node.text] : null;
      if (!ramp) return node;
      const { layer, place } = node;
      const leaf = (text: string, source: string | null): Entry => ({
        key: place,
        node: { kind: 'leaf', place, layer, text, empty: false, source, by: null },
      });
      const { from, of, weeks } = ramp;
      const entries = new Map([
        ['of', leaf(of, null)],
        ['weeks', leaf(weeks.text, weeks.source)],
        ['from', leaf(from.text, from.source)],
      ]);
      return { kind: 'branch', place, layer, entries };
    },
  };
}

/**
 * @param ramping what may ramp up, the usual first
 * @param rate    the role's, which may be learned and tire
 * @param known   published ramps
 */
function employment<const Ramp extends string, const Rate extends string>(
  ramping: readonly [Ramp, ...Ramp[]],
  rate: Rate,
  known: Readonly<Record<string, NamedRamp>>,
) {
  const curves = kinds.choice<Rate | 'pace'>(rate, 'pace');
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
      about:
        'What people reach after training, rising to what they reach for good; a word for a published one.',
      ...published(known),
      keys: {
        of: value(kinds.choice(...ramping), { about: 'What ramps up.', absent: ramping[0] }),
        weeks: value(weeks, { about: 'Weeks until all is reached.' }),
        from: value(kinds.share, { about: 'Share of the odds, or of the dials, at the start.' }),
      },
      none: null,
      absent: null,
    }),
    learning: plainSection({
      about:
        'What people learn after the ramp, fast at first: the rate in the file is that of somebody whose ramp is over.',
      keys: {
        of: value(curves, { about: 'What rises: the odds of the rate, or speed.', absent: rate }),
        gain: value(kinds.share, {
          about: 'How far: 10% is a factor that rises from 1 towards 1.1.',
        }),
        over: value(kinds.span, {
          about:
            'When 95 % of the gain is there: after t the factor is 1 + gain x (1 - 0.05^(t / over)).',
          check: ({ count, unit }) =>
            unit === 'h' || count === 0 ? 'learning takes days, weeks, months or years.' : null,
        }),
      },
      none: null,
      absent: null,
    }),
    fatigue: plainSection({
      about:
        'What people lose within a day by working on; gone the next morning and after a break of 30 min or more. Rates in the file are those of somebody fresh.',
      keys: {
        of: value(curves, { about: 'What falls: the odds of the rate, or speed.', absent: rate }),
        falls: value(kinds.share, {
          about:
            'How far: 10% is a factor that falls in a straight line from 1 to 0.9, by the hour.',
        }),
        over: value(hoursOrShift, {
          about: 'After how long at work, such as 4 h; shift: that of the calendar, breaks aside.',
          absent: 'shift',
          check: (over) => (over === 0 ? 'fatigue takes some time.' : null),
        }),
      },
      none: null,
      absent: null,
    }),
    leaves: plainSection({
      about: 'Share of people who leave.',
      keys: {
        first_90_days: value(kinds.share, { about: 'Within 90 days of joining.', check: notAll }),
        after: value(kinds.sharePerYear, { about: 'Within a year, after that.', check: notAll }),
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
export const telemarketersEmployment = employment(
  ['qualify_rate', 'dials_per_day'],
  'qualify_rate',
  ramps.telemarketers,
);

/** The same of closers. */
export const closersEmployment = employment(['close_rate'], 'close_rate', ramps.closers);
