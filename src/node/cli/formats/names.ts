/** What a result can be written as. */
export const FORMATS = ['text', 'json', 'ndjson', 'csv', 'md', 'html'] as const;
/** What --format takes. */
export type FormatName = (typeof FORMATS)[number];
