import { closing, notAskedFor, opening, paragraphs } from '#features/accounts/index.ts';
import { shownVacancyNumber } from '#features/vacancies/index.ts';
import type { MailTemplate } from '#platform/mail/mail.ts';
import type { Parts } from '#platform/parts.ts';
import { orderKindWords } from '../rules/order-kinds.ts';
import { findOrder } from '../store/orders.store.ts';

export type OrderNews = 'sent-back' | 'received' | 'refused';

const told: Readonly<Record<OrderNews, { readonly subject: string; readonly words: string }>> = {
  'sent-back': {
    subject: '【ハローワーク】求人の申込みの修正のお願い',
    words: 'ハローワークから、直してほしいところの連絡があります。直して、もう一度送ってください。',
  },
  received: {
    subject: '【ハローワーク】求人の申込みを受理しました',
    words: '申込みを受理しました。',
  },
  refused: {
    subject: '【ハローワーク】求人の申込みについてのお知らせ',
    words: '申込みを受理できませんでした。理由は、申込みのページで読めます。',
  },
};

export interface OrderNewsPayload {
  readonly orderId: string;
  readonly news: OrderNews;
}

/** What the office did with an order, and where to read on; never what it wrote. */
export const orderNewsMail = ({ site }: Parts): MailTemplate<OrderNewsPayload> => ({
  name: 'vacancy-orders.news',
  async compose(tx, { orderId, news }) {
    const order = await findOrder(tx, orderId);
    if (order === undefined) return undefined;
    const { subject, words } = told[news];
    const number = order.vacancy_number ?? order.about_number;
    return {
      subject,
      text: paragraphs(
        `${opening(site)}\n${words}`,
        `申込みの種類： ${orderKindWords[order.kind]}`,
        number === null ? undefined : `求人番号： ${shownVacancyNumber(number)}`,
        `ログインして、次のページで見てください。\n${site.baseUrl}/employer/orders/${orderId}`,
        notAskedFor,
        closing(site),
      ),
    };
  },
});
