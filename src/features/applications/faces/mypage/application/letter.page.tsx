import { japaneseDateTime } from '#kernel/time.ts';
import { type Answer, problem, showPage, showPaper } from '#platform/http/answer.ts';
import type { Route } from '#platform/http/route.ts';
import type { Parts } from '#platform/parts.ts';
import { referralLetterPaper } from '../../../papers/referral-letter.ts';
import { findLetterOf } from '../../../store/referral-letters.store.ts';
import type { ApplicationRow, ReferralLetterRow } from '../../../store/tables.ts';
import { letterFilePath, letterPath } from '../own-paths.ts';
import { type OwnRequest, ownRoutes } from '../own-person.ts';
import { crumbsOf, findAsked } from './application.page.tsx';
import { LetterView, letterTitle } from './letter.view.tsx';

/** /mypage/applications/…/letter: the 紹介状 to show, to print, and as a PDF, while valid [REFER-2] [REG-8]. */
export const letterRoutes = (parts: Parts): readonly Route[] =>
  ownRoutes(parts, [
    {
      name: 'applications.letter',
      method: 'GET',
      path: letterPath(':id'),
      needed: 'referral-letters',
      handle: (asked) => show(parts, asked),
    },
    {
      name: 'applications.letter-file',
      method: 'GET',
      path: letterFilePath(':id'),
      needed: 'referral-letters',
      handle: (asked) => download(parts, asked),
    },
  ]);

interface Found {
  readonly application: ApplicationRow;
  readonly letter: ReferralLetterRow;
}

async function find(parts: Parts, asked: OwnRequest): Promise<Found | undefined> {
  const application = await findAsked(parts, asked);
  if (application === undefined) return undefined;
  const letter = await findLetterOf(parts.database.reading, application.id);
  return letter === undefined ? undefined : { application, letter };
}

async function show(parts: Parts, asked: OwnRequest): Promise<Answer> {
  const found = await find(parts, asked);
  if (found === undefined) return problem('not-found');
  const { application, letter } = found;
  return showPage({
    title: letterTitle,
    crumbs: crumbsOf(application, letterTitle),
    paper: 'a4',
    body: <LetterView application={application} contents={letter.contents} />,
  });
}

async function download(parts: Parts, asked: OwnRequest): Promise<Answer> {
  const found = await find(parts, asked);
  if (found === undefined) return problem('not-found');
  const { contents, number } = found.letter;
  const { interview_at } = found.application;
  const paper = {
    contents,
    ...(interview_at === null ? {} : { interview: japaneseDateTime(interview_at) }),
    siteName: parts.site.siteName,
  };
  const bytes = await referralLetterPaper(parts.papers, paper, asked.request.now);
  return showPaper(bytes, `紹介状-${number}`, `referral-letter-${number}`);
}
