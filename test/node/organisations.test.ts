import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { callmix, capturedIo, temporaryFolder, type Outcome } from './captured-io.ts';
import { SMALL } from './floors.ts';

let folder: ReturnType<typeof temporaryFolder>;

beforeAll(() => {
  folder = temporaryFolder();
  writeFileSync(
    join(folder.path, 'shapes.yaml'),
    `${SMALL}organisations:
  reps: {people: 3, pay: $3k/month + 5% of revenue}
  agency: {seats: 2, price: $18..$22/h}
`,
  );
});
afterAll(() => folder.remove());

function type(line: string): Promise<Outcome> {
  return callmix(line.split(' '), capturedIo({ folder: folder.path }));
}

const FEW = '--as-written --runs 32 --threads 1';

test('organisations tells cost, break-even and odds', async () => {
  const { code, out } = await type(`organisations shapes.yaml ${FEW}`);
  expect(code).toBe(0);
  expect(out).toContain('Small against reps against agency');
  expect(out).toContain('reps: 3 full-cycle reps cost $');
  expect(out.replaceAll(/\s+/gu, ' ')).toMatch(
    /agency (stops winning on average above|wins at no)/u,
  );
  expect(out).toContain('reproduce: callmix organisations shapes.yaml --as-written');
});

test('as JSON in the envelope of all commands', async () => {
  const { out } = await type(`organisations shapes.yaml ${FEW} --json`);
  const told = JSON.parse(out) as Record<string, unknown>;
  expect(told).toMatchObject({
    command: 'organisations',
    runs: 32,
    organisations: [
      { name: 'Small', kind: 'own floor', people: null, cost_difference: 0, break_even: null },
      { name: 'reps', kind: 'full-cycle', people: 3, written: 3 },
      { name: 'agency', kind: 'agency', people: 2 },
    ],
    differences: [
      { a: 'Small', b: 'reps' },
      { a: 'Small', b: 'agency' },
    ],
  });
  const [, , agency] = told['organisations'] as {
    break_even: { per: string; written: boolean }[];
  }[];
  expect(agency!.break_even.map(({ per, written }) => [per, written])).toEqual([
    ['h', true],
    ['lead', false],
    ['accepted lead', false],
    ['month', false],
  ]);
});

test.each(['md', 'csv'])('as %s', async (format) => {
  const { code, out } = await type(`organisations shapes.yaml ${FEW} --format ${format}`);
  expect(code).toBe(0);
  expect(out).toContain('agency');
});

test('run says where organisations are compared', async () => {
  const { out } = await type('run shapes.yaml --runs 32 --threads 1');
  expect(out).toContain('callmix organisations FILE');
});
