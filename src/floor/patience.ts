import type { Distribution } from '../random/distributions/types.ts';
import type { Stream } from '../random/stream.ts';

/**
 * How long one lead will hold.
 *
 * @param patience null where nobody gives up, which takes nothing from the stream
 * @returns open seconds; Infinity where nobody gives up
 */
export function drawPatience(patience: Distribution | null, stream: Stream): number {
  return patience === null ? Number.POSITIVE_INFINITY : patience.at(patience.luck(stream));
}
