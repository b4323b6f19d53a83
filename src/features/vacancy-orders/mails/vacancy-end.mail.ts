import { closing, notAskedFor, opening, paragraphs } from '#features/accounts/index.ts';
import { findVacancy, shownVacancyNumber } from '#features/vacancies/index.ts';
import { japaneseDate, japaneseDeadline } from '#kernel/time.ts';
import type { MailTemplate } from '#platform/mail/mail.ts';
import type { Parts } from '#platform/parts.ts';
import { isOver, renewableFrom } from '../rules/order-kinds.ts';

export interface VacancyEndPayload {
  readonly number: string;
  readonly about: string;
}

/** Before the last day of a vacancy: what can be done that it goes on. */
export const vacancyEndMail = ({ site }: Parts): MailTemplate<VacancyEndPayload> => ({
  name: 'vacancy-orders.vacancy-ends',
  async compose(tx, { number, about }, now) {
    const vacancy = (await findVacancy(tx, number))?.vacancy;
    if (vacancy === undefined || vacancy.valid_through.toString() !== about || isOver(vacancy, now)) {
      return undefined;
    }
    if (vacancy.state !== 'open' && vacancy.state !== 'stopped') return undefined;
    return {
      subject: '【ハローワーク】求人の有効期間のお知らせ',
      text: paragraphs(
        `${opening(site)}\n求人（${shownVacancyNumber(number)}）の有効期間が近づいています。`,
        `${japaneseDeadline(vacancy.valid_through)}、応募を受けられます。`,
        `続けて募集するときは、1回だけ1か月の延長を申し込めます。\n${japaneseDate(renewableFrom(vacancy))}からは、新しい番号の求人に更新できます。`,
        `ログインして、次のページで手続きをしてください。\n${site.baseUrl}/employer/vacancies/${number}`,
        '募集を続けないときは、何もする必要はありません。',
        notAskedFor,
        closing(site),
      ),
    };
  },
});
