import { move } from 'piscina';

// A worker thread that answers with numbers, as replies are, handed over or copied; the first says when it was sent.

function numbers(count: number): Float64Array {
  const cells = new Float64Array(count).fill(1);
  cells[0] = performance.timeOrigin + performance.now();
  return cells;
}

/** @returns numbers that are handed over, as our workers do */
export function moved(count: number): ReturnType<typeof move> {
  return move(numbers(count));
}

/** @returns numbers that are copied */
export function copied(count: number): Float64Array {
  return numbers(count);
}
