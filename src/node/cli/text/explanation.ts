import { metricNames, metrics, sourceMetrics, type MetricName } from '../../../metrics/index.ts';
import { METRIC_GROUPS } from '../../../metrics/types.ts';
import { methodWords } from '../../../report/method-words.ts';
import { scenarioKey } from '../../../scenario/keys.ts';
import { UsageError } from '../errors.ts';
import { didYouMean } from '../suggest.ts';
import { columns } from './columns.ts';
import { wrap, type Look } from './look.ts';
import { explainedKey } from './scenario-key.ts';

const METHOD_WORDS = methodWords({ one: 'month', many: 'months', noun: 'month' });

/** Everything that can be explained, by name. */
export function listText(look: Look): string {
  const groups = METRIC_GROUPS.map((group) => {
    const rows = metricNames
      .filter((id) => metrics[id].group === group)
      .map((id) => [id, metrics[id].label, metrics[id].unit]);
    return `${group}\n${columns(rows, { indent: '  ', leading: 3 })}`;
  });
  const told = `By source of the lead: ${Object.keys(sourceMetrics).join(', ')}.`;
  const said = `Words that results use: ${Object.keys(METHOD_WORDS).join(', ')}.`;
  const keys = `Keys of scenario files, such as closing.close_rate: ${Object.keys(scenarioKey.keys ?? {}).join(', ')}, and all below them.`;
  return [
    ...groups,
    wrap(told, look),
    wrap(keys, look),
    wrap(said, look),
    'next: callmix explain profit',
  ].join('\n\n');
}

/** @throws {UsageError} when nothing is called so */
export function definitionText(name: string, look: Look): string {
  if (Object.hasOwn(METHOD_WORDS, name)) {
    return wrap(METHOD_WORDS[name]!, look);
  }
  const known = { ...sourceMetrics, ...metrics };
  const key = explainedKey(name, look);
  if (!Object.hasOwn(known, name)) {
    if (key !== null) return key;
    const words = [...Object.keys(known), ...Object.keys(METHOD_WORDS)];
    throw new UsageError(
      `no metric or key is called "${name}".${didYouMean(name, words)} callmix explain lists them.`,
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
    ...(key === null ? [] : ['', `In scenario files, ${key}`]),
  ].join('\n');
}
