import type { TopLevelSpec } from 'vega-lite';
import type { AgeBin } from '../../study/trace/ages.ts';
import { spanName } from '../../study/verdict/spans.ts';
import { inHundred, percent, threeDigits } from '../../study/words.ts';
import { BLUE, frame, INK, MUTED } from './theme.ts';
import type { Chart, Layer } from './types.ts';

const SIZE = { wide: 950, narrow: 340 } as const;
const HEIGHT = 260;

/** Whether speed matters: the share of accepted leads that is sold, by how long they waited. */
export const leadAge: Chart<'trace'> = {
  title: 'Age of leads and share closed',
  question: () => 'Does it matter how soon leads are worked?',
  needs: 'trace',
  missing: ({ ages }) =>
    ages.length < 2
      ? 'Too few accepted leads waited differently long and had time to be decided within the period.'
      : null,
  headline({ ages }) {
    const [first, last] = [ages[0]!, ages.at(-1)!];
    const share = ({ closed }: AgeBin): string => inHundred(closed);
    const same = share(first) === share(last);
    return `Of 100 leads taken ${within(first)}, ${share(first)} end in a sale; of 100 taken after ${span(last.from)} or more, ${share(last)}${same ? ' as well' : ''}.`;
  },
  caption: ({ loaded, months }) =>
    `Accepted leads of ${months} possible ${spanName(loaded.scenario.period).many} by their wait from being found to the first call, in groups of about equal number where waits allow. The dot is the share sold, follow-ups included, of all of them; the bar is where that share lies in 9 in 10 ${spanName(loaded.scenario.period).many}: with so few leads, luck moves it too. Leads too late to be decided are left out.`,
  alt({ ages }) {
    const parts = ages.map(
      (bin) =>
        `${labelOf(bin).join(' ')}: ${percent(bin.closed)} (9 in 10: ${percent(bin.p05)} to ${percent(bin.p95)})`,
    );
    return `Share of accepted leads sold, by wait. ${parts.join('; ')}.`;
  },
  spec({ ages, loaded }, width): TopLevelSpec {
    const values = ages.map((bin, index) => ({
      bin: index,
      low: bin.p05 * 100,
      high: bin.p95 * 100,
      closed: bin.closed * 100,
      text: percent(bin.closed),
    }));
    const labels = ages.map((bin) => {
      const leads = leadsText(bin.leads);
      if (width === 'wide')
        return [...labelOf(bin), `${leads} ${leads === '1' ? 'lead' : 'leads'}`];
      return [
        ...labelOf(bin).map((text) => text.replace('to ', '–').replace(' days', ' d')),
        leads,
      ];
    });
    const line = (number: number): Layer => ({
      data: { values: labels.map((texts, bin) => ({ bin, text: texts[number]! })) },
      mark: {
        type: 'text',
        baseline: 'top',
        fontSize: width === 'wide' ? 11 : 8.5,
        color: number === 2 ? INK : MUTED,
      },
      encoding: {
        y: { value: HEIGHT + 7 + 15 * number },
        text: { field: 'text', type: 'nominal' },
      },
    });
    const top = Math.max(1, ...values.map(({ high }) => high)) * 1.05;
    return {
      ...frame,
      width: SIZE[width],
      height: HEIGHT,
      data: { values },
      encoding: {
        x: {
          field: 'bin',
          type: 'ordinal',
          scale: { paddingInner: 0.3, paddingOuter: 0.2 },
          axis: {
            title: `wait before the first call; ${width === 'wide' ? '' : 'below, '}leads a ${spanName(loaded.scenario.period).one}`,
            labels: false,
            ticks: false,
            titlePadding: 52,
          },
        },
      },
      layer: [
        {
          mark: { type: 'bar', color: BLUE, fillOpacity: 0.22, stroke: BLUE, strokeWidth: 1 },
          encoding: {
            y: {
              field: 'low',
              type: 'quantitative',
              title: 'accepted leads sold, %',
              scale: { domain: [0, top], nice: false },
              axis: { tickCount: 6 },
            },
            y2: { field: 'high' },
          },
        },
        {
          mark: { type: 'point', shape: 'circle', filled: true, opacity: 1, size: 80, color: INK },
          encoding: { y: { field: 'closed', type: 'quantitative' } },
        },
        {
          mark: { type: 'text', dy: -12, fontSize: width === 'wide' ? 11 : 10, color: INK },
          encoding: {
            y: { field: 'closed', type: 'quantitative' },
            text: { field: 'text', type: 'nominal' },
          },
        },
        line(0),
        line(1),
        line(2),
        {
          data: { values: [{ bin: 0, at: values[0]!.high }] },
          mark: { type: 'text', text: '9 in 10', dy: -7, fontSize: 10, color: MUTED },
          encoding: { y: { field: 'at', type: 'quantitative' } },
        },
      ],
    };
  },
  table({ ages }) {
    return {
      columns: [
        { name: 'wait from', unit: 'minutes' },
        { name: 'wait to', unit: 'minutes' },
        { name: 'leads', unit: 'leads' },
        { name: 'share sold', unit: 'share' },
        { name: 'low 5%', unit: 'share' },
        { name: 'high 95%', unit: 'share' },
      ],
      rows: ages.map(({ from, to, leads, closed, p05, p95 }) => [
        from / 60,
        to / 60,
        leads,
        closed,
        p05,
        p95,
      ]),
    };
  },
};

/** A wait in two digits: `40 s`, `12 min`, `18 h`, `3.1 days`. */
function span(seconds: number): string {
  const [value, unit] =
    seconds < 60
      ? [seconds, 's']
      : seconds < 3_600
        ? [seconds / 60, 'min']
        : seconds < 172_800
          ? [seconds / 3_600, 'h']
          : [seconds / 86_400, 'days'];
  return `${value < 10 ? Math.round(value * 10) / 10 : Math.round(value)} ${unit}`;
}

function within({ to }: AgeBin): string {
  return to === 0 ? 'at once' : `within ${span(to)}`;
}

function labelOf({ from, to }: AgeBin): string[] {
  if (to === 0) return ['at once', ''];
  return from < 10 ? ['up to', span(to)] : [span(from), `to ${span(to)}`];
}

function leadsText(leads: number): string {
  return leads < 9.95 ? String(Math.round(leads * 10) / 10) : threeDigits(Math.round(leads));
}
