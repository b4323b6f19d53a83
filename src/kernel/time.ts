import { Temporal } from 'temporal-polyfill';

export { Temporal };

/** The one source of the present moment; handed in, never read from the system inside a rule. */
export interface Clock {
  now(): Temporal.Instant;
}

export const japanTimeZone = 'Asia/Tokyo';

/** The system's clock, shifted by a fixed duration (calendar units are counted in Japan time). */
export function systemClock(offset?: Temporal.Duration): Clock {
  if (offset === undefined) return { now: () => Temporal.Now.instant() };
  return {
    now: () => Temporal.Now.instant().toZonedDateTimeISO(japanTimeZone).add(offset).toInstant(),
  };
}

/** The calendar day in Japan that holds this moment. */
export const japanDay = (at: Temporal.Instant): Temporal.PlainDate =>
  at.toZonedDateTimeISO(japanTimeZone).toPlainDate();

/** 00:00 in Japan of that day. */
export const startOfJapanDay = (day: Temporal.PlainDate): Temporal.Instant =>
  day.toZonedDateTime({ timeZone: japanTimeZone }).toInstant();

/** True once the day is over in Japan: 23:59:59 is still within, 00:00 of the next day is not. */
export const isPastJapanDay = (day: Temporal.PlainDate, now: Temporal.Instant): boolean =>
  Temporal.PlainDate.compare(japanDay(now), day) > 0;

/** True while less than `lifetime` has passed since `from`, its last moment included. */
export const isWithin = (
  from: Temporal.Instant,
  lifetime: Temporal.Duration,
  now: Temporal.Instant,
): boolean => Temporal.Instant.compare(now, from.add(lifetime)) <= 0;

export const isBefore = (a: Temporal.Instant, b: Temporal.Instant): boolean =>
  Temporal.Instant.compare(a, b) < 0;

const two = (value: number): string => String(value).padStart(2, '0');

/** 2021年09月21日 */
export const japaneseDate = (day: Temporal.PlainDate): string =>
  `${day.year}年${two(day.month)}月${two(day.day)}日`;

const weekdays = ['月', '火', '水', '木', '金', '土', '日'];

/** 2026年12月05日（土） */
export const japaneseDateWithWeekday = (day: Temporal.PlainDate): string =>
  `${japaneseDate(day)}（${weekdays[day.dayOfWeek - 1]}）`;

/** 2021年09月21日 10時00分, in Japan time. */
export function japaneseDateTime(at: Temporal.Instant): string {
  const local = at.toZonedDateTimeISO(japanTimeZone);
  return `${japaneseDate(local.toPlainDate())} ${two(local.hour)}時${two(local.minute)}分`;
}

/** 10時50分, in Japan time. */
export function japaneseTime(at: Temporal.Instant): string {
  const local = at.toZonedDateTimeISO(japanTimeZone);
  return `${two(local.hour)}時${two(local.minute)}分`;
}

/** A last day to act: 2026年12月05日（土）23時59分まで */
export const japaneseDeadline = (day: Temporal.PlainDate): string =>
  `${japaneseDateWithWeekday(day)}23時59分まで`;

const eraFormat = new Intl.DateTimeFormat('ja-JP-u-ca-japanese', {
  era: 'long',
  year: 'numeric',
  timeZone: 'UTC',
});

/** The Japanese era and year of a day: 昭和60年, 令和元年. */
export function japaneseEraYear(day: Temporal.PlainDate): string {
  return eraFormat.format(new Date(Date.UTC(day.year, day.month - 1, day.day)));
}

/** Both calendars, for records, papers and birth dates: 1985年（昭和60年）04月01日 */
export const japaneseDateBothCalendars = (day: Temporal.PlainDate): string =>
  `${day.year}年（${japaneseEraYear(day)}）${two(day.month)}月${two(day.day)}日`;
