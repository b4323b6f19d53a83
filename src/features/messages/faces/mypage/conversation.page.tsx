import { findApplicationOf } from '#features/applications/index.ts';
import { needsValidRegistration } from '#features/registration/index.ts';
import { shownVacancyNumber } from '#features/vacancies/index.ts';
import type { Tx } from '#platform/database/database.ts';
import { type Answer, problem } from '#platform/http/answer.ts';
import type { Route, SignedInRequest } from '#platform/http/route.ts';
import type { Parts } from '#platform/parts.ts';
import { ErrorSummary } from '#ui/error-summary.tsx';
import { PageHeading } from '#ui/page-heading.tsx';
import type { Place, Writer } from '../../actions/place.ts';
import { conversationPath, messagesPath, officeConversation } from '../../rules/message-paths.ts';
import type { AskedConversation } from '../conversation/asked-conversation.ts';
import { messageUploads, showConversation, submitConversation } from '../conversation/conversation.page.tsx';
import { showMessageFile } from '../conversation/message-file.page.ts';
import { ownMessagesTitle } from './messages.page.tsx';
import { findOwnMessages, type OwnMessages } from './own-messages.ts';

type Handle = (parts: Parts, asked: AskedConversation) => Promise<Answer>;

/** /mypage/messages/:conversation, of an application or `office` [MSG-1] */
export const ownConversationRoutes = (parts: Parts): readonly Route[] => {
  const path = `${messagesPath('mypage')}/:conversation`;
  const facts = { face: 'mypage', may: 'signed-in' } as const;
  const handled = (handle: Handle) => (request: SignedInRequest) => asOwn(parts, request, handle);
  return [
    {
      ...facts,
      name: 'messages.mypage.conversation',
      method: 'GET',
      path,
      handle: handled(showConversation),
    },
    {
      ...facts,
      name: 'messages.mypage.conversation.submit',
      method: 'POST',
      path,
      uploads: messageUploads,
      handle: handled(submitConversation),
    },
    {
      ...facts,
      name: 'messages.mypage.file',
      method: 'GET',
      path: `${path}/files/:file`,
      handle: handled(showMessageFile),
    },
  ].map((route) => needsValidRegistration(parts, 'messages', route as never));
};

/** Somebody else's conversation is not there. */
async function asOwn(parts: Parts, request: SignedInRequest, handle: Handle): Promise<Answer> {
  const { reading } = parts.database;
  const own = await findOwnMessages(reading, request.owner.id);
  if (own === undefined) return problem('not-found');
  const place = await placeOf(reading, own, request.params['conversation'] ?? '');
  return place === undefined ? problem('not-found') : handle(parts, askedOf(request, own, place));
}

async function placeOf(tx: Tx, own: OwnMessages, conversation: string): Promise<Place | undefined> {
  const { record, numbers } = own;
  if (conversation === officeConversation) {
    return { kind: 'office', number: record.number, numbers, officeNumber: record.office_number };
  }
  const application = await findApplicationOf(tx, { side: 'job-seeker', numbers }, conversation);
  return application && { kind: 'application', application };
}

function askedOf(request: SignedInRequest, own: OwnMessages, place: Place): AskedConversation {
  const { actor, owner } = request;
  const writer: Writer = { side: 'job-seeker', id: owner.id, actor };
  const sent = place.kind === 'application' ? place.application.sent.vacancy : undefined;
  const name = sent?.employer ?? own.officeName;
  return {
    request,
    writer,
    place,
    path: conversationPath('mypage', place.kind === 'application' ? place.application.id : null),
    nameOf: ({ from_side }) => (from_side === 'job-seeker' ? 'あなた' : name),
    empty: 'まだメッセージはありません。',
    notReached: 'この会社は、メッセージを受け取れません。電話などで連絡してください。',
    vacancyHref: (number) => `/mypage/jobs/${number}`,
    page: ({ errors = [], body }) => ({
      title: name,
      crumbs: [{ label: ownMessagesTitle, href: messagesPath('mypage') }, { label: name }],
      hasErrors: errors.length > 0,
      body: (
        <>
          <PageHeading>{name}</PageHeading>
          <ErrorSummary errors={errors} />
          {sent === undefined ? (
            <p>相談や求人について、ハローワークとやりとりできます。</p>
          ) : (
            <p>
              <a href={`/mypage/jobs/${sent.number}`}>
                {sent.title}（求人番号 {shownVacancyNumber(sent.number)}）
              </a>
            </p>
          )}
          {body}
        </>
      ),
    }),
  };
}
