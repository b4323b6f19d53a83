import type { Temporal } from '#kernel/time.ts';

/** The same time of day, some days of 24 hours before. */
export const daysBefore = (now: Temporal.Instant, days: number): Temporal.Instant =>
  now.subtract({ hours: 24 * days });
