import { envelope } from './envelope.ts';
import type { Write } from './types.ts';

/** One envelope; an array of them where several files were run. */
export const json: Write = (results) => {
  const envelopes = results.map(envelope);
  return `${JSON.stringify(envelopes.length === 1 ? envelopes[0] : envelopes, null, 2)}\n`;
};
