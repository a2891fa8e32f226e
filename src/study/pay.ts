import type { MetricName } from '../metrics/index.ts';
import type { LoadedScenario, Role, Scenario } from '../scenario/scenario.ts';
import type { VariedKey } from '../scenario/varied.ts';
import { quantityAt } from '../scenario/varied.ts';
import { scenarioDigest } from './digest.ts';
import { StudyError } from './errors.ts';
import { lengthOf, targetOf, workOf, type StudyOptions } from './options.ts';
import { breakEvenOf } from './pay/break-even.ts';
import { equalPayFactors } from './pay/equal-pay.ts';
import { figuresAt } from './pay/figures.ts';
import { attainmentOf, floorOf, onTargetOf, payoutOf } from './pay/payout.ts';
import { chosenPlans, isSamePay, onPlan } from './pay/plans.ts';
import type { PayResult, PlanResult } from './pay/result.ts';
import { PAY_METRIC } from './pay-in-force.ts';
import { wholeMonths } from './people.ts';
import { questionOf } from './question.ts';
import { MOST_RUNS } from './run.ts';
import { withWages } from './same-pay.ts';
import { INPUT_PREFIX, samplesOf } from './samples.ts';
import { middleOf } from './settle.ts';
import { simulate } from './simulate.ts';
import type { Samples } from './results.ts';
import type { Patch } from './types.ts';
import { effortSentences } from './verdict/effort.ts';
import { paySentences } from './verdict/pay.ts';
import { spanName } from './verdict/spans.ts';

/** What each plan is told of, beside what people take home. */
export const PAY_METRICS: readonly MetricName[] = [
  'total_cost',
  'profit',
  'labour_cost',
  'payroll',
  'top_ups',
  'cost_per_sale',
  'sales',
  'revenue',
];

/** How plans are compared. */
export interface PayOptions extends StudyOptions {
  /** Default: closers. */
  readonly role?: Role;
  /** Plans beside the one in force; default: all of the role. */
  readonly plans?: readonly string[];
  /** Along which key plans are to break even; default: the close rate. */
  readonly vary?: VariedKey;
}

/**
 * Sets every pay plan of a role beside the one in force on the same possible months, as written and at equal middle pay.
 *
 * A plan decides nothing on the floor unless the file says so of it, so the months are simulated once, however many other plans
 * there are. For the break-even they are simulated again, at several values of one key.
 *
 * @throws {StudyError} if there is one plan only, or no such plan
 * @throws {ScenarioError} if the scenario cannot be simulated
 */
export async function pay(loaded: LoadedScenario, options: PayOptions): Promise<PayResult> {
  const length = lengthOf(options, MOST_RUNS);
  const { scenario: base } = loaded;
  const role = options.role ?? 'closers';
  const target = targetOf(options);
  const seed = options.seed ?? base.seed;
  const precision = options.precision ?? base.precision;
  const chosen = chosenPlans(base, role, options.plans);
  const { names } = chosen;
  const asked = questionOf(
    base,
    names.map((name) => onPlan(base, role, name)),
  );
  const { notes, ...waged } = await withWages(asked, seed, options);
  const onPlans = waged.points.map((point): Scenario => ({ ...waged.scenario, ...point }));
  const specs = onPlans.map(({ pay: { plans } }, i) => plans[names[i]!]!);
  const worked = specs.map((plan, i) => ({ plan, effort: base.pay.effort?.[names[i]!] ?? null }));
  const samePay = names.map((name, i) => i > 0 && isSamePay(base, role, name));
  const scaled = names.flatMap((_, i) => (i === 0 || samePay[i] ? [] : [i]));
  const factors = await equalPayFactors(
    waged,
    waged.scenario.pay,
    role,
    worked[0]!,
    scaled.map((i) => worked[i]!),
    seed,
    options,
  );
  const equals = scaled.flatMap((plan, i) => {
    const times = factors[i] ?? null;
    return times === null ? [] : [{ plan, times }];
  });
  const points: Patch[] = [
    ...waged.points,
    ...equals.map(({ plan, times }) =>
      onPlan(onPlans[plan]!, role, names[plan]!, { ...specs[plan]!, times }),
    ),
  ];
  const written = names.map((_, point) => point);
  const metrics = [...new Set([...PAY_METRICS, PAY_METRIC[role], target])];
  const table = await simulate(
    { ...workOf({ ...waged, points }, seed, metrics, options), paid: role },
    { ...length, judge: (at) => middleOf(at, written, target, precision) },
    options,
  );

  const attainment = attainmentOf(table, role);
  const floors = points.map((point): Scenario => ({ ...waged.scenario, ...point }));
  const plans = names.map((name, i): PlanResult => {
    const at = equals.findIndex(({ plan }) => plan === i);
    const equal =
      at < 0 ? null : figuresAt(table, names.length + at, role, floors[names.length + at]!);
    return {
      name,
      text: base.pay.plans[name]!.text,
      inForce: i === 0,
      written: figuresAt(table, i, role, floors[i]!),
      equal: equal && { ...equal, factor: equals[at]!.times },
      samePay: samePay[i]!,
      payout: attainment === null ? [] : payoutOf(floors[i]!, role, attainment),
      onTarget: attainment === null ? null : onTargetOf(floors[i]!, role, attainment),
    };
  });
  const hurried = ['time', 'interrupt'].includes(table.settled.stoppedBy);
  const breakEven = hurried
    ? null
    : await breakEvenOf(
        waged.scenario,
        options.vary ?? usualKey(base, role),
        plans.map(({ written: { metrics: found } }, i) => ({
          name: names[i]!,
          patch: points[i]!,
          cost: found.total_cost!.mean!,
        })),
        table.runs,
        seed,
        options,
      );
  const found = {
    role,
    per: payPeriod(base),
    plans,
    breakEven,
    payout: attainment?.payout ?? null,
    floor: attainment && floorOf(floors[0]!, attainment),
  };
  return {
    command: 'pay',
    loaded,
    digest: await scenarioDigest(base),
    seed,
    runs: table.runs,
    settled: options.signal?.aborted ? { ...table.settled, stoppedBy: 'interrupt' } : table.settled,
    notes: [...loaded.notes, ...chosen.notes, ...notes],
    ...found,
    verdict: [...paySentences(found, onPlans), ...effortSentences(loaded.origins, onPlans)],
    samples: joined(
      points.map((_, point) => samplesOf(table, point, floors[point]!, seed)),
      [...names, ...equals.map(({ plan }) => `${names[plan]!} at equal pay`)],
    ),
  };
}

/** What a file says most directly of how good leads become sales; for telemarketers, of how contacts become leads. */
function usualKey(scenario: Scenario, role: Role): VariedKey {
  const keys = [
    ...(role === 'telemarketers' ? ['calling.qualify_rate'] : []),
    'closing.close_rate',
    'closing.first_call_close_rate',
  ];
  for (const key of keys) {
    const known = quantityAt(scenario, key);
    if (known !== null) return { key, known, between: null };
  }
  throw new StudyError('pay: the file gives no close rate; name a key with --vary');
}

/** What pay is told for: a month, or the whole horizon where none is in it. */
function payPeriod(scenario: Scenario): string {
  const { count, unit } = scenario.period.length;
  if (unit === 'month' || unit === 'year') return 'month';
  if (wholeMonths(scenario).length > 1) return 'month';
  return spanName({ ...scenario.period, length: { count, unit } }).one;
}

/** One row per possible month with the figures of every plan; what was drawn stands once. */
function joined(samples: readonly Samples[], plans: readonly string[]): Samples {
  const columns = new Map<string, Float64Array>();
  const drawn = new Map<string, Float64Array>();
  samples.forEach(({ names, columns: values }, plan) => {
    names.forEach((name, at) => {
      if (name.startsWith(INPUT_PREFIX)) drawn.set(name, values[at]!);
      else columns.set(`${plans[plan]!}: ${name}`, values[at]!);
    });
  });
  const all = [...columns, ...drawn];
  return { names: all.map(([name]) => name), columns: all.map(([, values]) => values) };
}
