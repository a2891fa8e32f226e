import { adaptive } from './adaptive.ts';

export const adaptiveHardLimit = adaptive('one line per telemarketer', () => 1);
