import { closing, findAccount, opening, paragraphs } from '#features/accounts/index.ts';
import { shownJobSeekerNumber } from '#features/job-seekers/index.ts';
import type { MailTemplate } from '#platform/mail/mail.ts';
import type { Parts } from '#platform/parts.ts';

export interface NumberChangedPayload {
  readonly accountId: string;
}

/** For the owner of a My Page that belongs to another number since records were joined, or are two again. */
export function numberChangedMail({ site }: Parts): MailTemplate<NumberChangedPayload> {
  return {
    name: 'counter.number-changed',
    async compose(tx, { accountId }) {
      const number = (await findAccount(tx, accountId))?.job_seeker_number ?? undefined;
      if (number === undefined) return undefined;
      return {
        subject: '【ハローワーク】求職番号のお知らせ',
        text: paragraphs(
          opening(site),
          `ハローワークの窓口で、求職登録を整理しました。\nあなたの求職番号は、次のとおりです。\n${shownJobSeekerNumber(number)}`,
          '求職者マイページのIDとパスワードは、変わりません。',
          'お心当たりがないときは、ハローワークの窓口か、ヘルプデスクにお知らせください。',
          closing(site),
        ),
      };
    },
  };
}
