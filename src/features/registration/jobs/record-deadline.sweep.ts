import { listToTell, lockJobSeeker, noteTold, shownJobSeekerNumber } from '#features/job-seekers/index.ts';
import { isTimeForNotices, turnSince, windowOf } from '#kernel/notice-windows.ts';
import { japanDay } from '#kernel/time.ts';
import type { DeadlineSweep } from '#platform/jobs/deadline-sweeps.ts';
import { requestMail } from '#platform/mail/mail.ts';
import type { Parts } from '#platform/parts.ts';
import {
  findAddressOf,
  type RecordDeadlineWords,
  recordDeadlineMail,
} from '../mails/record-deadline.mail.ts';

/** Tells records of a deadline by mail: the note that it was told and the mail are one transaction. */
export function recordDeadlineSweep(
  parts: Parts,
  words: RecordDeadlineWords,
  { name, description }: Pick<DeadlineSweep, 'name' | 'description'>,
): DeadlineSweep {
  const mail = recordDeadlineMail(parts, words);
  const { notice } = words;
  return {
    name,
    description,
    every: 'hour',
    async due(tx, now, page) {
      if (!isTimeForNotices(now)) return [];
      const today = japanDay(now);
      const windows = notice.windows(today);
      const found = await listToTell(tx, notice.deadline, windows, page);
      return found.map(({ number, about }) => ({
        id: number,
        label: shownJobSeekerNumber(number),
        since: turnSince(windows, about, today),
      }));
    },
    async act(tx, number, now) {
      const record = isTimeForNotices(now) ? await lockJobSeeker(tx, number) : undefined;
      const about = record && notice.day(record, now);
      const window = about && windowOf(notice.windows(japanDay(now)), about);
      const to = record && (await findAddressOf(tx, record));
      if (about === undefined || window === undefined || to === undefined) return false;
      if (!(await noteTold(tx, { number, kind: window.kind, about }, now))) return false;
      await requestMail(tx, mail, to, { number, about: about.toString() }, now);
      return true;
    },
  };
}
