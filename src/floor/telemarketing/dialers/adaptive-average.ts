import { adaptive } from './adaptive.ts';

export const adaptiveAverage = adaptive('half the lines', (level) => level / 2);
