import { policy } from '#kernel/policy.ts';
import { japanTimeZone, Temporal } from '#kernel/time.ts';

/** A mail about a deadline and the deadlines, first and last day, that it tells of at present. */
export interface NoticeWindow {
  readonly kind: string;
  readonly from: Temporal.PlainDate;
  readonly through: Temporal.PlainDate;
}

/**
 * Of several warnings before a deadline, the one whose turn it is: each from its own day to the day before the next.
 * After an outage only the nearest is left. `leastDaysLeft` is the last moment at which a warning still helps.
 */
export function warningWindows(
  name: string,
  warningDays: readonly number[],
  today: Temporal.PlainDate,
  leastDaysLeft = 0,
): readonly NoticeWindow[] {
  const nearestLast = [...warningDays].sort((a, b) => b - a);
  return nearestLast.map((days, index) => {
    const next = nearestLast[index + 1];
    return {
      kind: `${name}-${days}`,
      from: today.add({ days: next === undefined ? leastDaysLeft : next + 1 }),
      through: today.add({ days }),
    };
  });
}

/** The window that tells of this day, if there is one. */
export const windowOf = (
  windows: readonly NoticeWindow[],
  day: Temporal.PlainDate,
): NoticeWindow | undefined =>
  windows.find(
    ({ from, through }) =>
      Temporal.PlainDate.compare(from, day) <= 0 && Temporal.PlainDate.compare(day, through) <= 0,
  );

/** Since when it has been the turn of the notice that tells of this day. */
export function turnSince(
  windows: readonly NoticeWindow[],
  day: Temporal.PlainDate,
  today: Temporal.PlainDate,
): Temporal.PlainDate {
  const window = windowOf(windows, day);
  return window === undefined ? today : day.subtract({ days: today.until(window.through).days });
}

/** Mails about deadlines wake nobody: they wait for the morning in Japan. */
export const isTimeForNotices = (now: Temporal.Instant): boolean =>
  now.toZonedDateTimeISO(japanTimeZone).hour >= policy.notices.fromHour;
