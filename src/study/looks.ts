const FIRST_LOOK = 64;

/**
 * The next number of replications at which a study may stop: 64, 96, 128, 192, 256, 384 ... up to `most`.
 *
 * Looks are fixed beforehand, so that when a study stops depends neither on speed nor on the number of workers.
 *
 * @param done replications at the last look; 0 for the first
 * @param most the last look there is
 */
export function nextLook(done: number, most: number): number {
  let look = FIRST_LOOK;
  while (look * 1.5 <= done) look *= 2;
  return Math.min(look > done ? look : look * 1.5, most);
}
