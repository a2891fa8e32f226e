import type { Preset } from './types.ts';

/** A floor that puts interested people through while they are on the line. */
export const liveTransfer: Preset = {
  about:
    '10 telemarketers and 4 closers: the prospect holds on the line, and the telemarketer stays until a closer takes over',
  text: `extends: callback-queue
name: Live transfer
team:
  telemarketers: {count: 10, source: guess}
  closers: {count: 4, source: "guess: somebody must be free when a prospect holds"}
handoff:
  kind: {value: warm transfer, source: method}
  patience: {average: 1..3 min, source: guess}
  briefing: {average: 1..2 min, source: guess}
  overflow: {value: callback, source: guess}
  fades:
    reach: {value: x 0.9 per hour, source: "guess: who held in vain cools fast"}
    close_rate: {value: half after 5 days, source: guess}
`,
};
