import * as kinds from './kinds.ts';
import { plainSection } from './section.ts';
import { value } from './value.ts';

export const costs = plainSection({
  about: 'Costs beside people.',
  keys: {
    fixed: value(kinds.moneyPerMonth, { about: 'Office, licences and the like.', none: 0 }),
    telephony: value(kinds.moneyPerMinute, {
      about: 'Per minute of dialling, ringing and talk.',
      none: 0,
    }),
  },
});
