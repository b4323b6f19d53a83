import { registrationState } from '#features/job-seekers/index.ts';
import { startOfJapanDay, type Temporal } from '#kernel/time.ts';
import type { RecordDeadlineFacts } from './record-deadline.mail.ts';

/** So much of a 求職番号 as its owner needs to know it by (s-mail1). */
export const numberEnding = ({ record }: RecordDeadlineFacts): string =>
  `求職番号の末尾 ${record.number.slice(-4)}`;

export const officesLine = ({ site }: RecordDeadlineFacts): string =>
  `ハローワークの場所と電話番号\n${site.baseUrl}/offices`;

export const nothingToDo = '仕事探しを続けないときは、何もする必要はありません。';

/** REG-7: the last day on which the person may make it valid again alone, after this last valid day. */
export function aloneUntil(
  { record, hasMyPage }: RecordDeadlineFacts,
  lastValidDay: Temporal.PlainDate,
): Temporal.PlainDate | undefined {
  const after = registrationState(record, startOfJapanDay(lastValidDay.add({ days: 1 })));
  return hasMyPage && after.kind === 'lapsed' ? after.mayReactivateUntil : undefined;
}
