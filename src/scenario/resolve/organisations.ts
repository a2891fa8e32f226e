import { kinds } from '../../floor/handoff/kinds/index.ts';
import { hasRetainer, pricesOf } from '../organised.ts';
import type { Agency, Organisation, Pay, Quantity } from '../scenario.ts';
import { isPool } from './dialler.ts';
import { isDamaged } from './prospects.ts';
import { screens } from './qualifying.ts';
import { whole, writtenNames } from './draft.ts';
import type { Draft } from './draft.ts';
import { inForce } from './pay.ts';

/** What a file with organisations is told of them. */
export const ORGANISATIONS_NOTE =
  'Organisations are compared by callmix organisations FILE; nothing else reads them.';

/** Other shapes of organisation, the pay of each found. */
export function resolveOrganisations(
  draft: Draft,
  pay: Pay | undefined,
): Readonly<Record<string, Organisation>> | undefined {
  const organisations = whole(draft.values.organisations);
  if (organisations === undefined || pay === undefined) return undefined;
  const resolved: [string, Organisation][] = [];
  for (const [name, written] of Object.entries(organisations)) {
    const path = `organisations.${name}`;
    const organisation = withPace(draft, path, written);
    if (!('pay' in organisation)) {
      checkAgency(draft, path, organisation);
      resolved.push([name, organisation]);
      continue;
    }
    const plans = new Map(Object.entries(pay.plans));
    const plan = inForce(
      draft,
      organisation.pay,
      'closers',
      plans,
      writtenNames(draft, 'pay.plans'),
    );
    const spec = plan === undefined ? undefined : plans.get(plan);
    if (spec !== undefined) resolved.push([name, { ...organisation, pay: spec }]);
  }
  const prospects = whole(draft.values.prospects) ?? {};
  const dialled = Object.values(prospects).some((source) => 'records' in source);
  if (resolved.length > 0 && !dialled && !isDamaged(draft, prospects)) {
    draft.complain(
      'organisations',
      'they have nobody to dial. Write prospects: {list: unlimited}.',
    );
  }
  if (resolved.length > 0) draft.notes.push(ORGANISATIONS_NOTE);
  return Object.fromEntries(resolved);
}

/** A dialler of a pool sets the pace of whoever it serves. */
function withPace<T extends { readonly dials_per_day: Quantity | null }>(
  draft: Draft,
  path: string,
  organisation: T,
): T {
  const mode = draft.values.calling?.mode;
  if (organisation.dials_per_day === null || mode === undefined || !isPool(mode)) {
    return organisation;
  }
  draft.leaveOut(
    `${path}.dials_per_day`,
    'calling.mode',
    `dials_per_day plays no part with ${mode}: the volume follows from its lines. Leave it out.`,
  );
  return { ...organisation, dials_per_day: null };
}

function checkAgency(draft: Draft, path: string, agency: Agency): void {
  const { closing, handoff, team } = draft.values;
  const { seats, disqualified, own_manager, qualify_rate } = agency;
  if (qualify_rate !== null && screens(draft)) {
    draft.complain(
      `${path}.qualify_rate`,
      'calling.screening says who becomes a lead, by intent: a rate plays no part. Leave it out.',
    );
  }
  if (hasRetainer(agency) && seats === null) {
    draft.complain(path, 'a retainer says nothing of how many work for it. Write seats: 10.');
  }
  const perAppointment = pricesOf(agency).some(({ per }) => per === 'held appointment');
  if (perAppointment && handoff?.kind !== undefined && !kinds[handoff.kind].books) {
    draft.complain(
      `${path}.price`,
      `nobody holds appointments here: handoff.kind is ${handoff.kind}. Write handoff: {kind: appointment}, or a price per h, lead or accepted lead.`,
    );
  }
  if (disqualified !== 1 && closing?.disqualified === null) {
    draft.complain(
      `${path}.disqualified`,
      'closing.disqualified is none: there is nothing to multiply.',
    );
  }
  if (own_manager > 0 && team?.management === null) {
    draft.complain(`${path}.own_manager`, 'team.management is none: a manager costs nothing here.');
  }
}
