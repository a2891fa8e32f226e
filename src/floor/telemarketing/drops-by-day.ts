import type { Calendar } from '../calendar.ts';

/** Over which US law takes the share. */
const SPAN = 30;

/** What the law asks of dropped calls, by day. */
export interface DropsByDay {
  readonly worstDay: number;
  readonly worstThirtyDays: number;
  readonly daysOverLimit: number;
}

/**
 * Shares of live answers dropped: of the worst day, and of the worst 30 calendar days in a row inside the horizon,
 * whatever the day on which a campaign began; a shorter horizon counts whole.
 *
 * @param answers live answers by working day; days that are not counted have none
 * @param limit   share, 0 to 1
 */
export function dropsByDay(
  { dayDate }: Calendar,
  answers: Float64Array,
  dropped: Float64Array,
  limit: number,
): DropsByDay {
  let worstDay = 0;
  let worstThirtyDays = 0;
  let daysOverLimit = 0;
  let answersInSpan = 0;
  let droppedInSpan = 0;
  let first = answers.findIndex((count) => count > 0);
  if (first < 0) return { worstDay, worstThirtyDays, daysOverLimit };
  const beginning = dayDate[first]!;
  const lastDate = dayDate[answers.length - 1]!;
  for (let day = first; day < answers.length; day++) {
    const share = shareOf(dropped[day]!, answers[day]!);
    if (share > limit) daysOverLimit++;
    worstDay = Math.max(worstDay, share);
    answersInSpan += answers[day]!;
    droppedInSpan += dropped[day]!;
    const date = dayDate[day]!;
    for (; date - dayDate[first]! >= SPAN; first++) {
      answersInSpan -= answers[first]!;
      droppedInSpan -= dropped[first]!;
    }
    const young = date - beginning < SPAN - 1 && date < lastDate;
    if (!young) worstThirtyDays = Math.max(worstThirtyDays, shareOf(droppedInSpan, answersInSpan));
  }
  return { worstDay, worstThirtyDays, daysOverLimit };
}

function shareOf(dropped: number, answers: number): number {
  return answers > 0 ? dropped / answers : 0;
}
