import type { DeadlineSweep } from '#platform/jobs/deadline-sweeps.ts';
import type { MailTemplate } from '#platform/mail/mail.ts';
import type { Parts } from '#platform/parts.ts';
import { endOfValidityWords, lapseWords } from '../mails/end-of-validity.mail.ts';
import { erasureWords } from '../mails/erasure.mail.ts';
import { recordDeadlineMail } from '../mails/record-deadline.mail.ts';
import { unfinishedRegistrationMail } from '../mails/unfinished-registration.mail.ts';
import { recordDeadlineSweep } from './record-deadline.sweep.ts';
import { unfinishedRegistrationSweep } from './unfinished-registration.sweep.ts';

/** What people are told of their deadlines by mail. */
export const deadlineMails = (parts: Parts): readonly MailTemplate<never>[] => [
  unfinishedRegistrationMail(parts),
  ...[endOfValidityWords, lapseWords, erasureWords].map((words) => recordDeadlineMail(parts, words)),
];

export const deadlineNotices = (parts: Parts): readonly DeadlineSweep[] => [
  unfinishedRegistrationSweep(parts),
  recordDeadlineSweep(parts, endOfValidityWords, {
    name: 'warn-ending-validity',
    description: '求職登録の有効期限が近い人に、メールで知らせます。',
  }),
  recordDeadlineSweep(parts, lapseWords, {
    name: 'tell-lapsed-registrations',
    description: '求職登録の有効期限が過ぎた人に、続け方をメールで知らせます。',
  }),
  recordDeadlineSweep(parts, erasureWords, {
    name: 'warn-erasure',
    description: '登録した内容が消える日の近い人に、メールで知らせます。',
  }),
];
