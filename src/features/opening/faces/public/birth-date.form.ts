import { z } from 'zod';
import { parseBirthDate } from '#features/job-seekers/index.ts';
import type { FieldFault } from '#kernel/forms.ts';
import { fail, type Result } from '#kernel/result.ts';
import { japanDay, type Temporal } from '#kernel/time.ts';

/** 「年」「月」「日」 as posted by the group `birth-date`. */
export const birthDateFields = {
  'birth-date-year': z.string(),
  'birth-date-month': z.string(),
  'birth-date-day': z.string(),
} as const;

export const birthDateLabels = {
  'birth-date-year': '生年月日の年',
  'birth-date-month': '生年月日の月',
  'birth-date-day': '生年月日の日',
} as const;

type TypedFields = Readonly<Record<keyof typeof birthDateFields, string>>;

export function readBirthDate(
  typed: TypedFields,
  now: Temporal.Instant,
): Result<Temporal.PlainDate, readonly FieldFault[]> {
  const date = {
    year: typed['birth-date-year'],
    month: typed['birth-date-month'],
    day: typed['birth-date-day'],
  };
  const parsed = parseBirthDate(date, japanDay(now));
  return parsed.ok ? parsed : fail([{ name: 'birth-date', key: parsed.fault }]);
}
