import { Temporal } from '#kernel/time.ts';

const firstDay = Temporal.PlainDate.from('2000-01-01');
const lastDay = 65_535;

/** Days as the index counts them: from 2000 on, as many as fit into 16 bits. */
export function dayNumber(day: Temporal.PlainDate | string): number {
  const days = firstDay.until(Temporal.PlainDate.from(day), { largestUnit: 'days' }).days;
  return Math.min(lastDay, Math.max(0, days));
}
