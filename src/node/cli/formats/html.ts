import { pageOf } from '../../../report/page.ts';
import { UsageError } from '../errors.ts';
import type { Write } from './types.ts';

/** The report: one page that needs no network. */
export const html: Write = ([result, ...others]) => {
  if (!result || others.length > 0)
    throw new UsageError('a page is about one scenario: name one FILE.');
  return pageOf({ [result.command]: result });
};
