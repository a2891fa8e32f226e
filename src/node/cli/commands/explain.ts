import { METRIC_GROUPS } from '../../../metrics/types.ts';
import { metricNames, metrics, sourceMetrics, type MetricName } from '../../../metrics/index.ts';
import { defineCommand } from '../command.ts';
import { EXIT, UsageError } from '../errors.ts';
import { screenFlags, type ScreenArguments } from '../options.ts';
import { didYouMean } from '../suggest.ts';
import { columns } from '../text/columns.ts';
import { lookOf, safe, wrap, type Look } from '../text/look.ts';
import { scenarioKey } from '../../../scenario/schema.ts';
import { explainedKey } from '../text/scenario-key.ts';
import { METHOD_WORDS } from '../../../report/method-words.ts';

interface Arguments extends ScreenArguments {
  readonly metric?: string;
}

/** Says what a metric, a key of scenario files, or one of the words that results use, means. */
export const explain = defineCommand<Arguments>({
  usage: 'explain [metric]',
  about: 'What a metric or a key of scenario files means; lists them without a name',
  positionals: {
    metric: {
      type: 'string',
      describe: 'Metric, key such as closing.close_rate, or a word such as settled',
    },
  },
  flags: screenFlags,
  examples: [
    ['$0 explain cost_per_accepted_lead', 'one metric'],
    ['$0 explain closing.close_rate', 'one key of scenario files'],
  ],
  run(args, io) {
    const look = lookOf(args, io);
    const { metric } = args;
    const text = metric === undefined ? listOf(look) : definitionOf(metric, look);
    io.out.write(`${safe(text, look.ascii)}\n`);
    return Promise.resolve(EXIT.done);
  },
});

function listOf(look: Look): string {
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

function definitionOf(name: string, look: Look): string {
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
