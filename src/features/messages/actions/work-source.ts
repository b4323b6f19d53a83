import type { WorkItem, WorkSource } from '#features/counter/index.ts';
import { shownJobSeekerNumber } from '#features/job-seekers/index.ts';
import { policy } from '#kernel/policy.ts';
import { japanDay } from '#kernel/time.ts';
import { counterMessagesPath } from '../rules/message-paths.ts';
import { listPeopleWaiting, type WaitingPerson } from '../store/answers.store.ts';

/** For the counter's work list: people whose messages wait for an answer of the office. */
export const messagesToAnswer: WorkSource = async (tx, officeNumber, now) =>
  (await listPeopleWaiting(tx, officeNumber, now)).map(workOf);

const workOf = ({ number, name, since }: WaitingPerson): WorkItem => ({
  kind: 'message',
  about: `${shownJobSeekerNumber(number)} ${name}`,
  href: counterMessagesPath(number),
  since,
  due: japanDay(since).add({ days: policy.messages.answerDays }),
});
