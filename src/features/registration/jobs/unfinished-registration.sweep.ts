import {
  type AccountRow,
  lastDayToRegister,
  listUnregisteredToTell,
  lockAccount,
  noteAccountTold,
} from '#features/accounts/index.ts';
import {
  isTimeForNotices,
  type NoticeWindow,
  turnSince,
  warningWindows,
  windowOf,
} from '#kernel/notice-windows.ts';
import { policy } from '#kernel/policy.ts';
import { japanDay, type Temporal } from '#kernel/time.ts';
import type { DeadlineSweep } from '#platform/jobs/deadline-sweeps.ts';
import { requestMail } from '#platform/mail/mail.ts';
import type { Parts } from '#platform/parts.ts';
import { unfinishedRegistrationMail } from '../mails/unfinished-registration.mail.ts';

const windowsOn = (today: Temporal.PlainDate): readonly NoticeWindow[] =>
  warningWindows('unfinished', policy.unfinishedRegistration.warningDays, today);

const isUnfinished = (account: AccountRow): boolean =>
  account.job_seeker_number === null && account.withdrawn_at === null && account.unavailable_since === null;

/** ONLINE-6: tells by mail that the account and what was entered will be deleted; once for each last day. */
export function unfinishedRegistrationSweep(parts: Parts): DeadlineSweep {
  const mail = unfinishedRegistrationMail(parts);
  return {
    name: 'warn-unfinished-registrations',
    description: '求職登録の入力期限が近い人に、メールで知らせます。',
    every: 'hour',
    async due(tx, now, page) {
      if (!isTimeForNotices(now)) return [];
      const today = japanDay(now);
      const windows = windowsOn(today);
      const found = await listUnregisteredToTell(tx, windows, page);
      return found.map(({ accountId, about }) => ({
        id: accountId,
        label: accountId,
        since: turnSince(windows, about, today),
      }));
    },
    async act(tx, accountId, now) {
      const account = isTimeForNotices(now) ? await lockAccount(tx, accountId) : undefined;
      if (account === undefined || !isUnfinished(account)) return false;
      const about = lastDayToRegister(account);
      const window = windowOf(windowsOn(japanDay(now)), about);
      if (window === undefined) return false;
      if (!(await noteAccountTold(tx, { accountId, kind: window.kind, about }, now))) return false;
      await requestMail(tx, mail, account.address_typed, { accountId, about: about.toString() }, now);
      return true;
    },
  };
}
