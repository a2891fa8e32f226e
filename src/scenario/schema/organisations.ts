import type { Agency, Price, PriceUnit, Quantity } from '../scenario.ts';
import { readQuantity } from '../quantity.ts';
import type { Reading } from '../quantity.ts';
import type { Tree } from '../tree.ts';
import { money } from '../values/measures.ts';
import { Unreadable, quote } from '../values/unreadable.ts';
import type { Key, Taking } from './key.ts';
import { complain, lack } from './key.ts';
import * as kinds from './kinds.ts';
import { personPay } from './plan.ts';
import type { PlanDraft } from './plan.ts';
import { NAME_PATTERN, nameFault, record } from './record.ts';
import { isSet, section } from './section.ts';
import { drawnOnce } from './sketch.ts';
import { value } from './value.ts';
import type { Kind } from './value.ts';

const PRICE = /^(.*?)\s*(?:\/|per |an? )\s*([a-z ]+?)$/u;
const UNITS: Readonly<Record<string, PriceUnit>> = {
  h: 'h',
  hour: 'h',
  lead: 'lead',
  'accepted lead': 'accepted lead',
  'held appointment': 'held appointment',
  month: 'month',
};

/** `$14..$28/h`, `$60/lead`, `$300/held appointment`, `$5k/month + $200/held appointment`. */
const price: Kind<Agency['price']> = {
  read(text, reading) {
    const [first, ...plus] = text.split(/\s*\+\s*/u).map((part) => readPrice(part, reading));
    const units = [first!, ...plus].map(({ per }) => per);
    const twice = units.find((unit, index) => units.indexOf(unit) < index);
    if (twice !== undefined) throw new Unreadable(`${quote(text)}: per ${twice} stands twice.`);
    return { ...first!, plus };
  },
  bare: drawnOnce((z) =>
    z
      .string()
      .regex(/^.+(\/|per |an? )\s*(h|hour|(accepted )?lead|held appointment|month)$/u)
      .meta({
        id: 'a-price-of-an-agency',
        examples: [
          '$14..$28/h',
          '$60/lead',
          '$300/held appointment',
          '$5k/month',
          '$5k/month + $200/held appointment',
        ],
      }),
  ),
};

function readPrice(text: string, reading: Reading): Price {
  const [, amount, unit] = PRICE.exec(text) ?? [];
  if (amount === undefined || unit === undefined) {
    throw new Unreadable(
      `${quote(text)}: per hour, lead, held appointment or month? Write $14..$28/h, $60/lead, $300/held appointment or $5k/month.`,
    );
  }
  if (!Object.hasOwn(UNITS, unit)) {
    throw new Unreadable(
      unit.includes('appointment')
        ? `${quote(text)}: an agency is paid for appointments that are held. Write ${amount}/held appointment.`
        : `${quote(text)}: a price is per h, lead, accepted lead, held appointment or month; not per ${unit}.`,
    );
  }
  return { amount: readQuantity(amount, money, reading), per: UNITS[unit]! };
}

/** An organisation whose pay is still to be understood. */
export type OrganisationDraft =
  | {
      readonly people: number | null;
      readonly pay: PlanDraft;
      readonly dials_per_day: Quantity | null;
      readonly close_rate: Quantity;
    }
  | Agency;

const payOfReps = personPay('What a full-cycle rep gets: a line, the name of a plan, or rules.');
const optionalPay: Key<PlanDraft | null> = {
  ...payOfReps,
  take: (node: Tree | undefined, spot: Taking) =>
    node === undefined ? null : payOfReps.take(node, spot),
};

const somebody = (count: number): string | null => (count === 0 ? 'at least one is needed.' : null);

/** Keys of one kind only. */
const REPS = ['people', 'pay', 'close_rate'] as const;
const AGENCY = [
  'seats',
  'price',
  'setup',
  'minimum',
  'disqualified',
  'own_manager',
  'qualify_rate',
] as const;

const organisation = section(
  {
    about: 'Full-cycle reps {people, pay} or an agency {seats, price}.',
    keys: {
      people: value(kinds.headCount('reps'), {
        about:
          'Full-cycle reps, who dial, qualify and close; as many as cost the same where not said.',
        none: null,
        absent: null,
        check: somebody,
      }),
      pay: optionalPay,
      dials_per_day: value(kinds.dialsPerDay, {
        about: "Their own dials a day; the file's where not said.",
        none: null,
        absent: null,
        check: (dials) => (dials === 0 ? 'nobody dials 0 times a day.' : null),
      }),
      close_rate: value(kinds.factor, {
        about: 'Factor on the close rate, such as x 1.0..1.2.',
        absent: 1,
        check: kinds.aboveZero,
      }),
      seats: value(kinds.headCount('seats'), {
        about: 'People the agency puts to work; as many as cost the same where not said.',
        none: null,
        absent: null,
        check: somebody,
      }),
      price: value(price, {
        about:
          'What the agency gets: $14..$28/h, $60/lead, $300/held appointment, $5k/month, or several with a + between them.',
        absent: null,
      }),
      setup: value(kinds.money, { about: 'Once, at the start.', none: 0, absent: 0 }),
      minimum: value(kinds.span, {
        about: 'How long one is bound, such as 3 months.',
        none: null,
        absent: null,
        check: ({ unit }) =>
          unit === 'month' || unit === 'year' ? null : 'months are needed, such as 3 months.',
      }),
      disqualified: value(kinds.factor, {
        about: 'Factor on the share of its leads that closers find were never one.',
        absent: 1,
        check: kinds.aboveZero,
      }),
      own_manager: value(kinds.partOfAPerson, {
        about: 'Managers of your own that it takes, such as 0.25 person.',
        none: 0,
        absent: 0,
      }),
      qualify_rate: value(kinds.share, {
        about: "The agency's own; the file's where not said.",
        none: null,
        absent: null,
      }),
    },
  },
  (values, node, spot): OrganisationDraft | undefined => {
    const ofReps = REPS.find((key) => isSet(node, key));
    const ofAgency = AGENCY.find((key) => isSet(node, key));
    if (ofReps !== undefined && ofAgency !== undefined) {
      return complain(
        spot,
        node.entries.get(ofAgency)!.key,
        `${ofReps} is of full-cycle reps, ${ofAgency} of an agency: an organisation is one of the two.`,
      );
    }
    const { people, pay, dials_per_day, close_rate, ...agency } = values;
    if (Object.values(values).includes(undefined)) return undefined;
    if (pay)
      return { people: people!, pay, dials_per_day: dials_per_day!, close_rate: close_rate! };
    if (agency.price) return { ...agency, dials_per_day } as Agency;
    return lack(
      spot,
      node,
      `${spot.path} needs pay (full-cycle reps who dial and close) or price (an agency).`,
    );
  },
);

export const organisations = record(organisation, {
  about: 'Other shapes of organisation, by name, for callmix organisations.',
  faultOf: nameFault,
  namePattern: NAME_PATTERN,
  removable: true,
  absent: {},
});
