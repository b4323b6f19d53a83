import { findApplicationOf } from '#features/applications/index.ts';
import type { WorkItem, WorkSource } from '#features/counter/index.ts';
import type { EmployerBlockSource, EmployerWork, EmployerWorkSource } from '#features/employers/index.ts';
import { shownJobSeekerNumber } from '#features/job-seekers/index.ts';
import { policy } from '#kernel/policy.ts';
import { japanDay, type Temporal } from '#kernel/time.ts';
import type { Tx } from '#platform/database/database.ts';
import { conversationPath, counterMessagesPath, messagesPath } from '../rules/message-paths.ts';
import { listApplicantsWaiting, listPeopleWaiting, type WaitingPerson } from '../store/answers.store.ts';
import { countNew } from '../store/messages.store.ts';
import type { MessageRow } from '../store/tables.ts';

const dueOf = (since: Temporal.Instant): Temporal.PlainDate =>
  japanDay(since).add({ days: policy.messages.answerDays });

/** For the counter's work list: people whose messages wait for an answer of the office. */
export const messagesToAnswer: WorkSource = async (tx, officeNumber, now) =>
  (await listPeopleWaiting(tx, officeNumber, now)).map(workOf);

const workOf = ({ number, name, since }: WaitingPerson): WorkItem => ({
  kind: 'message',
  about: `${shownJobSeekerNumber(number)} ${name}`,
  href: counterMessagesPath(number),
  since,
  due: dueOf(since),
});

/** For the employer's home: applicants whose messages have no answer. */
export const applicantsToAnswer: EmployerWorkSource = async (tx, establishmentNumber, now) =>
  Promise.all(
    (await listApplicantsWaiting(tx, establishmentNumber, now)).map((row) => employerWorkOf(tx, row)),
  );

async function employerWorkOf(tx: Tx, row: MessageRow): Promise<EmployerWork> {
  const { application_id: id, establishment_number: establishmentNumber, sent_at: since } = row;
  const part = { side: 'employer', establishmentNumber: establishmentNumber ?? '' } as const;
  const application = await findApplicationOf(tx, part, id ?? '');
  return {
    kind: '応募した人のメッセージに答える',
    about: `${application?.sent.person.name ?? '応募した人'}（${application?.sent.vacancy.title ?? '求人'}）`,
    href: conversationPath('employer', id),
    since,
    due: dueOf(since),
  };
}

/** 新着メッセージ of the employer's home. */
export const employerMessagesBlock: EmployerBlockSource = async (tx, establishmentNumber, now) => ({
  heading: 'メッセージ',
  rows: [
    {
      term: '新着メッセージ',
      value: `${await countNew(tx, { side: 'employer', establishmentNumber }, now)}件`,
    },
  ],
  all: { label: 'メッセージを全て表示', href: messagesPath('employer') },
});
