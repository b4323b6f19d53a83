import { findVacancyIds } from '#features/vacancies/index.ts';
import { isTimeForNotices } from '#kernel/notice-windows.ts';
import { japanDay, Temporal } from '#kernel/time.ts';
import type { DeadlineSweep } from '#platform/jobs/deadline-sweeps.ts';
import { requestMail } from '#platform/mail/mail.ts';
import type { Parts } from '#platform/parts.ts';
import { newVacanciesMail } from '../mails/new-vacancies.mail.ts';
import { nextMailOn } from '../rules/mail-pace.ts';
import { queryOf } from '../rules/saved-search.ts';
import { findRecipient } from '../store/find-recipient.query.ts';
import { noteMailed } from '../store/mailings.store.ts';
import { listSearchesToMail, lockSavedSearch, updateSavedSearch } from '../store/saved-searches.store.ts';

/** JOB-3: mails what is new for saved searches, never a vacancy twice. */
export function newVacanciesSweep(parts: Parts): DeadlineSweep {
  const mail = newVacanciesMail(parts);
  return {
    name: 'mail-new-vacancies',
    description: '保存した条件に合う新しい求人を、メールで知らせます。',
    every: 'hour',
    async due(tx, now, page) {
      if (!isTimeForNotices(now)) return [];
      const today = japanDay(now);
      const found = await listSearchesToMail(tx, today, page);
      return found.map((saved) => ({
        id: saved.id,
        label: saved.account_id,
        since: saved.next_mail_on ?? today,
      }));
    },
    async act(tx, searchId, now) {
      const saved = isTimeForNotices(now) ? await lockSavedSearch(tx, searchId) : undefined;
      const today = japanDay(now);
      if (saved === undefined || saved.next_mail_on === null || saved.mail_from_vacancy_id === null)
        return false;
      if (Temporal.PlainDate.compare(saved.next_mail_on, today) > 0) return false;
      await updateSavedSearch(tx, searchId, { next_mail_on: nextMailOn(saved.mail, today) });
      const address = await findRecipient(tx, saved.account_id, now);
      if (address === undefined) return false;
      const searcher = { viewer: 'registered', today, after: saved.mail_from_vacancy_id } as const;
      const ids = await findVacancyIds(tx, queryOf(saved.conditions), searcher);
      // As fine as the database keeps it: the mail finds its vacancies by this moment.
      const at = now.round('millisecond');
      if ((await noteMailed(tx, searchId, ids, at)) === 0) return false;
      await requestMail(tx, mail, address, { searchId, at: at.toString() }, now);
      return true;
    },
  };
}
