import type { TopLevelSpec } from 'vega-lite';
import type { RunResult } from '../../study/results.ts';
import { capital, count, percent, threeDigits } from '../../study/words.ts';
import { amountText, spanOf } from '../amounts.ts';
import { flowLayout, type RibbonStep } from './flow-layout.ts';
import { widthOf, wrapped } from './text.ts';
import { leadCountsOf, type Branch, type LeadCounts } from './lead-counts.ts';
import { BLUE, FAINT, frame, GREEN, INK, MUTED, VERMILLION } from './theme.ts';
import type { Chart, Layer } from './types.ts';

const SIZES = {
  wide: { room: 1060, width: 520, bar: 20, gap: 46, branch: 40, aside: 34, words: 300 },
  narrow: { room: 360, width: 110, bar: 18, gap: 60, branch: 54, aside: 14, words: 158 },
} as const;
const LABELS = 92;
/** From line to line, and from a bar to its words, px. */
const LINE = 14;
const BESIDE = 8;
/** The first bar keeps this share of its width, however long what leaves it. */
const LEAST_WIDTH = 0.2;

/** The way of leads from the first contact to the kept deal, with the money lost on each branch. */
export const leadFlow: Chart<'run'> = {
  title: 'Flow of leads',
  question: () => 'Where do leads go, and what does that cost?',
  needs: 'run',
  missing(result) {
    const counts = leadCountsOf(result);
    if (counts === null) return 'Leads, worked, accepted, sold or kept have no value here.';
    return counts.stages[0]!.count > 0 ? null : 'There are no leads.';
  },
  headline(result) {
    const { before, stages } = countsOf(result);
    const [first, last] = [stages[0]!.count, stages.at(-1)!.count];
    const lost = stages[0]!.leaving[0]!;
    const cost =
      lost.money === null ? '' : `, about ${moneyText(lost.money, result)} ${lost.meaning}`;
    const leads =
      before > 0 ? `leads, ${countText(before)} of them left over from before,` : 'leads';
    return `Of ${countText(first)} ${leads} ${countText(last)} end as a deal that is kept; ${countText(lost.count)} are ${lost.name}${cost}.`;
  },
  caption: (result) =>
    `Averages over ${result.runs} possible ${spanOf(result).many}. Widths are to scale from leads on. Sales not made: lost leads x kept revenue per worked lead. Paid to get them: leads x telemarketing cost per lead, inbound included.`,
  alt(result) {
    const { stages } = countsOf(result);
    const way = stages.map((stage) => `${countText(stage.count)} ${stage.name}`).join(', ');
    const leaving = stages.flatMap((stage) =>
      stage.leaving.map((branch) => branchText(branch, result).join(', ')),
    );
    return `On average ${way}. Leaving: ${leaving.join('; ')}.`;
  },
  spec(result, width): TopLevelSpec {
    const counts = countsOf(result);
    const size = SIZES[width];
    const shown = counts.stages.map((stage) => ({
      ...stage,
      leaving: stage.leaving.filter((branch) => branch.count > 0),
    }));
    const room = size.room - LABELS;
    const most = Math.max(...shown.map(({ count }) => count), Number.MIN_VALUE);
    const notesOf = (branch: Branch): Note => {
      const [what, money] = branchText(branch, result);
      return { what: wrapped(what!, size.words), money: money ?? '' };
    };
    // The longest branch and the words beside it find room, at the cost of all bars.
    const scale = Math.min(
      size.width / most,
      ...shown.flatMap(({ count, leaving }) =>
        leaving.map(
          (branch) =>
            (room - size.aside - BESIDE - wordsWidth(notesOf(branch))) / (count + branch.count),
        ),
      ),
    );
    const layout = flowLayout(
      shown.map(({ count, leaving }) => ({
        count,
        leaving: leaving.map((branch) => branch.count),
      })),
      { ...size, width: Math.max(LEAST_WIDTH * size.width, scale * most) },
    );
    const last = layout.stages.length - 1;
    const bars = layout.stages.map(({ bar }, index) => ({
      ...bar,
      colour: index === last ? GREEN : BLUE,
    }));
    const above =
      width === 'wide'
        ? [beforeText(counts)]
        : wrapped([beforeText(counts), ...cameText(counts)].filter(Boolean).join('; '), size.room);
    const top = 12 + LINE * above.length;
    const inbound = layout.stages[0]!.bar.x2 * (counts.inbound / counts.stages[0]!.count);
    const ends = layout.stages.flatMap(({ branches }) =>
      branches.map(({ end }) => ({ ...end, colour: VERMILLION })),
    );
    const names = layout.stages.map(({ bar }, index) => ({
      x: -8,
      y: (bar.y + bar.y2) / 2,
      text: `${capital(shown[index]!.name)} ${countText(shown[index]!.count)}`,
    }));
    const notes = layout.stages.flatMap(({ branches }, index) =>
      branches.map(({ end }, order) => {
        const { what, money } = notesOf(shown[index]!.leaving[order]!);
        const x = end.x2 + BESIDE;
        const lines = what.map((text, line) => ({ x, y: end.y + 6 + LINE * line, text }));
        return { lines, money: { x, y: end.y + 6 + LINE * what.length, text: money } };
      }),
    );
    return {
      ...frame,
      width: room,
      height: layout.height + top,
      data: { values: [] },
      encoding: {
        x: {
          type: 'quantitative',
          scale: { domain: [0, room], nice: false },
          axis: null,
        },
        y: {
          type: 'quantitative',
          scale: { domain: [-top, layout.height], nice: false, reverse: true },
          axis: null,
        },
      },
      layer: [
        ribbons(
          layout.stages.map(({ onward }) => onward),
          BLUE,
          0.28,
        ),
        ribbons(
          layout.stages.flatMap(({ branches }) => branches.map(({ ribbon }) => ribbon)),
          VERMILLION,
          0.3,
        ),
        boxes([...bars, ...ends]),
        ...(inbound > 0 ? [inboundLayer(layout.stages[0]!.bar, inbound)] : []),
        ...(width === 'wide' ? [cameLayer(layout.stages[0]!.bar, counts)] : []),
        label(names, 'text', { align: 'right', fontWeight: 'bold', fontSize: 12, color: INK }),
        label(
          notes.flatMap(({ lines }) => lines),
          'text',
          { align: 'left', color: INK },
        ),
        label(
          notes.map(({ money }) => money),
          'text',
          { align: 'left', color: MUTED },
        ),
        label(
          above.map((text, line) => ({
            x: width === 'wide' ? 0 : -LABELS,
            y: 10 - top + LINE * line,
            text,
          })),
          'text',
          { align: 'left', color: MUTED },
        ),
      ],
    };
  },
  table(result) {
    return {
      columns: [
        { name: 'stage', unit: 'text' },
        { name: 'count, average', unit: 'count' },
        { name: 'share of leads', unit: 'share' },
        { name: 'money, average', unit: 'currency' },
        { name: 'what the money is', unit: 'text' },
      ],
      rows: countsOf(result).stages.flatMap(({ name, count, leaving }, _, stages) => [
        [name, count, count / stages[0]!.count, null, null],
        ...leaving.map((branch) => [
          `${name}: ${branch.name}`,
          branch.count,
          branch.count / stages[0]!.count,
          branch.money,
          branch.money === null ? null : branch.meaning,
        ]),
      ]),
    };
  },
};

function countsOf(result: RunResult): LeadCounts {
  const counts = leadCountsOf(result);
  if (counts === null) throw new RangeError('lead flow: expected counts of leads, found none');
  return counts;
}

function currencyOf(result: RunResult): string {
  return result.loaded.scenario.currency;
}

/** An average count: whole from 10 on, three digits from 1,000 on. */
function countText(number: number): string {
  if (number < 9.95) return number.toFixed(1);
  return number < 1000 ? count(number) : threeDigits(number);
}

/** Money to about one part in twenty: averages of averages are not known better. */
function moneyText(amount: number, result: RunResult): string {
  return amountText(amount, 'currency', currencyOf(result), Math.abs(amount) / 20);
}

/** A branch in words: what and how many; then the money. */
function branchText({ name, count, money, meaning }: Branch, result: RunResult): string[] {
  const what = `${capital(name)}: ${countText(count)}`;
  return money === null ? [what] : [what, `${moneyText(money, result)} ${meaning}`];
}

/** The words beside a branch: what and how many, in lines, and the money. */
interface Note {
  readonly what: readonly string[];
  readonly money: string;
}

function wordsWidth({ what, money }: Note): number {
  return Math.max(...[...what, money].map((text) => widthOf(text)));
}

/** What comes before the first lead: too many to draw to scale. */
function beforeText({ before, dials, contacts, stages, inbound }: LeadCounts): string {
  const own = stages[0]!.count - inbound - before;
  if (contacts === null || contacts <= 0 || own <= 0) return '';
  const dialled = dials === null ? '' : `${countText(dials)} dials, `;
  return `${dialled}${countText(contacts)} contacts: ${percent(own / contacts)} become leads, ${countText(contacts - own)} are not interested`;
}

function ribbons(all: readonly (readonly RibbonStep[])[], fill: string, opacity: number): Layer {
  const values = all.flatMap((steps, ribbon) => steps.map((step) => ({ ...step, ribbon })));
  return {
    data: { values },
    mark: { type: 'area', orient: 'horizontal', fill, fillOpacity: opacity, line: false },
    encoding: {
      x: { field: 'x', type: 'quantitative', stack: null },
      x2: { field: 'x2' },
      y: { field: 'y', type: 'quantitative' },
      detail: { field: 'ribbon', type: 'nominal' },
    },
  };
}

function boxes(values: readonly object[]): Layer {
  return {
    data: { values: values.map((value) => ({ ...value })) },
    mark: { type: 'rect', opacity: 1 },
    encoding: {
      x: { field: 'x', type: 'quantitative' },
      x2: { field: 'x2' },
      y: { field: 'y', type: 'quantitative' },
      y2: { field: 'y2' },
      fill: { field: 'colour', type: 'nominal', scale: null },
    },
  };
}

/** The part of the first bar that came in by itself. */
function inboundLayer(bar: { x2: number; y: number; y2: number }, width: number): Layer {
  return boxes([{ x: bar.x2 - width, x2: bar.x2, y: bar.y, y2: bar.y2, colour: FAINT }]);
}

/** Where leads came from that no telemarketer found in the period, beside the first bar. */
function cameLayer(bar: { x2: number; y: number; y2: number }, counts: LeadCounts): Layer {
  const text = cameText(counts).join('; ');
  return label([{ x: bar.x2 + BESIDE, y: (bar.y + bar.y2) / 2, text }], 'text', {
    align: 'left',
    color: MUTED,
  });
}

function cameText({ before, inbound, stages }: LeadCounts): string[] {
  const all = stages[0]!.count;
  return [
    ...(inbound > 0
      ? [
          all - inbound < 0.5
            ? 'all came in by themselves'
            : `${countText(inbound)} of them came in by themselves`,
        ]
      : []),
    ...(before > 0 ? [`${countText(before)} of them left over from before`] : []),
  ];
}

function label(values: readonly object[], field: string, look: object): Layer {
  return {
    data: { values: values.map((value) => ({ ...value })) },
    mark: { type: 'text', baseline: 'middle', fontSize: 11, ...look },
    encoding: {
      x: { field: 'x', type: 'quantitative' },
      y: { field: 'y', type: 'quantitative' },
      text: { field, type: 'nominal' },
    },
  };
}
