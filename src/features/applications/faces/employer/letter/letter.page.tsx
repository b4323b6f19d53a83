import type { EmployerRequest } from '#features/employers/index.ts';
import { japaneseDateTime } from '#kernel/time.ts';
import { type Answer, problem, showPage, showPaper } from '#platform/http/answer.ts';
import type { Parts } from '#platform/parts.ts';
import { ButtonRow, LinkButton } from '#ui/buttons.tsx';
import { PageHeading } from '#ui/page-heading.tsx';
import { referralLetterPaper } from '../../../papers/referral-letter.ts';
import { employerApplicationPaths } from '../../../rules/employer-paths.ts';
import { findLetterOf } from '../../../store/referral-letters.store.ts';
import type { ApplicationRow } from '../../../store/tables.ts';
import { LetterView } from '../../letter/letter.view.tsx';
import { applicationCrumb, applicationsCrumb } from '../own-application.ts';

const title = '紹介状';

/** /employer/applications/:id/letter [REFER-2] */
export async function showLetter(
  parts: Parts,
  _request: EmployerRequest,
  application: ApplicationRow,
): Promise<Answer> {
  const letter = await findLetterOf(parts.database.reading, application.id);
  if (letter === undefined) return problem('not-found');
  const { contents } = letter;
  return showPage({
    title,
    crumbs: [applicationsCrumb, applicationCrumb(application), { label: title }],
    body: (
      <>
        <PageHeading>{title}</PageHeading>
        <LetterView contents={contents} interviewAt={application.interview_at} />
        <ButtonRow>
          <LinkButton href={employerApplicationPaths.letterFile(application.id)}>紹介状のPDF</LinkButton>
          <LinkButton kind="plain" href={employerApplicationPaths.application(application.id)}>
            応募の内容に戻る
          </LinkButton>
        </ButtonRow>
      </>
    ),
  });
}

/** /employer/applications/:id/letter/pdf */
export async function showLetterFile(
  parts: Parts,
  { now }: EmployerRequest,
  application: ApplicationRow,
): Promise<Answer> {
  const letter = await findLetterOf(parts.database.reading, application.id);
  if (letter === undefined) return problem('not-found');
  const { contents } = letter;
  const { interview_at } = application;
  const interview = interview_at === null ? '' : japaneseDateTime(interview_at);
  const paper = { contents, interview, siteName: parts.site.siteName };
  const bytes = await referralLetterPaper(parts.papers, paper, now);
  return showPaper(bytes, `紹介状 ${contents.number}`, `referral-letter-${contents.number}`);
}
