import { adaptive } from './adaptive.ts';

/** With so many hours left the limit does not bind yet. */
const HOURS = 10;

export const adaptiveTapered = adaptive(
  'a tenth of the lines for each hour that the shift still has',
  (level, hoursLeft) => (hoursLeft <= 0 ? 1 : level * Math.min(1, hoursLeft / HOURS)),
);
