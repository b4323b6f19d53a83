import type { VNode } from 'preact';
import {
  type ApplicationRow,
  applicationStateWords,
  listApplicationsOf,
} from '#features/applications/index.ts';
import { needsValidRegistration } from '#features/registration/index.ts';
import { shownVacancyNumber } from '#features/vacancies/index.ts';
import type { Tx } from '#platform/database/database.ts';
import { type Answer, problem, showPage } from '#platform/http/answer.ts';
import type { Route, SignedInRequest } from '#platform/http/route.ts';
import type { Parts } from '#platform/parts.ts';
import { EmptyState } from '#ui/empty-state.tsx';
import { PageHeading, Section } from '#ui/page-heading.tsx';
import { conversationPath, messagesPath } from '../../rules/message-paths.ts';
import { type ConversationSummary, listSummaries } from '../../store/conversations.store.ts';
import { ConversationList, type ListedConversation } from '../list/conversation-list.view.tsx';
import { findOwnMessages, type OwnMessages } from './own-messages.ts';

export const ownMessagesTitle = 'メッセージ';

/** /mypage/messages [MSG-1] */
export const ownMessagesRoutes = (parts: Parts): readonly Route[] => [
  needsValidRegistration(parts, 'messages', {
    name: 'messages.mypage',
    method: 'GET',
    path: messagesPath('mypage'),
    face: 'mypage',
    may: 'signed-in',
    siteMap: ownMessagesTitle,
    handle: (request) => show(parts, request),
  }),
];

async function show(parts: Parts, request: SignedInRequest): Promise<Answer> {
  const { reading } = parts.database;
  const own = await findOwnMessages(reading, request.owner.id);
  if (own === undefined) return problem('not-found');
  const { begun, others } = await listOwn(reading, own, request);
  return showPage({
    title: ownMessagesTitle,
    crumbs: [{ label: ownMessagesTitle }],
    body: <OwnMessagesView begun={begun} others={others} />,
  });
}

interface Listed {
  readonly begun: readonly ListedConversation[];
  /** With open applications, where nobody has written yet. */
  readonly others: readonly ListedConversation[];
}

async function listOwn(tx: Tx, own: OwnMessages, { now }: SignedInRequest): Promise<Listed> {
  const part = { side: 'job-seeker', numbers: own.numbers } as const;
  const summaries = await listSummaries(tx, part, now);
  const applications = await listApplicationsOf(tx, part);
  const summaryOf = new Map(summaries.map((one) => [one.applicationId, one]));
  const withOffice = officeEntry(own, summaryOf.get(null));
  const all = applications
    .filter(({ id, closed_at }) => summaryOf.has(id) || closed_at === null)
    .map((application) => entryOf(application, summaryOf.get(application.id)));
  return {
    begun: [withOffice, ...all].filter(({ summary }) => summary !== undefined),
    others: [withOffice, ...all].filter(({ summary }) => summary === undefined),
  };
}

const officeEntry = (own: OwnMessages, summary: ConversationSummary | undefined): ListedConversation => ({
  href: conversationPath('mypage', null),
  name: own.officeName,
  about: 'あなたの相談を受け付けているハローワーク',
  summary,
  isLastOwn: summary?.last.from_side === 'job-seeker',
});

const entryOf = (
  { id, sent, state }: ApplicationRow,
  summary: ConversationSummary | undefined,
): ListedConversation => ({
  href: conversationPath('mypage', id),
  name: sent.vacancy.employer,
  about: `${sent.vacancy.title}（求人番号 ${shownVacancyNumber(sent.vacancy.number)}）`,
  summary,
  isLastOwn: summary?.last.from_side === 'job-seeker',
  state: applicationStateWords[state],
});

function OwnMessagesView({ begun, others }: Listed): VNode {
  const newOnes = begun.reduce((sum, { summary }) => sum + (summary?.newOnes ?? 0), 0);
  return (
    <>
      <PageHeading note={`新着${newOnes}件`}>{ownMessagesTitle}</PageHeading>
      {begun.length === 0 ? (
        <EmptyState>
          <p>応募すると、ここで会社とやりとりできます。</p>
        </EmptyState>
      ) : (
        <ConversationList conversations={begun} />
      )}
      {others.length === 0 ? null : (
        <Section heading="ここからも書けます">
          <ConversationList conversations={others} />
        </Section>
      )}
    </>
  );
}
