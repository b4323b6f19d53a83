import {
  closing,
  findAccount,
  lastDayToRegister,
  notAskedFor,
  opening,
  paragraphs,
} from '#features/accounts/index.ts';
import { policy } from '#kernel/policy.ts';
import { isPastJapanDay, japaneseDeadline } from '#kernel/time.ts';
import type { MailTemplate } from '#platform/mail/mail.ts';
import type { Parts } from '#platform/parts.ts';

export interface UnfinishedRegistrationPayload {
  readonly accountId: string;
  /** The last day that it tells of, ISO. */
  readonly about: string;
}

const { days } = policy.unfinishedRegistration;

/** ONLINE-6: the account and what was entered will be deleted. Silent once the person registered, saved or left. */
export const unfinishedRegistrationMail = ({ site }: Parts): MailTemplate<UnfinishedRegistrationPayload> => ({
  name: 'registration.unfinished',
  async compose(tx, { accountId, about }, now) {
    const account = await findAccount(tx, accountId);
    if (account === undefined || account.job_seeker_number !== null || account.withdrawn_at !== null) {
      return undefined;
    }
    const lastDay = lastDayToRegister(account);
    if (lastDay.toString() !== about || isPastJapanDay(lastDay, now)) return undefined;
    return {
      subject: '【ハローワーク】求職登録の入力期限のお知らせ',
      text: paragraphs(
        `${opening(site)}\n求職登録の入力が、まだ終わっていません。\n${japaneseDeadline(lastDay)}に終えてください。\n期限を過ぎると、アカウントと入力した内容が消えます。`,
        `ログインすると、前に止めた画面から続けられます。\n${site.baseUrl}/login`,
        `期限までに終わらないときは、「一時保存」を押してください。\n押した日から${days}日後まで、期限が延びます。`,
        '登録をやめるときは、何もする必要はありません。',
        notAskedFor,
        closing(site),
      ),
    };
  },
});
