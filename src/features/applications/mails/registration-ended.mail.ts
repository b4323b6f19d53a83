import { closing, notAskedFor, opening, paragraphs } from '#features/accounts/index.ts';
import type { MailTemplate } from '#platform/mail/mail.ts';
import type { Parts } from '#platform/parts.ts';

/** To somebody who was hired: that the registration has ended, and how to look for work again. */
export const registrationEndedMail = ({ site }: Parts): MailTemplate<Record<string, never>> => ({
  name: 'applications.registration-ended',
  async compose() {
    return {
      subject: '【ハローワーク】求職登録を無効にしました',
      text: paragraphs(
        `${opening(site)}\n採用のお知らせがあったため、求職登録を無効にしました。\n選考中のほかの応募は、ありません。`,
        `また仕事を探すときは、次のページで有効にできます。\n${site.baseUrl}/mypage/settings/validity`,
        notAskedFor,
        closing(site),
      ),
    };
  },
});
