import { date } from '#kernel/items/date-items.ts';
import { itemFaultWords } from '#kernel/items/fault-words.ts';
import type { Fields, ItemFault } from '#kernel/items/item.ts';
import { readItems } from '#kernel/items/read-items.ts';
import { policy } from '#kernel/policy.ts';
import { fail, ok, type Result } from '#kernel/result.ts';
import { Temporal } from '#kernel/time.ts';

const { certificateMonths } = policy.applications;

const notAhead = (day: Temporal.PlainDate, today: Temporal.PlainDate): string | undefined =>
  Temporal.PlainDate.compare(day, today) > 0 ? 'certificate.ahead' : undefined;

/** From when to when a 求職活動の証明 tells. */
const hint = '年は、2026 でも R8 でもかまいません。';

export const periodItems = {
  from: date({ label: '期間の最初の日', hint, required: true, check: notAhead }),
  through: date({ label: '期間の最後の日', hint, required: true, check: notAhead }),
};

export interface Period {
  readonly from: Temporal.PlainDate;
  readonly through: Temporal.PlainDate;
}

export function readPeriod(fields: Fields, today: Temporal.PlainDate): Result<Period, readonly ItemFault[]> {
  const { values, faults } = readItems(periodItems, fields, { today });
  if (faults.length > 0) return fail(faults);
  const typed = values as Record<keyof Period, string>;
  const from = Temporal.PlainDate.from(typed.from);
  const through = Temporal.PlainDate.from(typed.through);
  const { compare } = Temporal.PlainDate;
  if (compare(from, through) > 0) return fail([{ name: 'through', key: 'certificate.backwards' }]);
  if (compare(from.add({ months: certificateMonths }), through) < 0) {
    return fail([{ name: 'from', key: 'certificate.too-long' }]);
  }
  return ok({ from, through });
}

const own: Readonly<Record<string, string>> = {
  'certificate.ahead': '今日より先の日は選べません。今日までの日を入れてください。',
  'certificate.backwards': '期間の最後の日が、最初の日より前です。日付を確かめてください。',
  'certificate.too-long': `期間は${certificateMonths}か月までです。短くしてください。`,
};

export const periodFaultWords = (fault: ItemFault): string =>
  own[fault.key] ??
  itemFaultWords(periodItems[fault.name.startsWith('from') ? 'from' : 'through'].label, fault) ??
  '入力を読み取れませんでした。もう一度入れてください。';
