import { listJoinedNumbers } from '#features/job-seekers/index.ts';
import type { Tx } from '#platform/database/database.ts';
import type { DeadlineSweep } from '#platform/jobs/deadline-sweeps.ts';
import type { Parts } from '#platform/parts.ts';
import { eraseWithFiles } from '../actions/erase-messages-of.ts';
import { tellOtherSide } from '../actions/tell-other-side.ts';
import { listToErase } from '../store/erase-messages.ts';
import type { MessageRow } from '../store/tables.ts';
import { listUntold, lockMessage } from '../store/telling.store.ts';
import type { Thread } from '../store/thread.ts';

/** What time does to messages. */
export const messageSweeps = (parts: Parts): readonly DeadlineSweep[] => [
  tellOfWaitingMessages(parts),
  eraseOldMessages,
];

const due = (row: MessageRow) => ({ id: row.id, label: row.job_seeker_number, since: row.sent_at });

/** MSG-1: messages that came in soon after a mail, and that nobody has read since. */
const tellOfWaitingMessages = (parts: Parts): DeadlineSweep => ({
  name: 'tell-of-messages',
  every: 'minute',
  description: '前のメールのすぐあとに届いて、まだ読まれていないメッセージを、メールで知らせます。',
  due: async (tx, now, page) => (await listUntold(tx, now, page)).map(due),
  async act(tx, id, now) {
    const message = await lockMessage(tx, id);
    if (message === undefined || message.told_at !== null || message.read_at !== null) return false;
    const telling = {
      thread: await threadOf(tx, message),
      from: message.from_side,
      jobSeekerNumber: message.job_seeker_number,
      establishmentNumber: message.establishment_number,
    };
    return tellOtherSide(tx, parts, telling, now);
  },
});

const threadOf = async (tx: Tx, message: MessageRow): Promise<Thread> =>
  message.application_id === null
    ? { kind: 'office', numbers: await listJoinedNumbers(tx, message.job_seeker_number) }
    : { kind: 'application', applicationId: message.application_id };

/** MSG-2 */
const eraseOldMessages: DeadlineSweep = {
  name: 'erase-messages',
  every: 'hour',
  description: '送ってから1年たったメッセージを、ファイルといっしょに消します。',
  due: async (tx, now, page) => (await listToErase(tx, now, page)).map(due),
  async act(tx, id, now) {
    const message = await lockMessage(tx, id);
    if (message === undefined || message.erase_at.epochMilliseconds > now.epochMilliseconds) return false;
    await eraseWithFiles(tx, [id]);
    return true;
  },
};
