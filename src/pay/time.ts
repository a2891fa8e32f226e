/** Working days in a week. */
export const DAYS_PER_WEEK = 5;
export const MONTHS_PER_QUARTER = 3;
export const MONTHS_PER_YEAR = 12;
