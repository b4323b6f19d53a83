import { type ApplicationRow, findApplicationOf } from '#features/applications/index.ts';
import { type EmployerRequest, employerRoutes } from '#features/employers/index.ts';
import { shownVacancyNumber } from '#features/vacancies/index.ts';
import { type Answer, problem } from '#platform/http/answer.ts';
import type { Route } from '#platform/http/route.ts';
import type { Parts } from '#platform/parts.ts';
import { ErrorSummary } from '#ui/error-summary.tsx';
import { PageHeading } from '#ui/page-heading.tsx';
import { conversationPath, messagesPath } from '../../rules/message-paths.ts';
import type { AskedConversation } from '../conversation/asked-conversation.ts';
import { messageUploads, showConversation, submitConversation } from '../conversation/conversation.page.tsx';
import { showMessageFile } from '../conversation/message-file.page.ts';
import { employerMessagesTitle } from './messages.page.tsx';

type Handle = (parts: Parts, asked: AskedConversation) => Promise<Answer>;

/** /employer/messages/:conversation, of an application to a vacancy of this establishment [MSG-1] */
export const employerConversationRoutes = (parts: Parts): readonly Route[] => {
  const path = `${messagesPath('employer')}/:conversation`;
  const handled = (handle: Handle) => (request: EmployerRequest) => asEmployer(parts, request, handle);
  return employerRoutes(parts, [
    { name: 'messages.employer.conversation', method: 'GET', path, handle: handled(showConversation) },
    {
      name: 'messages.employer.conversation.submit',
      method: 'POST',
      path,
      uploads: messageUploads,
      handle: handled(submitConversation),
    },
    {
      name: 'messages.employer.file',
      method: 'GET',
      path: `${path}/files/:file`,
      handle: handled(showMessageFile),
    },
  ]);
};

/** Another establishment's conversation is not there. */
async function asEmployer(parts: Parts, request: EmployerRequest, handle: Handle): Promise<Answer> {
  const part = { side: 'employer', establishmentNumber: request.establishment.number } as const;
  const { reading } = parts.database;
  const application = await findApplicationOf(reading, part, request.params['conversation'] ?? '');
  return application === undefined ? problem('not-found') : handle(parts, askedOf(request, application));
}

function askedOf(request: EmployerRequest, application: ApplicationRow): AskedConversation {
  const { establishment, actor, user } = request;
  const { person, vacancy } = application.sent;
  return {
    request,
    writer: { side: 'employer', id: user.accountId, actor },
    place: { kind: 'application', application },
    path: conversationPath('employer', application.id),
    nameOf: ({ from_side }) => (from_side === 'employer' ? establishment.name : person.name),
    empty: 'まだメッセージはありません。',
    notReached: 'この人は、メッセージを受け取れません。電話などで連絡してください。',
    vacancyHref: (number) => `/jobs/${number}`,
    page: ({ errors = [], body }) => ({
      title: person.name,
      crumbs: [{ label: employerMessagesTitle, href: messagesPath('employer') }, { label: person.name }],
      hasErrors: errors.length > 0,
      body: (
        <>
          <PageHeading>{person.name}</PageHeading>
          <ErrorSummary errors={errors} />
          <p>
            {vacancy.title}（求人番号 {shownVacancyNumber(vacancy.number)}）に応募した人です。
          </p>
          {body}
        </>
      ),
    }),
  };
}
