/** What a result can be written as. */
export const FORMATS = ['text', 'json', 'ndjson', 'csv', 'md', 'html', 'xlsx'] as const;
/** What --format takes. */
export type FormatName = (typeof FORMATS)[number];
/** Those that a screen can show. */
export type TextFormat = Exclude<FormatName, 'xlsx'>;
