import { Temporal } from '#kernel/time.ts';

export const minutes = (count: number): Temporal.Duration => Temporal.Duration.from({ minutes: count });
export const hours = (count: number): Temporal.Duration => Temporal.Duration.from({ hours: count });
export const seconds = (count: number): Temporal.Duration => Temporal.Duration.from({ seconds: count });
/** Of 24 hours each. */
export const days = (count: number): Temporal.Duration => hours(count * 24);
export const milliseconds = (count: number): Temporal.Duration =>
  Temporal.Duration.from({ milliseconds: count });
