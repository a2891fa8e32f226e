import { UsageError } from '../errors.ts';
import type { Format } from './types.ts';

/** The report: one page that needs no network. */
export const html: Format = {
  endings: ['html', 'htm'],
  async write([result, ...others]) {
    if (!result || others.length > 0)
      throw new UsageError('a page is about one scenario: name one FILE.');
    const { pageOf } = await import('../../../report/page.ts');
    return pageOf({ [result.command]: result });
  },
};
