import { Temporal } from '#kernel/time.ts';

const firstDay = Temporal.PlainDate.from('2000-01-01');
const lastDay = 65_535;

/** Of days as they are written, those that were asked for last: a million vacancies have some hundred. */
const known = new Map<string, number>();
const mostKnown = 4000;

/** Days as the index counts them: from 2000 on, as many as fit into 16 bits. */
export function dayNumber(day: Temporal.PlainDate | string): number {
  const written = String(day);
  const before = known.get(written);
  if (before !== undefined) return before;
  const days = firstDay.until(Temporal.PlainDate.from(written), { largestUnit: 'days' }).days;
  const counted = Math.min(lastDay, Math.max(0, days));
  if (known.size >= mostKnown) known.clear();
  known.set(written, counted);
  return counted;
}
