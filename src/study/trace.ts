/** One possible day, or one lead's life, as an event log. */
export { traceDay, type TraceDay, type TraceHead } from './trace/day.ts';
export type { WorkingDay } from './trace/days.ts';
export type { TraceEvent } from './trace/events.ts';
export { traceLead, type CloserState, type LeadLife, type LifeEvent } from './trace/life.ts';
