import type { Closing } from '../scenario.ts';
import { leaveOutDisqualified, screens } from './qualifying.ts';
import { whole } from './draft.ts';
import type { Draft } from './draft.ts';

const CRM = ['closing.close_rate', 'closing.follow_ups.share_of_sales'] as const;
const MECHANICAL = ['closing.first_call_close_rate', 'closing.follow_ups.close_rate'] as const;

/** Closing, in one of the two forms of its rates: the one set by the later file. */
export function resolveClosing(draft: Draft): Closing | undefined {
  const crmLayer = Math.max(...CRM.map((path) => draft.layer(path)));
  const mechanicalLayer = Math.max(...MECHANICAL.map((path) => draft.layer(path)));
  const mechanical = mechanicalLayer >= 0 && mechanicalLayer >= crmLayer;
  if (crmLayer === mechanicalLayer && crmLayer >= 0) {
    reportMixed(draft, crmLayer);
  } else {
    for (const path of mechanical ? CRM : MECHANICAL) draft.forget(path);
    reportHalf(draft, mechanical);
  }
  leaveOutDisqualified(draft);
  const closing = whole(draft.values.closing);
  if (closing === undefined) return undefined;
  const { disqualified, follow_ups } = closing;
  checkProspecting(draft, closing);
  return {
    ...closing,
    prospecting: resolveDialling(draft, closing),
    disqualified: disqualified && {
      ...disqualified,
      share: screens(draft) ? null : (disqualified.share ?? 0),
    },
    close_rate: mechanical ? null : closing.close_rate,
    first_call_close_rate: mechanical ? closing.first_call_close_rate : null,
    follow_ups: follow_ups && {
      ...follow_ups,
      share_of_sales: mechanical ? null : follow_ups.share_of_sales,
      close_rate: mechanical ? follow_ups.close_rate : null,
    },
  };
}

/** Closers who prospect need a list. */
function checkProspecting(draft: Draft, { idle_closers }: Pick<Closing, 'idle_closers'>): void {
  const prospects = whole(draft.values.prospects);
  if (idle_closers === 'wait' || prospects === undefined) return;
  if (Object.values(prospects).some((source) => 'records' in source)) return;
  draft.complain(
    'closing.idle_closers',
    'closers who prospect have nobody to dial. Write prospects: unlimited, or idle_closers: wait.',
  );
}

/** How closers dial, where any do: those who are idle, or reps of an organisation. */
function resolveDialling(
  draft: Draft,
  { idle_closers, prospecting }: Pick<Closing, 'idle_closers' | 'prospecting'>,
): Closing['prospecting'] {
  const path = 'closing.prospecting';
  const shapes = Object.values(draft.values.organisations ?? {});
  const reps = shapes.some(
    (shape) => typeof shape === 'object' && shape !== null && 'pay' in shape,
  );
  if (idle_closers === 'wait' && !reps) {
    draft.leaveOut(
      path,
      'closing.idle_closers',
      'prospecting is of closers who dial, and here they wait. Write idle_closers: prospect.',
    );
    return null;
  }
  if (!screens(draft) || prospecting === null || prospecting.qualify_rate === 1) return prospecting;
  draft.leaveOut(
    `${path}.qualify_rate`,
    'calling.screening',
    'with calling.screening there is no qualify rate to multiply. Leave it out.',
  );
  return { ...prospecting, qualify_rate: 1 };
}

/** Both forms in one file. */
function reportMixed(draft: Draft, layer: number): void {
  const both = (path: string) => draft.layer(path) === layer;
  if (both(CRM[0]) && both(MECHANICAL[0])) {
    draft.complain(
      MECHANICAL[0],
      'close_rate already includes follow-ups; first_call_close_rate goes with follow_ups.close_rate.',
    );
  } else if (both(CRM[0])) {
    draft.complain(
      MECHANICAL[1],
      'close_rate already includes follow-ups; with it write follow_ups.share_of_sales, not follow_ups.close_rate.',
    );
  } else {
    draft.complain(
      CRM[1],
      'share_of_sales goes with close_rate; with first_call_close_rate write follow_ups.close_rate.',
    );
  }
}

/** One half of a form without the other. */
function reportHalf(draft: Draft, mechanical: boolean): void {
  const followUps =
    draft.isSet('closing.follow_ups') && draft.node('closing.follow_ups')?.kind === 'branch';
  const [rate, ofFollowUps] = mechanical ? MECHANICAL : CRM;
  const [rateName, partName] = mechanical
    ? ['first_call_close_rate', 'follow_ups.close_rate']
    : ['close_rate', 'follow_ups.share_of_sales'];
  if (!draft.isSet(rate)) {
    draft.complain(
      mechanical ? ofFollowUps : 'closing',
      `closing needs ${rateName}${mechanical ? `, which goes with ${partName}` : ''}.`,
    );
  } else if (followUps && !draft.isSet(ofFollowUps)) {
    draft.complain(
      draft.isOwn(rate) ? rate : 'closing.follow_ups',
      `${rateName} goes with ${partName}; or write follow_ups: none.`,
    );
  }
}
