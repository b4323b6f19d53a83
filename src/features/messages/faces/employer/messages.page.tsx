import type { VNode } from 'preact';
import {
  type ApplicationRow,
  applicationStateWords,
  listApplicationsOf,
} from '#features/applications/index.ts';
import { type EmployerRequest, employerRoutes } from '#features/employers/index.ts';
import { shownVacancyNumber } from '#features/vacancies/index.ts';
import { type Answer, showPage } from '#platform/http/answer.ts';
import type { Route } from '#platform/http/route.ts';
import type { Parts } from '#platform/parts.ts';
import { EmptyState } from '#ui/empty-state.tsx';
import { PageHeading, Section } from '#ui/page-heading.tsx';
import { conversationPath, messagesPath } from '../../rules/message-paths.ts';
import { type ConversationSummary, listSummaries } from '../../store/conversations.store.ts';
import { ConversationList, type ListedConversation } from '../list/conversation-list.view.tsx';

export const employerMessagesTitle = 'メッセージ';

/** /employer/messages [MSG-1] */
export const employerMessagesRoutes = (parts: Parts): readonly Route[] =>
  employerRoutes(parts, [
    {
      name: 'messages.employer',
      method: 'GET',
      path: messagesPath('employer'),
      handle: (request) => show(parts, request),
    },
  ]);

async function show(parts: Parts, { establishment, now }: EmployerRequest): Promise<Answer> {
  const { reading } = parts.database;
  const part = { side: 'employer', establishmentNumber: establishment.number } as const;
  const summaries = await listSummaries(reading, part, now);
  const summaryOf = new Map(summaries.map((one) => [one.applicationId, one]));
  const all = (await listApplicationsOf(reading, part))
    .filter(({ id, closed_at }) => summaryOf.has(id) || closed_at === null)
    .map((application) => entryOf(application, summaryOf.get(application.id)));
  const begun = all.filter(({ summary }) => summary !== undefined);
  const others = all.filter(({ summary }) => summary === undefined);
  return showPage({
    title: employerMessagesTitle,
    crumbs: [{ label: employerMessagesTitle }],
    body: <EmployerMessagesView begun={begun} others={others} />,
  });
}

const entryOf = (
  { id, sent, state }: ApplicationRow,
  summary: ConversationSummary | undefined,
): ListedConversation => ({
  href: conversationPath('employer', id),
  name: sent.person.name,
  about: `${sent.vacancy.title}（求人番号 ${shownVacancyNumber(sent.vacancy.number)}）`,
  summary,
  isLastOwn: summary?.last.from_side === 'employer',
  state: applicationStateWords[state],
});

interface Listed {
  readonly begun: readonly ListedConversation[];
  readonly others: readonly ListedConversation[];
}

function EmployerMessagesView({ begun, others }: Listed): VNode {
  const newOnes = begun.reduce((sum, { summary }) => sum + (summary?.newOnes ?? 0), 0);
  return (
    <>
      <PageHeading note={`新着${newOnes}件`}>{employerMessagesTitle}</PageHeading>
      {begun.length === 0 ? (
        <EmptyState>
          <p>応募があると、ここで応募した人とやりとりできます。</p>
        </EmptyState>
      ) : (
        <ConversationList conversations={begun} />
      )}
      {others.length === 0 ? null : (
        <Section heading="まだやりとりのない応募者">
          <ConversationList conversations={others} />
        </Section>
      )}
    </>
  );
}
