import { METRIC_GROUPS } from '../../../metrics/types.ts';
import { metricNames, metrics, sourceMetrics, type MetricName } from '../../../metrics/index.ts';
import { defineCommand } from '../command.ts';
import { EXIT, UsageError } from '../errors.ts';
import { screenFlags, type ScreenArguments } from '../options.ts';
import { didYouMean } from '../suggest.ts';
import { columns } from '../text/columns.ts';
import { lookOf, safe, wrap, type Look } from '../text/look.ts';
import { METHOD_WORDS } from '../../../report/method-words.ts';

interface Arguments extends ScreenArguments {
  readonly metric?: string;
}

/** Says what a metric, or one of the words that results use, means. */
export const explain = defineCommand<Arguments>({
  usage: 'explain [metric]',
  about: 'What a metric means: definition, unit, which way is better; all of them without a name',
  positionals: { metric: { type: 'string', describe: 'Metric id, or a word such as "settled"' } },
  flags: screenFlags,
  examples: [['$0 explain cost_per_accepted_lead', 'one metric']],
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
  return [...groups, wrap(told, look), wrap(said, look), 'next: callmix explain profit'].join(
    '\n\n',
  );
}

function definitionOf(name: string, look: Look): string {
  if (Object.hasOwn(METHOD_WORDS, name)) {
    return wrap(METHOD_WORDS[name]!, look);
  }
  const known = { ...sourceMetrics, ...metrics };
  if (!Object.hasOwn(known, name)) {
    const words = [...Object.keys(known), ...Object.keys(METHOD_WORDS)];
    throw new UsageError(
      `no metric is called "${name}".${didYouMean(name, words)} callmix explain lists them.`,
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
  ].join('\n');
}
