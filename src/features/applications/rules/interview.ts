import { date } from '#kernel/items/date-items.ts';
import { itemFaultWords } from '#kernel/items/fault-words.ts';
import type { Fields, ItemFault, ItemGiven } from '#kernel/items/item.ts';
import { readItems, writeItems } from '#kernel/items/read-items.ts';
import { longText, text, time } from '#kernel/items/text-items.ts';
import { policy } from '#kernel/policy.ts';
import { fail, ok, type Result } from '#kernel/result.ts';
import { isBefore, japanDay, japanTimeZone, Temporal } from '#kernel/time.ts';

export interface Interview {
  readonly at: Temporal.Instant;
  readonly place: string;
  readonly words: string;
}

const { mostMonthsAhead, longestPlace, longestWords } = policy.interviews;

/** What an employer says of an interview. */
export const interviewItems = {
  day: date({
    label: '面接の日',
    hint: '年は、2026 でも R8 でもかまいません。',
    required: true,
    check(day, today) {
      const { compare } = Temporal.PlainDate;
      if (compare(day, today) < 0) return 'interview.past';
      return compare(day, today.add({ months: mostMonthsAhead })) > 0 ? 'interview.too-far' : undefined;
    },
  }),
  time: time({ label: '面接の時刻', hint: '例：14:30、午後2時半', required: true }),
  place: text({
    label: '面接の場所',
    hint: '住所と建物の名前、またはオンラインの入り方を書いてください。',
    required: true,
    most: longestPlace,
  }),
  words: longText({
    label: '応募した方への連絡',
    hint: '持ち物、受付の場所、当日の電話番号などです。',
    most: longestWords,
    rows: 5,
  }),
};

const own: Readonly<Record<string, string>> = {
  'interview.past': '面接の日時が過ぎています。これからの日時を入れてください。',
  'interview.too-far': `面接の日が先すぎます。${mostMonthsAhead}か月以内の日を入れてください。`,
  'item.not-a-time': '面接の時刻は、14:30 のように入れてください。',
};

export const interviewFaultWords = (fault: ItemFault): string =>
  own[fault.key] ??
  itemFaultWords(interviewItems[itemOf(fault.name)]?.label ?? '', fault) ??
  '入力を読み取れませんでした。もう一度入れてください。';

const itemOf = (name: string): keyof typeof interviewItems =>
  (['day', 'time', 'place', 'words'] as const).find((key) => name === key || name.startsWith(`${key}-`)) ??
  'words';

/** The interview that a form asks for; a moment that is over is none. */
export function readInterview(
  fields: Fields,
  now: Temporal.Instant,
): Result<Interview, readonly ItemFault[]> {
  const given: ItemGiven = { today: japanDay(now) };
  const { values, faults } = readItems(interviewItems, fields, given);
  if (faults.length > 0) return fail(faults);
  const { day, time: typed, place, words = '' } = values as Record<string, string>;
  const at = momentOf(day ?? '', typed ?? '');
  if (at === undefined) return fail([{ name: 'time', key: 'item.not-a-time' }]);
  if (!isBefore(now, at)) return fail([{ name: 'time', key: 'interview.past' }]);
  return ok({ at, place: place ?? '', words });
}

/** 24:00 is no time at which people meet. */
function momentOf(day: string, time_: string): Temporal.Instant | undefined {
  if (time_.startsWith('24')) return undefined;
  const plainTime = Temporal.PlainTime.from(time_);
  return Temporal.PlainDate.from(day).toZonedDateTime({ timeZone: japanTimeZone, plainTime }).toInstant();
}

/** The form of an interview that is set already. */
export function fieldsOfInterview(interview: Interview): Fields {
  const local = interview.at.toZonedDateTimeISO(japanTimeZone);
  const time_ = local.toPlainTime().toString({ smallestUnit: 'minute' });
  const { place, words } = interview;
  return writeItems(interviewItems, {
    day: local.toPlainDate().toString(),
    time: time_,
    place,
    ...(words === '' ? {} : { words }),
  });
}
