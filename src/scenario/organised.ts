import type { Agency, PlanSpec, Price, Scenario } from './scenario.ts';
import { SINGULAR } from './positions.ts';

/** Pay of people who are somebody else's. */
const OUTSIDE = "the agency's";
const UNPAID: PlanSpec = { for: 'telemarketers', text: 'none', components: [] };

/** The agency that a scenario's telemarketers belong to; null for one's own. */
export function agencyOf({ organisation }: Scenario): Agency | null {
  if (organisation === undefined || !('seats' in organisation.shape)) return null;
  return organisation.shape;
}

/** What an agency is paid for, part by part. */
export function pricesOf({ price: { plus, ...first } }: Agency): readonly Price[] {
  return [first, ...plus];
}

/** Whether an agency has a retainer, which stands for the seats that the file says. */
export function hasRetainer(agency: Agency): boolean {
  return pricesOf(agency).some(({ per }) => per === 'month');
}

/**
 * A floor in another shape: full-cycle reps, who are closers that prospect, in place of telemarketers and closers; or an
 * agency's telemarketers before the floor's own closers.
 *
 * @param name  of one of the scenario's organisations
 * @param count full-cycle reps, or seats of the agency, >= 1
 */
export function organised(scenario: Scenario, name: string, count: number): Scenario {
  const shape = scenario.organisations[name]!;
  const { calling, closing, pay, team } = scenario;
  const dials = shape.dials_per_day;
  const paced = dials === null ? calling : { ...calling, dials_per_day: dials, attempt: null };
  const base: Scenario = { ...scenario, name, organisation: { name, shape } };
  // They keep the floor's hours, and so many they stay.
  const others = { ...team.telemarketers, groups: null };
  if ('people' in shape) {
    const plan = `${name}: ${shape.pay.text}`;
    return {
      ...base,
      calling: paced,
      team: {
        ...team,
        telemarketers: { ...others, count: 0 },
        closers: { ...team.closers, count },
        hires: [],
      },
      closing: {
        ...closing,
        idle_closers: 'prospect',
        // What is said of their own dials a day says all of their pace.
        prospecting:
          dials === null || closing.prospecting === null
            ? closing.prospecting
            : { ...closing.prospecting, dials_per_day: 1 },
      },
      pay: { ...pay, closers: plan, plans: { ...pay.plans, [plan]: shape.pay } },
    };
  }
  return {
    ...base,
    calling: { ...paced, qualify_rate: shape.qualify_rate ?? calling.qualify_rate },
    team: {
      ...team,
      telemarketers: { ...others, count },
      hires: team.hires.filter(({ role }) => role === SINGULAR.closers),
    },
    pay: { ...pay, telemarketers: OUTSIDE, plans: { ...pay.plans, [OUTSIDE]: UNPAID } },
  };
}

/** The same shape with so many full-cycle reps, or seats of the agency. */
export function withCount(floor: Scenario, count: number): Scenario {
  const role = agencyOf(floor) === null ? 'closers' : 'telemarketers';
  return { ...floor, team: { ...floor.team, [role]: { ...floor.team[role], count } } };
}
