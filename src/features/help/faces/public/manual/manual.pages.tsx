import type { GuidancePage } from '../../../guidance/guidance-page.ts';
import { publicPaths } from '../../../rules/public-paths.ts';
import { forgottenChapter } from './forgotten.chapter.tsx';
import { keptVacanciesChapter } from './kept-vacancies.chapter.tsx';
import { leavingChapter } from './leaving.chapter.tsx';
import { loginChapter } from './login.chapter.tsx';
import { mailChapter } from './mail.chapter.tsx';
import { manualTitle } from './manual-chapter.ts';
import { openingCodeChapter } from './opening-code.chapter.tsx';
import { openingGuidePage } from './opening-guide.text.tsx';
import { openingOnlineChapter } from './opening-online.chapter.tsx';
import { overviewChapter } from './overview.chapter.tsx';
import { ownDataChapter } from './own-data.chapter.tsx';
import { passwordChapter } from './password.chapter.tsx';
import { recordChapter } from './record.chapter.tsx';
import { registrationChapter } from './registration.chapter.tsx';
import { searchChapter } from './search.chapter.tsx';
import { settingsChapter } from './settings.chapter.tsx';
import { validityChapter } from './validity.chapter.tsx';

/** In the order in which they are read. */
export const manualChapters: readonly GuidancePage[] = [
  overviewChapter,
  openingCodeChapter,
  openingOnlineChapter,
  passwordChapter,
  loginChapter,
  forgottenChapter,
  mailChapter,
  registrationChapter,
  recordChapter,
  validityChapter,
  searchChapter,
  keptVacanciesChapter,
  ownDataChapter,
  settingsChapter,
  leavingChapter,
];

const contentsPage: GuidancePage = {
  name: 'manual',
  path: publicPaths.manual,
  title: manualTitle,
  Lead: ({ helpDeskPhone }) => (
    <p>
      画面の使い方を、順を追って説明します。電話でのご案内は
      <a class="nowrap" href={`tel:${helpDeskPhone}`}>
        {helpDeskPhone}
      </a>
      です。
    </p>
  ),
  sections: [
    {
      id: 'guide',
      heading: '初めての人へ',
      Text: () => (
        <p>
          <a href={publicPaths.openingGuide}>{openingGuidePage.title}</a>
        </p>
      ),
    },
    {
      id: 'chapters',
      heading: '目次',
      Text: () => (
        <ol>
          {manualChapters.map(({ path, title }) => (
            <li key={path}>
              <a href={path}>{title}</a>
            </li>
          ))}
        </ol>
      ),
    },
  ],
};

/** 「求職者マイページ利用者マニュアル」 and all that belongs to it (TOP-9). */
export const manualPages: readonly GuidancePage[] = [contentsPage, openingGuidePage, ...manualChapters];
