/** The public API, in the order of the data: what people write, what is asked, where it is done, what comes back. */
export { metricNames, metrics, type MetricName } from './metrics/index.ts';
export type { Metric, MetricUnit } from './metrics/types.ts';
export {
  ScenarioError,
  type LoadedScenario,
  type Origin,
  type Problem,
  type Scenario,
} from './scenario/scenario.ts';
export { loadScenario, type Setting, type World } from './scenario/load.ts';
export {
  hasKey,
  readSought,
  readVaried,
  type SoughtKey,
  type VariedKey,
} from './scenario/varied.ts';
export { readCondition } from './scenario/condition.ts';
export { readAxis, type ScenarioAxis } from './scenario/axis.ts';
export { scenarioJsonSchema } from './scenario/schema.ts';
export { inlineRunner } from './study/inline-runner.ts';
export { runJob } from './study/job.ts';
export { ReplyView } from './study/reply.ts';
export type { Job, Patch, Reply, Runner } from './study/types.ts';
export type { StudyOptions } from './study/options.ts';
export { run, type RunOptions } from './study/run.ts';
export type { CashMonth } from './pay/cash.ts';
export { compare, withVariants } from './study/compare.ts';
export { BUDGET_SPANS, budgetViews, type BudgetFloors } from './study/budget.ts';
export { pay, type PayOptions } from './study/pay.ts';
export type {
  Crossing,
  Found,
  Lift,
  PayBreakEven,
  PayFigures,
  PayResult,
  Payout,
  PlanResult,
  RoleCostParts,
  TakeHomeSpread,
} from './study/pay/result.ts';
export { nextHire, yearOf } from './study/next-hire.ts';
export type {
  EmptyChair,
  Joining,
  NextHireResult,
  Payback,
  SoFar,
  TeamChange,
} from './study/next-hire/result.ts';
export { organisations, type OrganisationOptions } from './study/organisations.ts';
export { GridCandidates, listCandidates, type Candidates } from './study/best/candidates.ts';
export { best, type BestOptions, type Within } from './study/best.ts';
export type {
  BestLook,
  BestResult,
  Choice,
  ChoiceDoubt,
  Ended,
  Finalist,
  Frontier,
  FrontierMember,
  LimitResult,
} from './study/best/result.ts';
export { solve, type SolveOptions } from './study/solve.ts';
export type { Asked, Curve, Solved, SolvedKey, SolveResult } from './study/solve/result.ts';
export { why, type WhyOptions } from './study/why.ts';
export type {
  InputEffect,
  LuckEffect,
  Observing,
  PairEffect,
  WhyResult,
} from './study/why/result.ts';
export { checkAgainstTheory, type Checked } from './study/theory/against.ts';
export { warmUp } from './study/warm-up.ts';
export type { Settling, WarmUpResult } from './study/warm-up/result.ts';
export { sweep, type SweepAxis, type SweepOptions } from './study/sweep.ts';
export {
  traceDay,
  traceLead,
  type LeadLife,
  type TraceDay,
  type TraceEvent,
} from './study/trace.ts';
export { scenarioDigest } from './study/digest.ts';
export { EngineError, Interruption, StudyError } from './study/errors.ts';
export type {
  Axis,
  BudgetResult,
  BudgetView,
  CompareResult,
  Comparison,
  Difference,
  Estimate,
  Estimates,
  ExpectationResult,
  HireOdds,
  LedgerLine,
  MixResult,
  OddsWord,
  OrganisationResult,
  OrganisationsResult,
  Progress,
  RunResult,
  Samples,
  Searched,
  Settled,
  StudyResult,
  SweepResult,
} from './study/results.ts';
export { version } from './study/version.ts';
