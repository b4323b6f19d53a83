import { listApplicationsOf } from '#features/applications/index.ts';
import type { Tx } from '#platform/database/database.ts';
import { listDraftsOfOwner } from '../store/drafts.store.ts';
import { listEveryMessageOf } from '../store/messages.store.ts';

/** s-prv1: everything in a person's conversations, of both sides; who of the staff or of a company wrote stays out. */
export async function exportOfMessages(tx: Tx, jobSeekers: readonly string[]) {
  if (jobSeekers.length === 0) return [];
  const applications = await listApplicationsOf(tx, { side: 'job-seeker', numbers: jobSeekers });
  const employers = new Map(applications.map(({ id, sent }) => [id, sent.vacancy.employer]));
  const rows = await listEveryMessageOf(tx, jobSeekers);
  return rows.map((row) => ({
    jobSeekerNumber: row.job_seeker_number,
    officeNumber: row.office_number,
    employer: row.application_id === null ? null : (employers.get(row.application_id) ?? null),
    from: row.from_side,
    title: row.title,
    text: row.text,
    vacancyNumbers: row.vacancy_numbers,
    sentAt: row.sent_at,
    readAt: row.read_at,
    mailedAt: row.told_at,
    settledAt: row.settled_at,
    eraseAt: row.erase_at,
    files: row.files.map(({ name, media_type, size }) => ({ name, mediaType: media_type, size })),
  }));
}

/** What somebody was writing and has not sent. */
export async function exportOfMessageDrafts(tx: Tx, ownerId: string) {
  const rows = await listDraftsOfOwner(tx, ownerId);
  return rows.map(({ text, saved_at }) => ({ text, savedAt: saved_at }));
}
