import { scenarioJsonSchema } from '../../../scenario/schema.ts';
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
  run(args, io) {
    writeText(`${JSON.stringify(scenarioJsonSchema(), null, 2)}\n`, args, io);
    return Promise.resolve(EXIT.done);
  },
});
