import type { CashMonth } from '../../../pay/cash.ts';
import type { Problem } from '../../../scenario/scenario.ts';
import type {
  BudgetResult,
  Comparison,
  ExpectationResult,
  OrganisationsResult,
  RunResult,
  Settled,
  StudyResult,
  SweepResult,
} from '../../../study/results.ts';
import { BUDGET_METRICS, budgetEstimates } from '../../../study/budgeted.ts';
import { version } from '../../../study/version.ts';
import {
  differenceOf,
  estimateOf,
  estimatesOf,
  interval,
  number,
  type JsonObject,
} from './json-values.ts';
import { nextHireBody } from './next-hire-envelope.ts';
import { whyBody } from './why-envelope.ts';
import { changedBody } from './changed-json.ts';
import { bestBody } from './best-envelope.ts';
import { payBody } from './pay-envelope.ts';
import { theoryBody } from './theory-json.ts';
import { solveBody } from './solve-envelope.ts';

/** Minor versions only add; a reader may ignore what it does not know. */
export const FORMAT_VERSION = '1.0';

/** A result in the envelope that all commands share (format version 1.0). What has no value is null with a reason. */
export function envelope(result: StudyResult): JsonObject {
  const { loaded, digest, seed, runs, settled, notes } = result;
  return {
    ...head(result.command),
    scenario: {
      name: loaded.scenario.name,
      digest,
      // What a later run needs to live the same floor again.
      ...(result.command === 'run' && { resolved: loaded.scenario as unknown as JsonObject }),
    },
    seed,
    runs,
    settled: settledOf(settled),
    ...bodyOf(result),
    verdict: result.verdict,
    notes,
  };
}

/** What a bad file or command line gives instead of a result. */
export function problemsEnvelope(command: string, problems: readonly Problem[]): JsonObject {
  return {
    ...head(command),
    problems: problems.map(({ file, line, column, path, message }) => ({
      file,
      line,
      column,
      path,
      message,
    })),
  };
}

function head(command: string): JsonObject {
  return { format_version: FORMAT_VERSION, command, engine: version };
}

function bodyOf(result: StudyResult): JsonObject {
  switch (result.command) {
    case 'run':
      return runBody(result);
    case 'compare':
      return compareBody(result);
    case 'organisations':
      return { ...compareBody(result), organisations: organisationsBody(result) };
    case 'sweep':
      return sweepBody(result);
    case 'budget':
      return budgetBody(result);
    case 'best':
      return bestBody(result);
    case 'pay':
      return payBody(result);
    case 'next-hire':
      return nextHireBody(result);
    case 'why':
      return whyBody(result);
    case 'solve':
      return solveBody(result);
  }
}

function runBody({
  loaded,
  metrics,
  bySource,
  ledger,
  expectations,
  hires,
  profitDots,
  hours,
  takeHome,
  questions,
  cash,
  changed,
  theory,
}: RunResult): JsonObject {
  const { currency } = loaded.scenario;
  const estimates = estimatesOf(metrics, currency);
  const told = Object.entries(bySource).map(([id, sources]) => [
    id,
    { ...(estimates[id] as JsonObject | undefined), by: estimatesOf(sources, currency) },
  ]);
  return {
    hours: {
      telemarketers: number(hours.telemarketers.mean),
      closers: number(hours.closers.mean),
    },
    metrics: { ...estimates, ...(Object.fromEntries(told) as JsonObject) },
    profit_and_loss: ledger.map(({ id, label, average, p05, p95, kind }) => ({
      id,
      label,
      kind,
      average: number(average),
      p05: number(p05),
      p95: number(p95),
    })),
    budget: Object.fromEntries(
      BUDGET_METRICS.flatMap((id) => {
        const estimate = metrics[id];
        if (!estimate) return [];
        const { p50, p80, p95 } = estimate;
        return [[id, { p50: number(p50), p80: number(p80), p95: number(p95) }]];
      }),
    ),
    profit_dots: profitDots.map(number),
    take_home: {
      telemarketers: estimateOf(takeHome.telemarketers, currency),
      closers: estimateOf(takeHome.closers, currency),
    },
    next_hire: hires.map(({ change, role, runs }) => ({ role, runs, ...differenceOf(change) })),
    expectations: expectations.map(expectationOf),
    questions: questions.map(({ question, answer }) => ({ question, answer })),
    ...(cash !== null && { cash: cash.map(cashMonth) }),
    ...(changed !== null && { changed: changedBody(changed, currency) }),
    ...theoryBody(theory, currency),
  };
}

/** One month as booked and as paid; the last entry is what moves after the horizon. */
function cashMonth(month: CashMonth, at: number, all: readonly CashMonth[]): JsonObject {
  return {
    month: at + 1 < all.length ? at + 1 : null,
    sold: number(month.sold),
    cancelled: number(month.cancelled),
    received: number(month.received),
    refunded: number(month.refunded),
    commission_earned: number(month.earned),
    clawed_back: number(month.clawedBack),
    commission_paid: number(month.paid),
    taken_back: number(month.takenBack),
    commission_owed: number(month.owed),
  };
}

function organisationsBody({ organisations }: OrganisationsResult): JsonObject[] {
  return organisations.map(
    ({ name, kind, people, written, monthlyCost, costDifference, breakEven }) => ({
      name,
      kind,
      people,
      written,
      monthly_cost: number(monthlyCost),
      cost_difference: number(costDifference),
      break_even:
        breakEven?.map(({ per, written: isWritten, price, ci95, reason }) => ({
          per,
          written: isWritten,
          price: number(price),
          ci95: interval(ci95),
          ...(reason !== null && { reason }),
        })) ?? null,
    }),
  );
}

function compareBody({ loaded, scenarios, differences }: Comparison): JsonObject {
  const { currency } = loaded.scenario;
  return {
    scenarios: scenarios.map(({ name, digest, metrics }) => ({
      name,
      digest,
      metrics: estimatesOf(metrics, currency),
    })),
    differences: differences.map(({ a, b, metrics }) => ({
      a,
      b,
      metrics: Object.fromEntries(
        Object.entries(metrics).map(([id, difference]) => [id, differenceOf(difference)]),
      ),
    })),
  };
}

function sweepBody({
  loaded,
  axes,
  mixes,
  target,
  best,
  budget,
  bestWithinBudget,
}: SweepResult): JsonObject {
  const { currency } = loaded.scenario;
  return {
    axes: axes.map(({ key, label, values }) => ({ key, label, values })),
    target,
    mixes: mixes.map((mix) => ({
      at: mix.at,
      metrics: estimatesOf(mix.metrics, currency),
      beaten_by_best: number(mix.beatenByBest),
      toss_up: mix.tossUp,
    })),
    best: mixes[best]?.at ?? null,
    budget: budget === null ? null : number(budget),
    best_within_budget: bestWithinBudget === null ? null : (mixes[bestWithinBudget]?.at ?? null),
  };
}

function budgetBody({ loaded, views }: BudgetResult): JsonObject {
  const { currency } = loaded.scenario;
  return {
    views: views.map(({ span, run, losing }) => ({
      span,
      digest: run.digest,
      runs: run.runs,
      settled: settledOf(run.settled),
      metrics: estimatesOf(Object.fromEntries(budgetEstimates(run)), currency),
      loses_money: number(losing),
    })),
  };
}

function expectationOf({ text, met, value, ci95, limit, margin }: ExpectationResult): JsonObject {
  return {
    text,
    met,
    value: number(value),
    ci95: interval(ci95),
    limit: number(limit),
    margin: number(margin),
  };
}

function settledOf({ metric, halfWidth, wanted, runsNeeded, stoppedBy }: Settled): JsonObject {
  return {
    metric,
    half_width: number(halfWidth),
    wanted: number(wanted),
    runs_needed: number(runsNeeded),
    stopped_by: stoppedBy,
  };
}
