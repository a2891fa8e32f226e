import { MOST_POINTS } from '../../floor/qualifying/scores.ts';
import { readExact } from '../quantity.ts';
import { counted } from '../values/measures.ts';
import { Unreadable, quote } from '../values/unreadable.ts';
import { readCap } from '../values/words.ts';
import * as kinds from './kinds.ts';
import { plainSection } from './section.ts';
import { drawnOnce } from './sketch.ts';
import { value } from './value.ts';
import type { Kind } from './value.ts';
import { varying } from './varying.ts';

const points = counted('a number of points', '60', { '': 1, point: 1, points: 1 }, false);

/** A score, or a distance between scores, 0 to 100. */
const score: Kind<number> = {
  read(written, reading) {
    const read = readExact(written, points, reading);
    if (read <= MOST_POINTS) return read;
    throw new Unreadable(`${quote(written)}: scores go from 0 to ${MOST_POINTS} points.`);
  },
  bare: drawnOnce((z) =>
    z
      .union([z.number().min(0).max(100), z.string().regex(/^[\d.]+\s*(points?)?$/u)])
      .meta({ id: 'a-number-of-points', examples: [60, '2 points'] }),
  ),
};

const someLeads: Kind<number> = {
  read: (written) => readCap(written.replace(/\s+leads?$/u, ''), 1),
  bare: drawnOnce((z) =>
    z
      .union([z.int().min(1).max(1_000), z.string().regex(/^\d[\d,_]*(\s+leads?)?$/u)])
      .meta({ id: 'a-number-of-leads', examples: ['50 leads'] }),
  ),
};

/** Points by which leads' scores spread where a file does not say: a guess. */
const USUAL_SPREAD = 15;

const aboveZero = (what: string) => (number: number) =>
  number > 0 ? null : `${what} above 0 is needed.`;

/** What the people behind a list, or behind inbound leads, really are. */
export const intent = plainSection({
  about: 'What the people behind it really are; goes with calling.screening.',
  keys: {
    real: value(kinds.share, { about: 'Share of conversations with somebody really interested.' }),
    curious: value(kinds.share, {
      about: 'Share with somebody merely curious; the rest has no interest.',
      none: 0,
      absent: 0,
    }),
  },
  none: null,
  absent: null,
});

export const screening = plainSection({
  about: 'Who an average telemarketer lets pass as a lead, by hidden intent; for qualify_rate.',
  keys: {
    real: value(kinds.share, { about: 'Share of the really interested that pass.' }),
    curious: value(kinds.share, { about: 'Share of the merely curious that pass.' }),
    none: value(kinds.share, { about: 'Share of those without interest that pass.' }),
  },
  none: null,
});

const feedback = plainSection({
  about: 'How recent rejections move the threshold.',
  keys: {
    keep_rejected_below: value(kinds.exactShare, {
      about: 'Share rejected above which the threshold rises; else it falls back.',
    }),
    step: value(score, { about: 'Points of one move.', check: aboveZero('a step') }),
    of_last: value(someLeads, {
      about: 'Leads that closers speak with between two moves.',
    }),
  },
  none: null,
  absent: null,
});

export const filter = plainSection({
  about: 'An intent score with a threshold, after the telemarketer and before the handoff.',
  keys: {
    score_above: value(score, { about: 'Leads with a higher score, of 0 to 100, pass.' }),
    catches: value(kinds.share, { about: 'Share of real leads that pass at measured_at.' }),
    passes_wrongly: value(kinds.share, { about: 'Share of other leads that pass there.' }),
    takes: varying({
      about: "What it takes of the telemarketer's time, whether the lead passes or not.",
      measures: 'time',
      family: 'lognormal',
      bareIsConstant: true,
      none: null,
      absent: null,
    }),
    measured_at: value(score, {
      about: 'Score at which the two shares were found; without it they hold at score_above.',
      none: null,
      absent: null,
    }),
    spread: value(score, {
      about: 'Standard deviation of scores, of real leads as of others; without it 15 points.',
      absent: USUAL_SPREAD,
      check: aboveZero('a spread'),
    }),
    feedback,
  },
  none: null,
});
