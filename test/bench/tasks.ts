import { pathToFileURL } from 'node:url';
import { flat } from '../pay/samples.ts';
import { ACTIVITY } from '../../src/floor/activity.ts';
import { LeadStream } from '../../src/floor/lead-stream.ts';
import { liveAlone } from '../../src/floor/replicate.ts';
import { TelemarketingRules } from '../../src/floor/telemarketing/rules.ts';
import type { MetricName } from '../../src/metrics/index.ts';
import { readText } from '../../src/node/files.ts';
import { threadRunner } from '../../src/node/threads.ts';
import { readAxis } from '../../src/scenario/axis.ts';
import { compileCalendar, compileTelemarketing } from '../../src/scenario/compile/index.ts';
import { drawInputs } from '../../src/scenario/inputs.ts';
import { loadScenario } from '../../src/scenario/load.ts';
import type { LoadedScenario, Scenario } from '../../src/scenario/scenario.ts';
import { inlineRunner } from '../../src/study/inline-runner.ts';
import { runJob } from '../../src/study/job.ts';
import { workOf } from '../../src/study/options.ts';
import { gridOf } from '../../src/study/patches.ts';
import { questionOf } from '../../src/study/question.ts';
import { ReplyView } from '../../src/study/reply.ts';
import { withWages } from '../../src/study/same-pay.ts';
import { PAY_METRICS as TOLD } from '../../src/study/pay.ts';
import { SWEEP_METRICS } from '../../src/study/sweep.ts';
import type { Job, Reply } from '../../src/study/types.ts';
import type { Task, Work } from './work.ts';

const SEED = 'bench';
/** Replications that tell how many events there are per dial. */
const PROBE = 4;
/** What is varied in the sweep. */
const AXES = [
  'telemarketers=1..20',
  'closers=1..8',
  'pay.closers=hourly,base-plus,commission-only',
];
const PAY_PLANS = 3;
/** Dials first, which are the measure. */
const PAY_METRICS: readonly MetricName[] = ['dials', ...TOLD];
/** Replications of a job, where a run is many jobs: enough jobs for the threads to end together. */
const JOB = 8;

/** Builds what a work needs; nothing of it is timed. */
export async function taskOf(work: Work): Promise<Task> {
  const loaded = loadedFor(work);
  const scenario = sized(loaded.scenario, work);
  switch (work.kind) {
    case 'point':
      return pointTask(scenario, work);
    case 'telemarketing':
      return telemarketingTask(scenario, work);
    case 'sweep':
      return sweepTask(loaded);
    case 'pay':
      return payTask(loaded, work.plans!);
    case 'threads':
      return threadsTask(scenario, work.threads!);
  }
}

function loadedFor({ file }: Work): LoadedScenario {
  const folder = process.cwd();
  const readFile = (path: string): string => readText(path, folder);
  return loadScenario({ file, text: readFile(file) }, { readFile });
}

function sized(scenario: Scenario, { size }: Work): Scenario {
  if (!size) return scenario;
  const { telemarketers, closers, hours } = size;
  const { team, period } = scenario;
  return {
    ...scenario,
    team: {
      ...team,
      telemarketers: { ...team.telemarketers, count: telemarketers },
      closers: { ...team.closers, count: closers },
    },
    period: { ...period, length: { count: hours, unit: 'h' } },
  };
}

type Whole = Omit<Job, 'first' | 'count'>;

function wholeJob(
  scenario: Scenario,
  { dialByDial, together }: Pick<Work, 'dialByDial' | 'together'>,
): Whole {
  return {
    id: 'bench',
    scenario,
    points: [{}],
    seed: SEED,
    metrics: ['dials', 'profit'],
    inputs: 'stratified',
    ...(dialByDial !== undefined && { dialByDial }),
    ...(together !== undefined && { together }),
  };
}

function pointTask(scenario: Scenario, work: Work): Task {
  const job = wholeJob(scenario, work);
  const share = simulatedPerCounted(scenario);
  return {
    run: (order) => share * sumOf(runJob({ ...job, ...order }), 0),
    eventsPerDial: eventsPerDial(scenario, work),
  };
}

function telemarketingTask(scenario: Scenario, work: Work): Task {
  const people = scenario.team.telemarketers.count;
  const dialByDial = work.dialByDial === true;
  return {
    run({ first, count }) {
      const calendar = compileCalendar(scenario);
      let dials = 0;
      for (let replication = first; replication < first + count; replication++) {
        const draw = drawInputs([], SEED, replication, 'stratified');
        const rules = new TelemarketingRules(compileTelemarketing(scenario, calendar, draw));
        const chance = { seed: SEED, replication, dialByDial };
        const leads = new LeadStream();
        for (let person = 0; person < people; person++) {
          dials += liveAlone(rules, chance, person, leads).cells[ACTIVITY.dials]!;
        }
      }
      return dials;
    },
    eventsPerDial: eventsPerDial(scenario, work),
  };
}

async function sweepTask(loaded: LoadedScenario): Promise<Task> {
  const axes = AXES.map((text) => readAxis(text, loaded).patches);
  const question = questionOf(loaded.scenario, gridOf(loaded.scenario, axes));
  const options = { runner: inlineRunner() };
  const waged = await withWages(question, SEED, options);
  const work = workOf(waged, SEED, ['dials', ...SWEEP_METRICS], options);
  return {
    // Of the mixes, each counted once: programs without pay plans simulate no more.
    run: (order) => sumOf(runJob({ id: 'bench', ...work, ...order }), 0) / PAY_PLANS,
    eventsPerDial: null,
  };
}

function payTask(loaded: LoadedScenario, count: number): Task {
  const { scenario } = loaded;
  const { pay } = scenario;
  const names = Array.from({ length: count }, (_, i) => `plan ${i + 1}`);
  const plans = names.map((name, i) => [name, commissionPlan(0.1 + i / 100)] as const);
  const points = names.map((closers) => ({
    pay: { ...pay, closers, plans: { ...pay.plans, ...Object.fromEntries(plans) } },
  }));
  const question = questionOf(scenario, points);
  const options = { runner: inlineRunner() };
  const work = { ...workOf(question, SEED, PAY_METRICS, options), paid: 'closers' as const };
  return {
    // The months of one plan: the others live the same.
    run: (order) => sumOf(runJob({ id: 'bench', ...work, ...order }), 0) / count,
    eventsPerDial: null,
  };
}

/** A salary and so much of what is sold. */
function commissionPlan(rate: number): Scenario['pay']['plans'][string] {
  return {
    for: 'closers',
    text: 'bench',
    components: [{ kind: 'salary', amount: 2000, per: 'month' }, flat(rate)],
  };
}

function threadsTask(
  scenario: Scenario,
  { count: threads, worker }: NonNullable<Work['threads']>,
): Task {
  const job = wholeJob(scenario, {});
  const runner = threadRunner({ threads, worker: pathToFileURL(worker) });
  return {
    async run({ first, count }) {
      const firsts = Array.from({ length: Math.ceil(count / JOB) }, (_, i) => first + i * JOB);
      const replies = await Promise.all(
        firsts.map((from) =>
          runner.run({ ...job, first: from, count: Math.min(JOB, first + count - from) }),
        ),
      );
      return replies.reduce((sum, reply) => sum + sumOf(reply, 0), 0);
    },
    eventsPerDial: null,
  };
}

/** Sum of a metric's numerator over replications and points. */
function sumOf(reply: Reply, metric: number): number {
  const view = new ReplyView(reply);
  let sum = 0;
  for (let row = 0; row < view.count; row++) {
    for (let point = 0; point < view.points; point++) sum += view.numerator(row, point, metric);
  }
  return sum;
}

/** Open seconds of the whole calendar over those counted: dials of the run-in are simulated, but no metric has them. */
function simulatedPerCounted(scenario: Scenario): number {
  const { windowStart, windowEnd, countFrom } = compileCalendar(scenario);
  let simulated = 0;
  let counted = 0;
  windowEnd.forEach((end, window) => {
    simulated += end - windowStart[window]!;
    counted += Math.max(0, end - Math.max(countFrom, windowStart[window]!));
  });
  return simulated / counted;
}

/** Of a floor without call-backs, follow-ups and rejects: ends of dials, talks, wrap-ups, calls and patience. */
function eventsPerDial(scenario: Scenario, work: Work): number | null {
  const { handoff, closing } = scenario;
  if (handoff.kind === 'callback' || closing.follow_ups || closing.disqualified) return null;
  const names: readonly MetricName[] = ['dials', 'contacts', 'worked_leads', 'lost_count'];
  const job: Job = { ...wholeJob(scenario, work), metrics: names, first: 0, count: PROBE };
  const reply = runJob(job);
  const [dials = 0, contacts = 0, worked = 0, lost = 0] = names.map((_, at) => sumOf(reply, at));
  const calls = work.dialByDial === true ? dials : contacts;
  const closers = work.kind === 'telemarketing' ? 0 : worked + lost;
  return (calls + 2 * contacts + closers) / dials;
}
