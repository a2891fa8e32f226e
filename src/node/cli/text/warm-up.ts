import { spanText, warmUpSentences } from '../../../study/verdict/warm-up.ts';
import type { WarmUpResult } from '../../../study/warm-up/result.ts';
import { threeDigits } from '../../../study/words.ts';
import { columns } from './columns.ts';
import { safe, wrap, type Look } from './look.ts';

/** Points whose averages show how it settles: by day the ends of weeks. */
const SHOWN = [5, 10, 20, 40];

/** What the pilots say of one file. */
export function warmUpText(file: string, result: WarmUpResult, look: Look): string {
  const sentences = warmUpSentences(result, result.loaded.scenario);
  const rows = warmUpRows(result);
  return [
    look.color.bold(wrap(`${file}: warm-up`, look)),
    ...sentences.map((sentence) => wrap(sentence, look, '  ')),
    ...(rows.length === 0 ? [] : ['', safe(columns(rows, { indent: '  ' }), look.ascii)]),
    '',
  ].join('\n');
}

function warmUpRows({ series, unit }: WarmUpResult): string[][] {
  if (series.length === 0) return [];
  return [
    ['OPEN AFTER', ...SHOWN.map((points) => spanText(points, unit)), 'as usual'],
    ...series.map(({ of, series: open, settled }) => [
      of,
      ...SHOWN.map((points) => threeDigits(open[points - 1]!)),
      settled === null ? '-' : threeDigits(settled),
    ]),
  ];
}
