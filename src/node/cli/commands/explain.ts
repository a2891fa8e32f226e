import { defineCommand } from '../command.ts';
import { EXIT } from '../errors.ts';
import { screenFlags, type ScreenArguments } from '../options.ts';
import { lookOf, safe } from '../text/look.ts';

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
  async run(args, io) {
    const { definitionText, listText } = await import('../text/explanation.ts');
    const look = lookOf(args, io);
    const { metric } = args;
    const text = metric === undefined ? listText(look) : definitionText(metric, look);
    io.out.write(`${safe(text, look.ascii)}\n`);
    return EXIT.done;
  },
});
