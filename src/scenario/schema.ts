import { z } from 'zod';
import { fileKeys, scenarioKey } from './keys.ts';
import { NAME_PATTERN } from './schema/record.ts';

const SCHEMA_TITLE = 'callmix scenario';

/**
 * JSON Schema (draft 2020-12) of scenario files, for editors.
 *
 * @returns plain JSON: what a file may say, not whether its values go together
 */
export function scenarioJsonSchema(): object {
  const shape = Object.fromEntries(
    Object.entries(scenarioKey.keys!).map(([name, key]) => {
      const plain = key.schema(z);
      const schema = key.keys === null ? plain : plain.meta({ id: name, description: key.about });
      return [name, schema.optional()] as const;
    }),
  );
  const part = z
    .strictObject(shape)
    .meta({ id: 'part-of-a-scenario', description: 'Laid over the file it stands in.' });
  const names = z.string().regex(new RegExp(NAME_PATTERN, 'u'));
  const file = z.strictObject({
    ...shape,
    extends: z.string().optional().describe(fileKeys.extends),
    compare: z.record(names, part).optional().describe(fileKeys.compare),
  });
  return z.toJSONSchema(
    file.meta({ title: SCHEMA_TITLE, description: 'A sales floor as callmix reads it.' }),
    {
      io: 'input',
      target: 'draft-2020-12',
    },
  );
}
