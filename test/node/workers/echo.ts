import { move } from 'piscina';
import { ScenarioError } from '../../../src/scenario/scenario.ts';
import type { Job } from '../../../src/study/types.ts';

/** A stand-in for the engine: a job's name says what becomes of it. */
export default function work({ id, first }: Job): unknown {
  if (id === 'dies') process.exit(3);
  if (id === 'throws') throw new RangeError('count: expected more than none, got 0');
  if (id === 'refuses') {
    const problem = {
      file: 'floor.yaml',
      line: 3,
      column: 7,
      path: 'closing',
      message: 'is wrong',
    };
    return { problems: new ScenarioError([problem]).problems };
  }
  if (id === 'hangs') for (;;);
  return move(Float64Array.of(first, first * 2).buffer);
}
