import { closing, notAskedFor, opening, paragraphs } from '#features/accounts/index.ts';
import { listJoinedNumbers } from '#features/job-seekers/index.ts';
import type { Tx } from '#platform/database/database.ts';
import type { MailTemplate } from '#platform/mail/mail.ts';
import type { Parts } from '#platform/parts.ts';
import { conversationPath } from '../rules/message-paths.ts';
import { type MessageSide, sideWords } from '../rules/sides.ts';
import { hasUnread } from '../store/telling.store.ts';
import type { Thread } from '../store/thread.ts';

export interface NewMessagePayload {
  /** Null: of the person and the office. */
  readonly applicationId: string | null;
  /** Of the living record. */
  readonly jobSeekerNumber: string;
  readonly from: MessageSide;
}

async function threadOf(tx: Tx, { applicationId, jobSeekerNumber }: NewMessagePayload): Promise<Thread> {
  return applicationId === null
    ? { kind: 'office', numbers: await listJoinedNumbers(tx, jobSeekerNumber) }
    : { kind: 'application', applicationId };
}

/** MSG-1: that something came in and where to read it; never what, nor whose. Silent once everything is read. */
export const newMessageMail = ({ site }: Parts): MailTemplate<NewMessagePayload> => ({
  name: 'messages.new-message',
  async compose(tx, payload, now) {
    const { applicationId, from } = payload;
    if (!(await hasUnread(tx, await threadOf(tx, payload), from, now))) return undefined;
    const face = from === 'job-seeker' ? 'employer' : 'mypage';
    return {
      subject: '【ハローワーク】メッセージのお知らせ',
      text: paragraphs(
        `${opening(site)}\n${sideWords[from]}から、新しいメッセージがあります。`,
        `次のページで読めます。ログインがいります。\n${site.baseUrl}${conversationPath(face, applicationId)}`,
        'メッセージの内容は、メールには書いていません。',
        notAskedFor,
        closing(site),
      ),
    };
  },
});
