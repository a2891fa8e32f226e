/** What a result can be written as. */
export const FORMATS = ['text', 'json', 'ndjson', 'csv', 'md', 'html'] as const;
export type FormatName = (typeof FORMATS)[number];
