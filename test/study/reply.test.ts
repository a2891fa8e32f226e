import { expect, test } from 'vitest';
import { ReplyView } from '../../src/study/reply.ts';

test('every part of a row is a place of its own', () => {
  const shape = {
    ledgerLines: 3,
    telemarketerPays: 2,
    closerPays: 1,
    sourceRatios: 2,
    cash: 4,
    rolePay: 5,
    profits: 3,
  };
  const view = new ReplyView(
    ReplyView.blank({ first: 0, count: 2, metrics: ['profit', 'sales'] }, [shape, shape]),
  );
  view.cells.forEach((_, at) => {
    view.cells[at] = at;
  });
  const pays = [view.takeHome(1, 1), view.whole(1, 1)];
  const row = [
    ...[0, 1].flatMap((metric) => [view.numerator(1, 1, metric), view.denominator(1, 1, metric)]),
    ...[0, 1, 2].map((line) => view.ledger(1, 1, line)),
    ...[pays[0]!.telemarketers, pays[0]!.closers, view.sourceRatios(1, 1)],
    ...[pays[1]!.telemarketers, pays[1]!.closers, view.cash(1, 1), view.rolePay(1, 1)],
    ...[view.profits(1, 1)],
  ].flatMap((part) => (typeof part === 'number' ? part : [...part]));
  const width = 2 * 2 + 3 + 2 * (2 + 1) + 2 * 2 + 4 + 5 + 3;
  expect(row).toEqual(Array.from({ length: width }, (_, at) => 3 * width + at));
});
