import type { FloorResult } from '../../src/floor/result.ts';
import { erlangAQueue } from '../floor/erlang-a-queue.ts';
import { ERLANG_A, ERLANG_A_MONEY, ERLANG_A_QUEUES, PIPELINE_1 } from '../floor/known-answers.ts';
import { compared, shippedScenario, simulated, type Columns } from './known-answers.ts';
import type { Proof } from './proof.ts';
import { comparisonProof } from './proof.ts';

const HOURS = 160;
const ERLANG_A_REPLICATIONS = 5_000;
const PIPELINE_1_REPLICATIONS = 4_000;

/** A column per hour of the horizon. */
const hourly = ({ numerators, denominators }: Columns): Columns => ({
  numerators,
  denominators: denominators.map((denominator) => denominator * HOURS),
});

/** A floor whose long run is a formula, from the scenario file to the books. */
export function proveErlangA(): Proof {
  const scenario = shippedScenario('scenarios/oracles/erlang-a-floor.yaml');
  const { team } = scenario;
  const points = ERLANG_A.map(({ closers: count }) => ({
    team: { ...team, closers: { ...team.closers, count } },
  }));
  const metrics = [
    'lost_leads',
    'wait',
    'closer_occupancy',
    'worked_leads',
    'revenue',
    'labour_cost',
    'profit',
    'cost_per_lead',
  ] as const;
  const read = simulated(scenario, points, metrics, ERLANG_A_REPLICATIONS);
  const { sale, closeRate, costPerLead, burden } = ERLANG_A_MONEY;
  const comparisons = ERLANG_A.flatMap(({ closers, lost, wait, busy, handled, net }, point) => {
    const name = (what: string): string =>
      `${closers} ${closers === 1 ? 'closer' : 'closers'}: ${what}`;
    const revenue = handled * closeRate * sale;
    const labour = (20 * 18 + closers * 30) * burden;
    return [
      compared(name('leads lost, share'), read(point, 'lost_leads'), lost),
      compared(name('wait, min'), read(point, 'wait'), wait),
      compared(name('closers busy, share'), read(point, 'closer_occupancy'), busy),
      compared(name('leads handled an hour'), hourly(read(point, 'worked_leads')), handled),
      compared(name('revenue an hour'), hourly(read(point, 'revenue')), revenue),
      compared(name('labour an hour'), hourly(read(point, 'labour_cost')), labour),
      compared(name('net an hour'), hourly(read(point, 'profit')), net),
    ];
  });
  comparisons.push(compared('cost per lead', read(0, 'cost_per_lead'), costPerLead));
  return comparisonProof(
    'A floor whose answer is a formula: Erlang A with money',
    [
      'Leads come as a Poisson stream, hold for an exponential time and are handled in one: losses, waits and money',
      `have exact long-run values. Here \`scenarios/oracles/erlang-a-floor.yaml\` goes from the file to the books, ${ERLANG_A_REPLICATIONS.toLocaleString('en-US')}`,
      `replications of ${HOURS} h for each number of closers.`,
    ],
    comparisons,
  );
}

/** The benchmark model against three other programs. */
export function provePipeline1(): Proof {
  const scenario = shippedScenario('scenarios/oracles/pipeline-1.yaml');
  const metrics = {
    dials: 'dials',
    contacts: 'contacts',
    leads: 'leads',
    lost: 'lost_count',
    worked: 'worked_leads',
    sales: 'sales',
    revenue: 'revenue',
    busy: 'closer_occupancy',
    wait: 'wait',
    queue: 'queue_length',
  } as const;
  const read = simulated(scenario, [{}], Object.values(metrics), PIPELINE_1_REPLICATIONS);
  const comparisons = (Object.keys(metrics) as (keyof typeof metrics)[]).map((name) => {
    const { mean, known } = PIPELINE_1[name];
    const unit = name === 'wait' ? 1 / 60 : 1;
    return compared(name, read(0, metrics[name]), mean * unit, (known * unit) / 1.96);
  });
  return comparisonProof(
    'The benchmark model against three other programs',
    [
      `\`scenarios/oracles/pipeline-1.yaml\`, ${PIPELINE_1_REPLICATIONS.toLocaleString('en-US')} replications, against 60,000 replications of three exact algorithms`,
      'written apart from this program; dials, contacts and leads are known exactly. The wait is in minutes.',
    ],
    comparisons,
  );
}

/** Hours of one replication of a queue of `ERLANG_A_QUEUES`. */
const QUEUE_HOURS = 1_000;
const QUEUE_REPLICATIONS = 60;

/** Queues of all sizes whose long run is a formula. */
export function proveErlangAQueues(): Proof {
  const comparisons = ERLANG_A_QUEUES.flatMap((queue) => {
    const { closers, leads, abandon, length, busy } = queue;
    const months = Array.from({ length: QUEUE_REPLICATIONS }, (_, replication) =>
      erlangAQueue(queue, QUEUE_HOURS, replication),
    );
    const columns = (
      numerator: (floor: FloorResult) => number,
      denominator: (floor: FloorResult) => number,
    ): Columns => ({
      numerators: Float64Array.from(months, numerator),
      denominators: Float64Array.from(months, denominator),
    });
    const seconds = QUEUE_HOURS * 3600;
    const name = (what: string): string => `${closers} closers, ${leads} leads: ${what}`;
    return [
      compared(
        name('leads lost, share'),
        columns(
          ({ totals }) => totals.gaveUp,
          ({ totals }) => totals.inboundLeads,
        ),
        abandon,
      ),
      compared(
        name('leads in the queue'),
        columns(
          ({ totals }) => totals.queueTime,
          () => seconds,
        ),
        length,
      ),
      compared(
        name('closers busy, share'),
        columns(
          (floor) => floor.closers.total('call_time'),
          () => closers * seconds,
        ),
        busy,
      ),
    ];
  });
  return comparisonProof(
    'Queues whose answer is a formula: Erlang A of any size',
    [
      `Leads come by themselves as a Poisson stream, ${QUEUE_REPLICATIONS} replications of ${QUEUE_HOURS.toLocaleString('en-US')} h for each number of closers. Leads are`,
      'counted per handling time.',
    ],
    comparisons,
  );
}
