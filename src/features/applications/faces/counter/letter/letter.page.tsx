import { type RecordRequest, recordPage, recordPath, recordRoutes } from '#features/counter/index.ts';
import { listJoinedNumbers } from '#features/job-seekers/index.ts';
import { japaneseDateTime } from '#kernel/time.ts';
import { type Answer, problem, showPage, showPaper } from '#platform/http/answer.ts';
import type { Route } from '#platform/http/route.ts';
import type { Parts } from '#platform/parts.ts';
import { Banner } from '#ui/banner.tsx';
import { ButtonRow, LinkButton } from '#ui/buttons.tsx';
import { referralLetterPaper } from '../../../papers/referral-letter.ts';
import { findApplicationOf } from '../../../store/applications.store.ts';
import { findLetterOf } from '../../../store/referral-letters.store.ts';
import { LetterView } from '../../letter/letter.view.tsx';
import { letterPage } from './letter-paths.ts';

const title = '紹介状';

/** /counter/job-seekers/:number/letters/:application, and its PDF [REFER-2]. */
export const counterLetterRoutes = (parts: Parts): readonly Route[] => [
  ...recordRoutes(parts, { page: letterPage(':application'), show: (asked) => show(parts, asked) }),
  ...recordRoutes(parts, { page: 'letter-files/:application', show: (asked) => showFile(parts, asked) }),
];

async function find(parts: Parts, { person, request }: RecordRequest) {
  const { reading } = parts.database;
  const numbers = await listJoinedNumbers(reading, person.number);
  const part = { side: 'job-seeker', numbers } as const;
  const application = await findApplicationOf(reading, part, request.params['application'] ?? '');
  const letter = application === undefined ? undefined : await findLetterOf(reading, application.id);
  return application === undefined || letter === undefined ? undefined : { application, letter };
}

async function show(parts: Parts, asked: RecordRequest): Promise<Answer> {
  const found = await find(parts, asked);
  if (found === undefined) return problem('not-found');
  const { application, letter } = found;
  const { number } = asked.person;
  return showPage(
    recordPage(asked, {
      title,
      body: (
        <>
          {asked.request.query['done'] === 'referred' ? (
            <Banner kind="done" heading="紹介しました。求人者に知らせます。" />
          ) : null}
          <ButtonRow>
            <LinkButton href={recordPath(number, `letter-files/${application.id}`)}>
              紹介状を印刷する（PDF）
            </LinkButton>
            <LinkButton kind="plain" href={recordPath(number, 'applications')}>
              応募と紹介を見る
            </LinkButton>
          </ButtonRow>
          <LetterView contents={letter.contents} interviewAt={application.interview_at} />
        </>
      ),
    }),
  );
}

async function showFile(parts: Parts, asked: RecordRequest): Promise<Answer> {
  const found = await find(parts, asked);
  if (found === undefined) return problem('not-found');
  const { contents } = found.letter;
  const { interview_at } = found.application;
  const interview = interview_at === null ? '' : japaneseDateTime(interview_at);
  const paper = { contents, interview, siteName: parts.site.siteName };
  const bytes = await referralLetterPaper(parts.papers, paper, asked.request.now);
  return showPaper(bytes, `紹介状 ${contents.number}`, `referral-letter-${contents.number}`);
}
