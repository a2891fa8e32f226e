import { metricNames, metrics, sourceMetrics, type MetricName } from '../../../metrics/index.ts';
import { METRIC_GROUPS } from '../../../metrics/types.ts';
import { methodWords } from '../../../report/method-words.ts';
import { allKeys } from '../../../scenario/dictionary.ts';
import { UsageError } from '../errors.ts';
import { didYouMean } from '../suggest.ts';
import { columns } from './columns.ts';
import { wrap, type Look } from './look.ts';
import { explainedKey, explainedWord, keyNames } from './scenario-key.ts';

const METHOD_WORDS = methodWords({ one: 'month', many: 'months', noun: 'month' });

/** Every metric, the sections of scenario files, and how to see what is in them. */
export function listText(look: Look): string {
  const groups = METRIC_GROUPS.map((group) => {
    const rows = metricNames
      .filter((id) => metrics[id].group === group)
      .map((id) => [id, metrics[id].label, metrics[id].unit]);
    return `${group}\n${columns(rows, { indent: '  ', leading: 3 })}`;
  });
  const top = allKeys().filter(({ path }) => !path.includes('.'));
  const isSection = ({ below }: (typeof top)[number]): boolean => below.length > 0;
  const sections = top.filter(isSection).map(({ path }) => path);
  const single = top.filter((entry) => !isSection(entry)).map(({ path }) => path);
  const told = `By source of the lead: ${Object.keys(sourceMetrics).join(', ')}.`;
  const said = `Words that results use: ${Object.keys(METHOD_WORDS).join(', ')}.`;
  const keys =
    `Sections of scenario files, whose keys callmix explain SECTION lists: ${sections.join(', ')}. ` +
    `Keys outside of them: ${single.join(', ')}. ` +
    'A key, such as close_rate or team.*.ramp, and a word that one takes, such as cold transfer, are explained alike.';
  return [
    ...groups,
    wrap(told, look),
    wrap(keys, look),
    wrap(said, look),
    'next: callmix explain calling',
  ].join('\n\n');
}

/** @throws {UsageError} when nothing is called so */
export function definitionText(name: string, look: Look): string {
  if (Object.hasOwn(METHOD_WORDS, name)) {
    return wrap(METHOD_WORDS[name]!, look);
  }
  const known = { ...sourceMetrics, ...metrics };
  const inFiles = [explainedKey(name, look), explainedWord(name, look)].filter(
    (text) => text !== null,
  );
  if (!Object.hasOwn(known, name)) {
    if (inFiles.length > 0) return inFiles.join('\n');
    const words = [...Object.keys(known), ...Object.keys(METHOD_WORDS), ...keyNames()];
    throw new UsageError(
      `no metric, key or word is called "${name}".${didYouMean(name, words)} ` +
        'callmix explain lists metrics and the sections of files, callmix explain SECTION its keys.',
    );
  }
  const { label, unit, better, definition, noValue } = known[name as MetricName];
  const facts = [
    ['unit', unit],
    ['better', better ?? 'neither way'],
    ...(Object.hasOwn(sourceMetrics, name) ? [['also', 'told apart by source of the lead']] : []),
  ];
  const missing =
    noValue === undefined ? [] : [wrap(`A month may have no value: ${noValue}.`, look, '  ')];
  return [
    `${name}: ${label}`,
    wrap(definition, look, '  '),
    ...missing,
    columns(facts, { indent: '  ', leading: 2 }),
    ...(inFiles.length === 0 ? [] : ['', 'In scenario files:', ...inFiles]),
  ].join('\n');
}
