/** A role whose people are trained and stay, beside its count and differences. */
export const stayingOn = {
  training: null,
  ramp: null,
  learning: null,
  leaves: null,
  backfill: null,
  weeks_in_job: null,
  fatigue: null,
} as const;
