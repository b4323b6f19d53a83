import type { VNode } from 'preact';
import { findAccount, lastDayToRegister, registrationPaths } from '#features/accounts/index.ts';
import { publicPaths } from '#features/help/index.ts';
import { findJobSeeker, shownJobSeekerNumber } from '#features/job-seekers/index.ts';
import { findOffice } from '#features/offices/index.ts';
import { isPastJapanDay, japaneseDate, japaneseDeadline } from '#kernel/time.ts';
import { type Answer, goTo, showPage } from '#platform/http/answer.ts';
import type { Route, SignedInRequest } from '#platform/http/route.ts';
import { standingOf } from '#platform/journeys/draft.ts';
import { findDraft } from '#platform/journeys/drafts.store.ts';
import { checkKey } from '#platform/journeys/posted-step.ts';
import type { Parts } from '#platform/parts.ts';
import { Banner } from '#ui/banner.tsx';
import { LinkButton } from '#ui/buttons.tsx';
import { DefinitionList } from '#ui/definition-list.tsx';
import { Whole } from '#ui/figures.tsx';
import { PageHeading } from '#ui/page-heading.tsx';
import { ownPaths } from './own-paths.ts';
import { registrationJourney as journey } from './registration.journey.ts';

const page = (name: string, path: string, handle: (request: SignedInRequest) => Promise<Answer>): Route => ({
  name: `registration.own.${name}`,
  method: 'GET',
  path,
  face: 'mypage',
  may: 'signed-in',
  handle,
});

/** /mypage/registration/continue, /completed, /over: where the way leads besides the steps. */
export const aroundRoutes = (parts: Parts): readonly Route[] => [
  page('continue', ownPaths.continue, (request) => goOn(parts, request)),
  page('completed', ownPaths.completed, (request) => showCompleted(parts, request)),
  page('over', ownPaths.over, (request) => showOver(parts, request)),
];

/** REG-4: a later login leads back to the screen that the person was at. */
async function goOn(parts: Parts, { owner, now }: SignedInRequest): Promise<Answer> {
  const sought = { id: undefined, owner: `account:${owner.id}` };
  const draft = await findDraft(parts.database.reading, journey, sought, now);
  const { overview } = registrationPaths;
  if (draft?.lastStep === undefined) return goTo(overview);
  const { open, steps } = standingOf(journey, draft, now);
  const wasAtTheEnd = open === undefined && steps.at(-1)?.step.key === draft.lastStep;
  return goTo(`${overview}/${wasAtTheEnd ? checkKey : draft.lastStep}`);
}

export const completedTitle = '求職者マイページ登録完了';

async function showCompleted(parts: Parts, { owner }: SignedInRequest): Promise<Answer> {
  const { reading } = parts.database;
  const number = (await findAccount(reading, owner.id))?.job_seeker_number ?? undefined;
  const person = number === undefined ? undefined : await findJobSeeker(reading, number);
  if (person === undefined) return goTo(registrationPaths.overview);
  const office = await findOffice(reading, person.office_number);
  const body = (
    <>
      <PageHeading>{completedTitle}</PageHeading>
      <Banner kind="done" heading="求職登録が終わりました">
        <p>求職者マイページを使えます。</p>
      </Banner>
      <DefinitionList
        rows={[
          { term: '求職番号', value: <Whole>{shownJobSeekerNumber(person.number)}</Whole> },
          { term: '有効期限', value: `${japaneseDate(person.valid_through)}まで` },
          { term: '担当のハローワーク', value: office?.name ?? person.office_number },
        ]}
      />
      <p>期限の前に、メールでお知らせします。</p>
      <p>
        <LinkButton kind="primary" href={ownPaths.home}>
          求職者マイページホームへ進む
        </LinkButton>
      </p>
    </>
  );
  return showPage({ title: completedTitle, crumbs: [{ label: completedTitle }], body });
}

const overTitle = '求職登録の期限が過ぎました';

/** Between the end of the last day and the moment at which the account is deleted. */
async function showOver(parts: Parts, { owner, now }: SignedInRequest): Promise<Answer> {
  const account = await findAccount(parts.database.reading, owner.id);
  if (account === undefined || account.job_seeker_number !== null) return goTo(ownPaths.home);
  const lastDay = lastDayToRegister(account);
  if (!isPastJapanDay(lastDay, now)) return goTo(registrationPaths.overview);
  return showPage({
    title: overTitle,
    crumbs: [{ label: overTitle }],
    body: over(japaneseDeadline(lastDay)),
  });
}

const over = (deadline: string): VNode => (
  <>
    <PageHeading>{overTitle}</PageHeading>
    <p>期限は{deadline}でした。アカウントと入力した内容は、まもなく消えます。</p>
    <p>
      <a href={publicPaths.forJobSeekers}>もう一度、アカウントの登録から始める</a>
    </p>
    <p>
      <a href={publicPaths.offices}>ハローワークの窓口で登録する</a>
    </p>
  </>
);
