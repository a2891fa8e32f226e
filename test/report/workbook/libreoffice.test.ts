import { describe, expect, test } from 'vitest';
import { workbookOf } from '../../../src/report/workbook/index.ts';
import { cell, cells, type Sheet } from '../../../src/report/workbook/sheet.ts';
import { xlsxOf } from '../../../src/report/workbook/xlsx.ts';
import { prerequisite } from '../../helpers/prerequisite.ts';
import { temporaryFolder } from '../../node/captured-io.ts';
import { findLibreOffice, recalculated } from './libreoffice.ts';
import { readXlsx, type XlsxCells } from './read-xlsx.ts';
import {
  budgetContents,
  cashContents,
  HOSTILE,
  hostileFloor,
  payContents,
  runContents,
} from './sample-contents.ts';

const libreOffice = findLibreOffice();
const present = prerequisite(
  'LibreOffice',
  libreOffice !== null,
  'it works out every formula of a workbook anew; install it (Debian: apt-get install libreoffice-calc-nogui)',
);

/** A workbook as it was written and as LibreOffice found it. */
function both(book: Uint8Array): { written: XlsxCells; found: XlsxCells } {
  const folder = temporaryFolder();
  try {
    return {
      written: readXlsx(book),
      found: readXlsx(recalculated(libreOffice!, book, folder.path)),
    };
  } finally {
    folder.remove();
  }
}

/** Cells of all tabs: tab, address, what was written, what was found. */
function pairs({ written, found }: { written: XlsxCells; found: XlsxCells }) {
  return [...written].flatMap(([tab, all]) =>
    [...all].map(([address, content]) => ({
      place: `${tab} ${address}`,
      content,
      again: found.get(tab)?.get(address),
    })),
  );
}

describe.skipIf(!present)('opened and recalculated by LibreOffice', () => {
  test('a formula whose value is wrong is put right: it does recalculate', async () => {
    const sheet: Sheet = {
      id: 'wrong',
      name: 'Wrong',
      title: 'Wrong',
      notes: [],
      columns: [{ name: 'amount', unit: 'cents' }],
      rows: [[1], [2], [{ formula: { call: 'sum', of: [cells(0, 0, 1)] }, value: 99 }]],
    };
    const { written, found } = both(await xlsxOf([sheet], { title: 'Wrong', currency: 'USD' }));
    expect(written.get('Wrong')!.get('A6')!.value).toBe(99);
    expect(found.get('Wrong')!.get('A6')).toEqual({ formula: 'SUM(A4:A5)', value: 3 });
  });

  test.each([
    ['a run', () => runContents(hostileFloor(HOSTILE[0]))],
    ['a run in yen', () => runContents({ currency: 'JPY' })],
    ['a budget', budgetContents],
    ['a run with cash', cashContents],
    ['plans side by side', payContents],
  ])('every formula of %s comes to the value that was written, to the cent', async (_, of) => {
    const all = pairs(both(await workbookOf(await of())));
    const formulas = all.filter(({ content }) => content.formula !== null);
    expect(formulas.length).toBeGreaterThan(40);
    for (const { place, content, again } of formulas) {
      expect([place, again?.formula !== null, typeof again?.value]).toEqual([
        place,
        true,
        'number',
      ]);
      const off = Math.abs((again!.value as number) - (content.value as number));
      expect([place, off < 0.005]).toEqual([place, true]);
    }
  });

  test('text that looks like a formula is still text', async () => {
    const rows = HOSTILE.map((text) => [text, 1]);
    const sheet: Sheet = {
      id: 'hostile',
      name: 'Hostile',
      title: HOSTILE[0],
      notes: [HOSTILE[1]],
      columns: [
        { name: HOSTILE[2], unit: 'text' },
        { name: HOSTILE[3], unit: 'plain' },
      ],
      rows: [...rows, ['', { formula: cell(1, 0), value: 1 }]],
    };
    const book = await xlsxOf([sheet], { title: HOSTILE[0], currency: 'USD' });
    const { found } = both(book);
    const texts = [...found.get('Hostile')!.values()].filter(({ formula }) => formula === null);
    const shown = texts.flatMap(({ value }) => (typeof value === 'string' ? value.trim() : []));
    for (const text of HOSTILE) expect(shown).toContain(text.trim());
    expect([...found.get('Hostile')!.values()].filter(({ formula }) => formula !== null)).toEqual([
      { formula: 'B5', value: 1 },
    ]);
  });
});
