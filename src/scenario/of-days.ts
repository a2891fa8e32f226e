/** Keys without a meaning in a continuous period, which has no days. */
export const OF_DAYS: readonly string[] = [
  'calendar.shift',
  'calendar.breaks',
  'calendar.meetings',
  'calendar.absence',
  'calendar.finish_calls',
  'calling.connect_rate.by_hour',
  'calling.connect_rate.by_weekday',
];
