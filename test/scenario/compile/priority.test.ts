import { expect, test } from 'vitest';
import { sourceRanks } from '../../../src/scenario/compile/priority.ts';
import type { ListSource, Scenario, Source } from '../../../src/scenario/scenario.ts';
import { endlessList } from '../../helpers/endless-list.ts';
import { floor } from './fixture.ts';

const list: ListSource = endlessList;
const web: Source = { inbound: 3, per: 'day', varies: 0, by_hour: {} };

function ranks(priority: readonly string[]): ReturnType<typeof sourceRanks> {
  const scenario: Scenario = floor({ handoff: { order: 'source priority', priority } });
  return sourceRanks({ ...scenario, prospects: { cold: list, web, warm: list, mail: web } });
}

test('sources rank in the order in which they are named, all others behind them', () => {
  expect(ranks(['mail', 'warm'])).toEqual({ lists: [2, 1], inbound: [2, 0], last: 2 });
  expect(ranks([])).toEqual({ lists: [], inbound: [], last: 0 });
});
