import { recordPath, type WorkItem, type WorkSource } from '#features/counter/index.ts';
import { shownJobSeekerNumber } from '#features/job-seekers/index.ts';
import { isPastJapanDay, japanDay } from '#kernel/time.ts';
import { awaitedOf } from '../rules/awaited.ts';
import { listObjections, listOpenAt, listUnanswered } from '../store/work.query.ts';

const about = (person: { readonly job_seeker_number: string; readonly name: string }): string =>
  `${shownJobSeekerNumber(person.job_seeker_number)} ${person.name}`;

/** STAFF-1: objections to decide. */
export const objectionWork: WorkSource = async (tx, officeNumber) =>
  (await listObjections(tx, officeNumber)).flatMap((objection): readonly WorkItem[] =>
    objection.objected_at === null
      ? []
      : [
          {
            kind: 'objection',
            about: about(objection),
            href: recordPath(objection.job_seeker_number, 'no-shows'),
            since: objection.objected_at,
            due: undefined,
          },
        ],
  );

/** STAFF-1: applications whose employer is late: the office asks there. */
export const overdueWork: WorkSource = async (tx, officeNumber, now) =>
  (await listOpenAt(tx, officeNumber)).flatMap((application): readonly WorkItem[] => {
    const awaited = awaitedOf(application, now);
    if (awaited?.of !== 'employer' || !isPastJapanDay(awaited.by, now)) return [];
    return [
      {
        kind: 'answer',
        about: about(application),
        href: recordPath(application.job_seeker_number, 'applications'),
        since: application.applied_at,
        due: awaited.by,
      },
    ];
  });

/** STAFF-1: recommended vacancies whose last day to answer is today or tomorrow. */
export const unansweredWork: WorkSource = async (tx, officeNumber, now) =>
  (await listUnanswered(tx, officeNumber, japanDay(now).add({ days: 1 }))).map(
    (invitation): WorkItem => ({
      kind: 'invitation',
      about: about(invitation),
      href: recordPath(invitation.job_seeker_number, 'recommendations'),
      since: invitation.sent_at,
      due: invitation.answer_by,
    }),
  );
