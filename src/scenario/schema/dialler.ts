import { MOST_LINES_EACH, dialers } from '../../floor/telemarketing/dialers/index.ts';
import type { Dialer, DialingMode } from '../../floor/telemarketing/dialers/index.ts';
import { readExact } from '../quantity.ts';
import { MODE, readMode } from '../values/mode.ts';
import { count, intensity } from '../values/measures.ts';
import * as kinds from './kinds.ts';
import { plainSection } from './section.ts';
import { drawnOnce } from './sketch.ts';
import { value } from './value.ts';
import type { Kind } from './value.ts';
import { varying } from './varying.ts';

const mode: Kind<DialingMode> = {
  read: readMode,
  bare: drawnOnce((z) =>
    z
      .string()
      .regex(new RegExp(`^(${MODE})$`, 'u'))
      .meta({ id: 'a-mode-of-dialling', examples: ['one line', 'power 2', 'predictive'] }),
  ),
  words: Object.fromEntries(
    Object.entries<Dialer>(dialers).map(([name, { about, number }]) => [
      name,
      { about: number === null ? about : `${about}; their number stands behind it: ${name} 2` },
    ]),
  ),
};

/** Names of the modes in which one dialler serves all, or of the others. */
function modesThat(serveAll: boolean): string {
  return Object.entries<Dialer>(dialers)
    .filter(([, { pacing }]) => (pacing !== null) === serveAll)
    .map(([name]) => name)
    .join(', ');
}

/** A number that may stand below 0. */
function signed(measure: typeof count, id: string, examples: string[]): Kind<number> {
  return {
    read(text, reading) {
      const below = text.startsWith('-');
      const size = readExact(text.replace(/^[+-]\s*/u, ''), measure, reading);
      return below && size !== 0 ? -size : size;
    },
    bare: drawnOnce((z) =>
      z.union([z.number(), z.string().regex(/^[+-]?[\d.]+\s*%?$/u)]).meta({ id, examples }),
    ),
  };
}

/** Keys of `calling` that say how its dialler works. */
export const diallerKeys = {
  mode: value(mode, {
    about: `Who dials: each telemarketer (${modesThat(false)}), or a dialler that serves all (${modesThat(true)}).`,
  }),
  think: varying({
    about: 'Time for thinking before each attempt (manual, preview), where ring gives the pace.',
    measures: 'time',
    family: 'lognormal',
    none: null,
  }),
  busy: value(kinds.share, { about: 'Share of dials that find the line busy.', none: 0 }),
  bad_numbers: value(kinds.share, {
    about: 'Share of dials to numbers that do not exist.',
    none: 0,
  }),
  machines: plainSection({
    about: 'Dials that a machine answers: how many, and who finds out.',
    keys: {
      share: value(kinds.share, { about: 'Share of dials that a machine answers.', none: 0 }),
      detection: plainSection({
        about: 'The dialler screens who answers; none: every machine reaches a telemarketer.',
        keys: {
          misses: value(kinds.share, { about: 'Share of machines taken for people.', none: 0 }),
          false_alarms: value(kinds.share, {
            about: 'Share of people taken for machines and hung up on: dropped calls.',
            none: 0,
          }),
        },
        none: null,
      }),
      wastes: varying({
        about: "What a machine takes of a telemarketer's time.",
        measures: 'time',
        family: 'lognormal',
        bareIsConstant: true,
      }),
    },
    main: 'share',
    none: null,
  }),
  answer_within: value(kinds.exactTime, {
    about: 'How long somebody who answers is held for a telemarketer, then dropped.',
    none: 0,
  }),
  drop_limit: value(kinds.exactShare, {
    about: 'Share of live answers that may be dropped.',
    none: null,
  }),
  pacing: plainSection({
    about: 'How an adaptive dialler follows who waits for whom, every 15 s.',
    keys: {
      highest: value(kinds.exactCount, {
        about: 'Most lines per telemarketer.',
        check: (lines) =>
          lines >= 1 && lines <= MOST_LINES_EACH
            ? null
            : `lines per telemarketer are 1 to ${MOST_LINES_EACH}.`,
      }),
      intensity: value(signed(intensity, 'a signed share', ['0%', '-20%']), {
        about: 'Above 0: quicker up, slower down; below 0: the other way round.',
        check: (share) =>
          share >= -1 && share <= 1 ? null : 'an intensity from -100% to 100% is needed.',
      }),
      difference: value(signed(count, 'a signed number', ['0', '-2']), {
        about: 'Below 0: so many may wait before lines are added; above 0: so many fewer.',
        check: (number) =>
          Math.abs(number) <= 1_000 ? null : 'a number from -1,000 to 1,000 is needed.',
      }),
    },
    none: null,
  }),
};

const optionalRing = (where: string) =>
  varying({
    about: `How long an attempt takes where ${where}; none: as where nobody answers.`,
    measures: 'time',
    family: 'exponential',
    none: null,
    absent: null,
  });

/** Keys of `calling.ring` for what is neither an answer nor none. */
export const otherRings = {
  busy: optionalRing('the line is busy'),
  bad_number: optionalRing('the number does not exist'),
  machine: optionalRing('a machine answers'),
};
