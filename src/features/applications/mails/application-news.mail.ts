import { closing, notAskedFor, opening, paragraphs } from '#features/accounts/index.ts';
import { shownVacancyNumber } from '#features/vacancies/index.ts';
import type { MailTemplate } from '#platform/mail/mail.ts';
import type { Parts } from '#platform/parts.ts';
import { type ApplicationNews, newsWords } from '../rules/news-words.ts';
import { findApplicationOf } from '../store/applications.store.ts';

export interface ApplicationNewsPayload {
  readonly applicationId: string;
  readonly news: ApplicationNews;
  readonly to: 'job-seeker' | 'employer';
}

/** That something happened, and where to read it; never who the other side is. */
export const applicationNewsMail = ({ site }: Parts): MailTemplate<ApplicationNewsPayload> => ({
  name: 'applications.news',
  async compose(tx, { applicationId, news, to }) {
    const application = await findApplicationOf(tx, { side: 'office' }, applicationId);
    const words = newsWords[news][to === 'employer' ? 'toEmployer' : 'toPerson'];
    if (application === undefined || words === undefined) return undefined;
    const path = to === 'employer' ? '/employer/applications' : '/mypage/applications';
    return {
      subject:
        to === 'employer'
          ? '【ハローワーク】応募についてのお知らせ'
          : '【ハローワーク】応募した求人のお知らせ',
      text: paragraphs(
        `${opening(site)}\n${words}`,
        `求人番号： ${shownVacancyNumber(application.sent.vacancy.number)}`,
        `内容は、ログインして次のページで見てください。\n${site.baseUrl}${path}/${applicationId}`,
        notAskedFor,
        closing(site),
      ),
    };
  },
});
