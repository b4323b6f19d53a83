import { type RecordRequest, recordPage, recordRoutes } from '#features/counter/index.ts';
import { listJoinedNumbers } from '#features/job-seekers/index.ts';
import { listOffices } from '#features/offices/index.ts';
import { staffNamesOf } from '#features/staff/index.ts';
import type { Answer } from '#platform/http/answer.ts';
import type { Route } from '#platform/http/route.ts';
import type { Parts } from '#platform/parts.ts';
import { counterMessagesPath } from '../../rules/message-paths.ts';
import { countConversationsWithEmployers } from '../../store/conversations.store.ts';
import { listStaffWhoWrote, type SentMessage } from '../../store/messages.store.ts';
import type { AskedConversation } from '../conversation/asked-conversation.ts';
import { messageUploads, showConversation, submitConversation } from '../conversation/conversation.page.tsx';
import { showMessageFile } from '../conversation/message-file.page.ts';

const title = 'メッセージ・お知らせ';

type Handle = (parts: Parts, asked: AskedConversation) => Promise<Answer>;

/** /counter/job-seekers/:number/messages: what offices and the person wrote to one another [MSG-1, STAFF-1] */
export const personMessagesRoutes = (parts: Parts): readonly Route[] => {
  const handled = (handle: Handle) => async (asked: RecordRequest) =>
    handle(parts, await askedOf(parts, asked));
  return [
    ...recordRoutes(parts, {
      page: 'messages',
      uploads: messageUploads,
      show: handled(showConversation),
      submit: handled(submitConversation),
    }),
    ...recordRoutes(parts, { page: 'messages/files/:file', show: handled(showMessageFile) }),
  ];
};

async function askedOf(parts: Parts, asked: RecordRequest): Promise<AskedConversation> {
  const { person, desk, request } = asked;
  const { reading } = parts.database;
  const numbers = await listJoinedNumbers(reading, person.number);
  const [offices, staff, withEmployers] = [
    await listOffices(reading, { closedToo: true }),
    await staffNamesOf(reading, await listStaffWhoWrote(reading, numbers)),
    await countConversationsWithEmployers(reading, numbers, request.now),
  ];
  const officeNames = new Map(offices.map(({ number, name }) => [number, name]));
  const nameOf = ({ from_side, office_number, sender_id }: SentMessage): string =>
    from_side === 'office'
      ? [officeNames.get(office_number ?? '') ?? 'ハローワーク', staff.get(sender_id) ?? ''].join('　').trim()
      : person.name;
  return {
    request,
    writer: { side: 'office', id: desk.staffId, actor: desk.actor },
    place: { kind: 'office', number: person.number, numbers, officeNumber: desk.officeNumber },
    path: counterMessagesPath(person.number),
    nameOf,
    empty: 'まだメッセージはありません。',
    notReached: 'この人にはマイページがありません。電話などで連絡してください。',
    vacancyHref: (number) => `/counter/jobs/${number}`,
    page: ({ errors = [], body }) =>
      recordPage(asked, {
        title,
        errors,
        body: (
          <>
            {withEmployers === 0 ? null : (
              <p>求人者とのやりとりが{withEmployers}件あります。その内容は、本人と求人者だけが読めます。</p>
            )}
            {body}
          </>
        ),
      }),
  };
}
