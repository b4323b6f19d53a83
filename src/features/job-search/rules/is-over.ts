import { isPastJapanDay, type Temporal } from '#kernel/time.ts';

interface Ending {
  readonly state: string;
  readonly valid_through: Temporal.PlainDate;
}

/** Over: stopped, filled, cancelled, or past its last day. */
export const isOver = ({ state, valid_through }: Ending, now: Temporal.Instant): boolean =>
  state !== 'open' || isPastJapanDay(valid_through, now);
