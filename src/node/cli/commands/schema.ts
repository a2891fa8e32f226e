import { defineCommand } from '../command.ts';
import { EXIT } from '../errors.ts';
import { fileFlags, writeText, type FileArguments } from '../text-file.ts';

/** Prints the JSON Schema of scenario files, from which editors complete and check. */
export const schema = defineCommand<FileArguments>({
  usage: 'schema',
  about: 'JSON Schema of scenario files, for editors',
  positionals: {},
  flags: fileFlags,
  examples: [['$0 schema -o scenario.schema.json', 'beside your scenario files']],
  async run(args, io) {
    // Loaded here: what makes schemas takes time, and no other command makes any.
    const { scenarioJsonSchema } = await import('../../../scenario/schema.ts');
    writeText(`${JSON.stringify(scenarioJsonSchema(), null, 2)}\n`, args, io);
    return EXIT.done;
  },
});
