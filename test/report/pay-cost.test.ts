import { expect, test } from 'vitest';
import { payCost } from '../../src/report/charts/pay-cost.ts';
import type { PayFigures, PayResult } from '../../src/study/pay/result.ts';
import { samplePay } from './sample-pay.ts';

interface Bar {
  readonly from: number;
  readonly to: number;
  readonly y: number;
}

/** The thin bars as drawn, row by row, and the words of the key. */
function drawn(result: PayResult, width: 'wide' | 'narrow') {
  const { layer } = payCost.spec(result, width) as unknown as {
    layer: { data?: { values: (Bar & { word: string })[] } }[];
  };
  const values = layer.map(({ data }) => data?.values ?? []);
  const rows = new Map<number, Bar[]>();
  for (const bar of values.find((some) => some[0]?.from !== undefined)!) {
    rows.set(bar.y, [...(rows.get(bar.y) ?? []), bar]);
  }
  const words = values.find((some) => some[0]?.word === 'average:')!.map(({ word }) => word);
  return { rows: [...rows.values()], words };
}

test.each(['wide', 'narrow'] as const)(
  'the average bill is stacked part by part (%s)',
  async (width) => {
    const written = (figures: PayFigures, parts: Partial<PayFigures['costParts']>): PayFigures => ({
      ...figures,
      costParts: { byTime: 0, byResults: 0, topUps: 0, onCosts: 0, ...parts },
    });
    const sample = await samplePay();
    const [first, second] = sample.plans;
    const result: PayResult = {
      ...sample,
      plans: [
        {
          ...first!,
          equal: null,
          written: written(first!.written, { byTime: 9000, onCosts: 1000 }),
        },
        {
          ...second!,
          equal: null,
          written: written(second!.written, { byResults: 6000, topUps: 500, onCosts: 700 }),
        },
      ],
    };
    const { rows, words } = drawn(result, width);
    const scale = 9000 / rows[0]![0]!.to;
    expect(
      rows.map((row) => row.map(({ from, to }) => [from * scale, to * scale].map(Math.round))),
    ).toEqual([
      [
        [0, 9000],
        [9000, 10_000],
      ],
      [
        [0, 6000],
        [6000, 6500],
        [6500, 7200],
      ],
    ]);
    expect(words).toEqual(['average:', 'time', 'results', 'top-ups', 'on-costs']);
  },
);
