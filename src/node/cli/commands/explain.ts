import { defineCommand } from '../command.ts';
import { EXIT } from '../errors.ts';
import { screenFlags, type ScreenArguments } from '../options.ts';
import { lookOf, safe } from '../text/look.ts';

interface Arguments extends ScreenArguments {
  readonly name?: readonly string[];
}

/** Says what a metric, a key of scenario files, a word in them or one that results use, means. */
export const explain = defineCommand<Arguments>({
  usage: 'explain [name..]',
  about: 'What a metric, a key of files or a word in them means; without a name, what there is',
  positionals: {
    name: {
      type: 'string',
      array: true,
      describe:
        'Metric, key such as closing.close_rate, or a word such as settled or cold transfer',
    },
  },
  flags: screenFlags,
  examples: [
    ['$0 explain cost_per_accepted_lead', 'one metric'],
    ['$0 explain closing.close_rate', 'one key of scenario files'],
    ['$0 explain calling.mode', 'the words it takes'],
  ],
  async run(args, io) {
    const { definitionText, listText } = await import('../text/explanation.ts');
    const look = lookOf(args, io);
    const name = (args.name ?? []).join(' ');
    const text = name === '' ? listText(look) : definitionText(name, look);
    io.out.write(`${safe(text, look.ascii)}\n`);
    return EXIT.done;
  },
});
