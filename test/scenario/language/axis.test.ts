import { expect, test } from 'vitest';
import { readAxis } from '../../../src/scenario/axis.ts';
import { ScenarioError } from '../../../src/scenario/scenario.ts';
import { load, scenarioOf, set } from './helpers.ts';

const FLOOR = load('closing: {deal: $2k}\n');

test.each<[string, string, string, (string | number)[]]>([
  ['closers=1..6', 'team.closers.count', 'closers', [1, 2, 3, 4, 5, 6]],
  ['telemarketers=4..16/2', 'team.telemarketers.count', 'telemarketers', [4, 6, 8, 10, 12, 14, 16]],
  ['team.closers=2,5', 'team.closers.count', 'closers', [2, 5]],
  ['closing.close_rate=18%,20%', 'closing.close_rate', 'close rate', ['18%', '20%']],
  [
    'closing.close_rate=18%..20%/0.5%',
    'closing.close_rate',
    'close rate',
    ['18%', '18.5%', '19%', '19.5%', '20%'],
  ],
  ['closing.close_rate=0.1..0.3/0.1', 'closing.close_rate', 'close rate', [0.1, 0.2, 0.3]],
  ['closing.deal=$1k..$2k/$500', 'closing.deal.average', 'deal', ['$1000', '$1500', '$2000']],
  ['closing.deal=1k..2k/500', 'closing.deal.average', 'deal', [1_000, 1_500, 2_000]],
  ['closing.call=20..30 min/5', 'closing.call.average', 'call', ['20 min', '25 min', '30 min']],
  ['pay.closers=hourly,base-plus', 'pay.closers', "closers' pay", ['hourly', 'base-plus']],
  [
    'pay.telemarketers=$15/h..$19/h/$2',
    'pay.telemarketers',
    "telemarketers' pay",
    ['$15/h', '$17/h', '$19/h'],
  ],
  ['handoff.order=newest,oldest', 'handoff.order', 'order', ['newest', 'oldest']],
  ['closing.cancels=none,5%', 'closing.cancels.share', 'cancels', ['none', '5%']],
  ['calling.connect_rate=9%', 'calling.connect_rate.value', 'connect rate', ['9%']],
])('%s', (text, key, label, values) => {
  const axis = readAxis(text, FLOOR);
  expect(axis).toMatchObject({ key, label, values });
  expect(axis.patches).toHaveLength(values.length);
});

test('a patch holds the sections that changed, as if the file said so', () => {
  const { patches } = readAxis('closers=3,5', FLOOR);
  expect(patches[0]).toEqual({});
  expect(Object.keys(patches[1]!)).toEqual(['team']);
  const written = scenarioOf('closing: {deal: $2k}\nteam: {closers: 5}\n');
  expect({ ...FLOOR.scenario, ...patches[1] }).toEqual(written);
});

test('a point replaces a range, and settings hold beside it', () => {
  const loaded = load('closing: {close_rate: 17%..28%}', { settings: set('closing.margin=50%') });
  const { patches } = readAxis('closing.close_rate=20%', loaded);
  expect(patches[0]?.closing).toMatchObject({ close_rate: 0.2, margin: 0.5 });
});

test.each([
  [
    'closers',
    '--over  "closers" is not KEY=VALUES. Write it like closers=1..6 or pay.closers=hourly,base-plus.',
  ],
  [
    'closing.clse_rate=20%',
    '--over  closing.clse_rate: unknown key "clse_rate" in closing. Did you mean "close_rate"?',
  ],
  ['patience=1..3/1', '--over  patience: unknown key "patience". It belongs in handoff.'],
  ['closer=1..3', '--over  closer: unknown key "closer". Did you mean "closers"?'],
  [
    'closing=3',
    '--over  closing: closing is a section; name one of its keys: disqualified, close_rate, first_call_close_rate, follow_ups, call, wrap, deal, margin, cancels, repeat, upsell, idle_closers, prospecting.',
  ],
  ['seed=a,b', '--over  seed: seed cannot be varied.'],
  ['closers=1..6/0', '--over  closers: "1..6/0": a step above 0 is needed.'],
  ['closers=6..1', '--over  closers: range 6..1 runs backwards. Swap the ends?'],
  [
    'closers=0..100000',
    '--over  closers: 100001 points are too many; at most 1000. Take a larger step.',
  ],
  ['closers=1,,3', '--over  closers: "1,,3": a point is missing.'],
  ['closers=3,3', '--over  closers: "3" stands twice.'],
  [
    'closers=1..3,5',
    '--over  closers: "1..3" is a range among points. Write single points, or one range with a step.',
  ],
  [
    'closers=a..b',
    '--over  closers: "a..b": points look like 1..6, 18%..24%/2% or a list 18%,20%.',
  ],
  [
    'closing.call=20 min..1 h/5 min',
    '--over  closing.call: "20 min..1 h/5 min": write both ends in one unit.',
  ],
  [
    'closing.call=20..30 min/5 s',
    '--over  closing.call: "20..30 min/5 s": the step has another unit than the ends.',
  ],
  [
    'closing.margin=40%..60%',
    '--over  closing.margin: "40%..60%" needs a step: --over lists points, such as closing.margin=40%..60%/STEP. Doubt about closing.margin (now 65%) goes in the file or --set.',
  ],
  [
    'pay.closers=hourly,base-pluss',
    '--over  pay.closers: there is no plan "base-pluss" for closers. Did you mean "base-plus"?',
  ],
  [
    'closing.first_call_close_rate=10%',
    '--over  closing.first_call_close_rate: first_call_close_rate goes with follow_ups.close_rate; or write follow_ups: none.',
  ],
  [
    'handoff.patience=3 min',
    '--over  handoff.patience: patience goes with cold transfer or warm transfer; for callbacks nobody holds the line. Say how leads fade in fades.',
  ],
  [
    'closers=-1',
    '--over  team.closers.count: "-1" is negative; a number of people cannot be negative.',
  ],
])('%s is refused', (text, message) => {
  expect(() => readAxis(text, FLOOR)).toThrow(ScenarioError);
  expect(() => readAxis(text, FLOOR)).toThrow(message);
});
