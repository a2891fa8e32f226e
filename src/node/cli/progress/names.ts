/** `auto` is a bar on a terminal and nothing elsewhere. */
export const METERS = ['auto', 'bar', 'plain', 'json', 'none'] as const;
/** What --progress takes. */
export type MeterName = (typeof METERS)[number];
