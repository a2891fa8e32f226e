import { markdownTable } from '../prove/proof.ts';
import { exponentOf } from './exponent.ts';
import { growthOf, type GrowthTable } from './growth.ts';
import { MEDIAN_COLUMN, NAME_COLUMN } from './recorded.ts';
import { rateOf, spreadOf, type Measured, type Spread } from './rounds.ts';
import { REPLY_MB, type Transfer } from './transfer.ts';

/** One section of the report, in Markdown. */
export interface Section {
  readonly title: string;
  readonly text: string;
}

const significant = (value: number): string =>
  value.toLocaleString('en-US', { maximumSignificantDigits: 3 });

const spread = ({ min, median, max }: Spread, text: (value: number) => string): string[] => [
  text(min),
  text(median),
  text(max),
];

const SPREAD = ['min', MEDIAN_COLUMN, 'max'];

const met = (good: boolean | null): string => (good === null ? '' : good ? 'met' : 'MISSED');

const target = (value: number | null): string => (value === null ? '' : String(value));

/** The table that `--check` reads back. */
export function ratioSection(measured: readonly Measured[], rounds: number): Section | null {
  const rows = measured.flatMap(({ case: { ratios, about }, ratios: found }) =>
    ratios.flatMap(({ name, target: wanted }) => {
      const values = found.get(name);
      if (values === undefined) return [];
      return [
        [
          name,
          ...spread(values, (ratio) => String(Number(ratio.toPrecision(3)))),
          target(wanted),
          met(wanted === null ? null : values.median >= wanted),
          about,
        ],
      ];
    }),
  );
  if (rows.length === 0) return null;
  return {
    title: 'Ratios',
    text: [
      'Ours to theirs in dials a second, so that more is better. In a round both run one after the other, and each ratio is taken',
      `inside its round; rounds: ${rounds}. Start-up is compared in starts a second.`,
      '',
      markdownTable([NAME_COLUMN, ...SPREAD, 'target', '', 'what'], rows),
    ].join('\n'),
  };
}

/** What there was no measuring, and why. */
export function skippedSection(measured: readonly Measured[]): Section | null {
  const reasons = new Map<string, string[]>();
  for (const { skipped } of measured) {
    for (const [name, why] of skipped) reasons.set(why, [...(reasons.get(why) ?? []), name]);
  }
  if (reasons.size === 0) return null;
  return {
    title: 'Skipped',
    text: [...reasons]
      .map(([why, names]) => `- ${[...new Set(names)].join('; ')}: ${why}.`)
      .join('\n'),
  };
}

/** Seconds where a case has a limit; beside them what others would need for the same dials. */
export function timeSection(measured: readonly Measured[]): Section | null {
  const rows = measured.flatMap(({ case: { id, seconds: limit }, runs }) => {
    const ours = runs.get(id);
    if (limit === undefined || ours === undefined) return [];
    const took = spreadOf(ours.map(({ seconds }) => seconds));
    const amount = spreadOf(ours.map((run) => run.amount)).median;
    const own = [id, ...spread(took, duration), `${limit} s`, met(took.median <= limit), ''];
    const others = [...runs]
      .filter(([name]) => name !== id)
      .map(([name, all]) => {
        const needed = spreadOf(all.map((run) => amount / rateOf(run)));
        const times = `${significant(needed.median / took.median)} x ours`;
        return [`${id}: ${name}`, ...spread(needed, duration), '', '', times];
      });
    return [own, ...others];
  });
  if (rows.length === 0) return null;
  return {
    title: 'Times',
    text: [
      'A sweep simulates a telemarketer once for all mixes; the others simulate each mix by itself. Theirs is arithmetic: dials of',
      'all mixes over their dials a second on pipeline-1, without pay plans, and without what makes newest first dear.',
      '',
      markdownTable(['what', ...SPREAD, 'target', '', 'takes'], rows),
    ].join('\n'),
  };
}

function duration(value: number): string {
  return value < 1 ? `${significant(1000 * value)} ms` : `${significant(value)} s`;
}

/** Every contestant by itself. */
export function speedSection(measured: readonly Measured[]): Section | null {
  const rows = measured.flatMap(({ case: example, runs }) =>
    example.id === 'start-up'
      ? []
      : [...runs].map(([name, all]) => {
          const rate = spreadOf(all.map(rateOf));
          const events = all.map(({ events }) => events);
          const known = events.every((count) => count !== null);
          const perSecond = all.map((run) => (run.events ?? 0) / run.seconds);
          const peak = Math.max(...all.map(({ peakMb }) => peakMb ?? 0));
          return [
            example.id === name ? name : `${example.id}: ${name}`,
            ...spread(rate, millions),
            known ? millions(spreadOf(perSecond).median) : '',
            peak.toFixed(0),
          ];
        }),
  );
  if (rows.length === 0) return null;
  return {
    title: 'Speeds',
    text: [
      'Millions of dials a second, millions of events a second, and the most memory the process held, MB. Dials of the month count',
      "the run-in: counted dials times the calendar's open hours over its counted ones. A sweep's dials are those of all its mixes,",
      'of which most are not simulated again. Our events are arithmetic: ends of dials (those that are events), talks,',
      'wrap-ups and calls, and leads that give up.',
      '',
      markdownTable(['what', ...SPREAD, 'events', 'MB'], rows),
    ].join('\n'),
  };
}

function millions(perSecond: number): string {
  return significant(perSecond / 1e6);
}

/** What a second worker costs and how replies come back. */
export function threadSection(
  measured: readonly Measured[],
  transfer: Transfer | null,
): Section | null {
  const runs = measured.find(({ case: { id } }) => id === 'threads')?.runs;
  const peak = (name: string): number =>
    Math.max(...(runs?.get(name) ?? []).map(({ peakMb }) => peakMb ?? 0));
  const rate = (name: string): number => spreadOf(runs!.get(name)!.map(rateOf)).median;
  const lines: string[] = [];
  if (runs !== undefined) {
    const gain = (two: string, one: string): string =>
      runs.has(two) ? (rate(two) / rate(one)).toFixed(2) : 'not measured';
    lines.push(
      `- Two worker threads over one: ${gain('two threads', 'one thread')}; two C programs over one: ${gain('two C programs', 'one C program')} (of medians).`,
      `- Memory of a process with one worker ${peak('one thread').toFixed(0)} MB, with two ${peak('two threads').toFixed(0)} MB: ${(peak('two threads') - peak('one thread')).toFixed(0)} MB a worker.`,
    );
  }
  if (transfer !== null) {
    const { moved, copied } = transfer;
    lines.push(
      `- A reply of ${REPLY_MB} MB comes back in ${moved.median.toFixed(2)} ms by transfer (${moved.min.toFixed(2)} to ${moved.max.toFixed(2)}), as replies do; copied it would take ${copied.median.toFixed(1)} ms (${copied.min.toFixed(1)} to ${copied.max.toFixed(1)}).`,
    );
  }
  return lines.length === 0 ? null : { title: 'Threads', text: lines.join('\n') };
}

/** How time and memory grow. */
export function growthSection(tables: readonly GrowthTable[]): Section {
  const text = tables.map(({ title, of, rows, exponent, target: most }) => {
    const wanted = most === null ? '' : `, target at most ${most}: ${met(exponent <= most)}`;
    const cells = rows.map(({ size, dials, seconds: took, peakMb }, row) => [
      size.toLocaleString('en-US'),
      Math.round(dials).toLocaleString('en-US'),
      duration(took),
      ((1e9 * took) / dials).toFixed(1),
      row === 0 ? '' : exponentOf(rows.slice(row - 1, row + 1).map(growthOf)).toFixed(2),
      peakMb.toFixed(0),
    ]);
    return [
      `${title}. Time grows with dials to the power ${exponent.toFixed(2)}${wanted}.`,
      '',
      markdownTable([of, 'dials', 'time', 'ns a dial', 'power', 'MB'], cells),
    ].join('\n');
  });
  return {
    title: 'Growth',
    text: [
      'pipeline-1 of other sizes, 40 h; a replication in a warm process of its own, middle of three. Months and years: memory after',
      'the first job of a new process. The power is a least-squares fit of log time on log dials, over all rows and from one to the next.',
      '',
      text.join('\n\n'),
    ].join('\n'),
  };
}

/** The whole report. */
export function reportOf(
  machine: readonly (readonly string[])[],
  sections: readonly (Section | null)[],
): string {
  const head = [
    '# Speed',
    '',
    'What `npm run bench` measured; `-- --write` keeps it in reports/bench.md, and `-- --check` tells which ratio fell below 0.9 of the',
    'median kept there. Targets are what the project set itself.',
    '',
    markdownTable(['measured on', ''], machine),
  ].join('\n');
  const texts = sections
    .filter((section) => section !== null)
    .map(({ title, text }) => `## ${title}\n\n${text}`);
  return `${[head, ...texts].join('\n\n')}\n`;
}
