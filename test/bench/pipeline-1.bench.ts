import { ACTIVITY } from '../../src/floor/activity.ts';
import { liveAlone } from '../../src/floor/replicate.ts';
import { TelemarketingRules } from '../../src/floor/telemarketing/telemarketer.ts';
import { readText, worldOf } from '../../src/node/files.ts';
import { compileCalendar, compileTelemarketing } from '../../src/scenario/compile/index.ts';
import { drawInputs } from '../../src/scenario/inputs.ts';
import { loadScenario } from '../../src/scenario/load.ts';
import { runJob } from '../../src/study/job.ts';
import { ReplyView } from '../../src/study/reply.ts';
import type { Job } from '../../src/study/types.ts';
import { measure, timingTable, type Case } from './measure.ts';

// The benchmark model, timed: never asserted, since machines differ. `npm run bench` prints the table.

const FILE = 'scenarios/oracles/pipeline-1.yaml';
const ROUNDS = 7;
const REPLICATIONS = 40;
const SEED = 'bench';

const folder = new URL('../..', import.meta.url).pathname;
const { scenario } = loadScenario(
  { file: FILE, text: readText(FILE, folder) },
  worldOf(FILE, folder),
);

/** A job of one point, from calendar to books. */
const whole = (name: string, how: Pick<Job, 'dialByDial' | 'together'> = {}): Case => ({
  name,
  run(first, count) {
    const view = new ReplyView(
      runJob({
        id: name,
        scenario,
        points: [{}],
        seed: SEED,
        first,
        count,
        metrics: ['dials', 'profit'],
        inputs: 'stratified',
        ...how,
      }),
    );
    let dials = 0;
    for (let row = 0; row < count; row++) dials += view.numerator(row, 0, 0);
    return dials;
  },
});

const telemarketing: Case = {
  name: 'telemarketing alone',
  run(first, count) {
    const calendar = compileCalendar(scenario);
    let dials = 0;
    for (let replication = first; replication < first + count; replication++) {
      const draw = drawInputs([], SEED, replication, 'stratified');
      const rules = new TelemarketingRules(compileTelemarketing(scenario, calendar, draw));
      const chance = { seed: SEED, replication, dialByDial: false };
      for (let person = 0; person < scenario.team.telemarketers.count; person++) {
        dials += liveAlone(rules, chance, person).cells[ACTIVITY.dials]!;
      }
    }
    return dials;
  },
};

const cases = [
  whole('end to end'),
  telemarketing,
  whole('dial by dial', { dialByDial: true }),
  whole('on one event list', { together: true }),
];

console.log(
  `${scenario.name}, one thread, Node ${process.version}: ms per replication over ${ROUNDS} runs of ${REPLICATIONS}`,
);
console.log(timingTable(measure(cases, ROUNDS, REPLICATIONS)));
