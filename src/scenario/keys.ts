import { CURRENCY_CODE } from '../pay/money.ts';
import { readExpectation } from './expectations.ts';
import { calendar } from './schema/calendar.ts';
import { calling } from './schema/calling.ts';
import { closing } from './schema/closing.ts';
import { costs } from './schema/costs.ts';
import { handoff } from './schema/handoff.ts';
import type { Key, Taken } from './schema/key.ts';
import * as kinds from './schema/kinds.ts';
import { list } from './schema/list.ts';
import { organisations } from './schema/organisations.ts';
import { pay } from './schema/pay.ts';
import { period } from './schema/period.ts';
import { prospects } from './schema/prospects.ts';
import { plainSection } from './schema/section.ts';
import { drawnOnce } from './schema/sketch.ts';
import { team } from './schema/team.ts';
import { value } from './schema/value.ts';
import { Unreadable, quote } from './values/unreadable.ts';

const version: Key<1 | null> = value(
  {
    read(text): 1 {
      if (text === '1') return 1;
      throw new Unreadable(
        `version ${quote(text)} is not known to this program, which reads version 1.`,
      );
    },
    bare: (z) => z.union([z.literal(1), z.literal('1')]),
  },
  { about: 'Version of this grammar: 1.', absent: null },
);

const currency = value(
  {
    read(text) {
      if (CURRENCY_CODE.test(text)) return text;
      throw new Unreadable(`${quote(text)} is not a currency. Write its code, such as USD or EUR.`);
    },
    bare: (z) => z.string().regex(CURRENCY_CODE),
  },
  { about: 'Currency code, such as USD.' },
);

const precision = value(kinds.exactShare, {
  about: "Wanted half-width of the profit's middle, as a share of its 5-to-95 spread.",
  check: (share) => (share > 0 && share < 1 ? null : 'a share above 0 and under 100 % is needed.'),
});

const expectation = {
  read: readExpectation,
  bare: drawnOnce((z) =>
    z
      .string()
      .regex(/^\w+(\s+(p\d{1,2}|mean))?\s*(<=|>=|<|>)\s*.+$/u)
      .meta({ id: 'an-expectation', examples: ['lost_leads p90 <= 15%'] }),
  ),
};

const keys = {
  version,
  name: value(kinds.text, { about: 'What the scenario is called.', absent: null }),
  currency,
  seed: value(kinds.text, { about: 'Text from which all chance is drawn.' }),
  precision,
  period,
  calendar,
  team,
  prospects,
  calling,
  handoff,
  closing,
  pay,
  costs,
  expect: list(expectation, 'What must hold: METRIC [p05..p95 | mean] <= or >= VALUE.'),
  organisations,
};

/** What a file may say beside the keys of a floor. */
export const fileKeys = {
  extends: 'A preset or a file to start from; callback-queue where not said.',
  compare: 'Variants of this scenario, by name.',
};

/** Everything a file may say, `extends` and `compare` aside. */
export const scenarioKey = plainSection({ about: 'A sales floor.', keys });

/** What the keys of a file read to; values with a problem are undefined. */
export type ScenarioValues = Taken<typeof keys>;

/** The section a key stands in, where it stands in one only, or in one that is nearer to the top than all others. */
export function sectionOf(wanted: string): string | null {
  const found: string[] = [];
  collect(scenarioKey, '', wanted, found);
  const depth = (path: string): number => path.split('.').length;
  const least = Math.min(...found.map(depth));
  const nearest = found.filter((path) => depth(path) === least);
  return nearest.length === 1 ? nearest[0]! : null;
}

function collect(key: Key<unknown>, path: string, wanted: string, found: string[]): void {
  for (const [name, below] of Object.entries(key.keys ?? {})) {
    if (name === wanted && path !== '') found.push(path);
    collect(below, path === '' ? name : `${path}.${name}`, wanted, found);
  }
}
