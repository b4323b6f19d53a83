import { closing, findAccount, opening, paragraphs } from '#features/accounts/index.ts';
import { findJobSeeker, shownJobSeekerNumber } from '#features/job-seekers/index.ts';
import type { MailTemplate } from '#platform/mail/mail.ts';
import type { Parts } from '#platform/parts.ts';

export interface ConfirmedPayload {
  readonly accountId: string;
}

/** For somebody whose online registration was checked at a counter: what is open to them from now on. */
export function confirmedMail({ site }: Parts): MailTemplate<ConfirmedPayload> {
  return {
    name: 'counter.confirmed',
    async compose(tx, { accountId }) {
      const number = (await findAccount(tx, accountId))?.job_seeker_number ?? undefined;
      const person = number === undefined ? undefined : await findJobSeeker(tx, number);
      if (person === undefined) return undefined;
      return {
        subject: '【ハローワーク】ハローワーク利用登録者になりました',
        text: paragraphs(
          opening(site),
          `窓口で、求職登録の内容を確かめました。\nあなたは「ハローワーク利用登録者」になりました。\n求職番号： ${shownJobSeekerNumber(person.number)}`,
          [
            '今から、次のことができます。',
            '・窓口で、職業相談と職業紹介を受けられます。',
            '・ハローワークが、あなたに合う求人と案内を送れます。',
            '・マイページを退会しても、求職登録は期限まで残ります。',
          ].join('\n'),
          `登録の内容と期限は、マイページで確かめられます。\n${site.baseUrl}/mypage`,
          closing(site),
        ),
      };
    },
  };
}
