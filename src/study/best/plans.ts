import type { Scenario } from '../../scenario/scenario.ts';
import { estimatesOf } from '../estimates.ts';
import { workOf, type StudyOptions } from '../options.ts';
import { PAY_METRIC } from '../pay-in-force.ts';
import { People } from '../people.ts';
import { questionOf } from '../question.ts';
import { withWages } from '../same-pay.ts';
import { simulate } from '../simulate.ts';
import { payCaution, paysDifferently } from '../verdict/pay-caution.ts';
import type { Candidates } from './candidates.ts';

/** Months from which middle take-home is told. */
const MONTHS = 256;

/** Which mixes may be set against each other. */
export interface PayGroups {
  /** Why no pay plan is recommended; null where people take home alike, so that all mixes are one group. */
  readonly caution: string | null;
  readonly groups: readonly { readonly pay: string | null; readonly mixes: readonly number[] }[];
}

/**
 * Groups mixes by what people are paid, where they take home more than 5 % more or less under one plan than under another.
 * Take-home is that of the file's own team under each plan, on months of their own.
 *
 * @param mixes among which the best is sought
 */
export async function payGroups(
  candidates: Candidates,
  mixes: readonly number[],
  seed: string,
  { runner, signal }: StudyOptions,
): Promise<PayGroups> {
  const { base, pays } = candidates;
  const together: PayGroups = { caution: null, groups: [{ pay: null, mixes }] };
  const scenarios: Scenario[] = pays.map(({ patch }) => ({ ...base, ...patch }));
  if (!scenarios.some((scenario) => paysDifferently(scenarios[0]!, scenario))) return together;
  const options = signal ? { runner, signal } : { runner };
  const points = pays.map(({ patch }) => patch);
  const question = await withWages(questionOf(base, points), seed, options);
  const metrics = [...Object.values(PAY_METRIC), 'payroll', 'top_ups'] as const;
  const table = await simulate(
    workOf(question, `${seed}/pay`, metrics, {} as StudyOptions),
    {
      most: MONTHS,
      exactly: true,
      judge: () => ({ metric: 'profit', halfWidth: null, wanted: null, runsNeeded: null }),
    },
    options,
  );
  const caution = payCaution(
    scenarios.map((scenario, point) => ({
      scenario,
      metrics: estimatesOf(table, point, new People(table, point, scenario)),
    })),
  );
  if (caution === null) return together;
  const alike = scenarios.map((scenario) =>
    scenarios.findIndex((other) => !paysDifferently(other, scenario)),
  );
  const kindOf = new Map(pays.map(({ key }, at) => [key, alike[at]!]));
  const groups = new Map<number, number[]>();
  for (const mix of mixes) {
    const kind = kindOf.get(candidates.payKey(mix))!;
    const group = groups.get(kind);
    if (group) group.push(mix);
    else groups.set(kind, [mix]);
  }
  return {
    caution,
    groups: Array.from(groups, ([kind, some]) => ({ pay: pays[kind]!.name, mixes: some })),
  };
}
