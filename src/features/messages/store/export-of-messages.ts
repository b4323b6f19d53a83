import type { Tx } from '#platform/database/database.ts';
import { on } from './tables.ts';

/** s-prv1: everything in a person's conversations, of both sides; who of the staff or of a company wrote stays out. */
export async function exportOfMessages(tx: Tx, jobSeekers: readonly string[]) {
  if (jobSeekers.length === 0) return { messages: [] };
  const rows = await on(tx)
    .selectFrom('messages')
    .selectAll()
    .where('job_seeker_number', 'in', [...jobSeekers])
    .orderBy('sent_at')
    .orderBy('id')
    .execute();
  const ids = rows.map(({ id }) => id);
  const files =
    ids.length === 0
      ? []
      : await on(tx)
          .selectFrom('message_files')
          .selectAll()
          .where('message_id', 'in', ids)
          .orderBy('position')
          .execute();
  return {
    messages: rows.map((row) => ({
      jobSeekerNumber: row.job_seeker_number,
      application: row.application_id,
      establishmentNumber: row.establishment_number,
      officeNumber: row.office_number,
      from: row.from_side,
      title: row.title,
      text: row.text,
      vacancyNumbers: row.vacancy_numbers,
      sentAt: row.sent_at,
      readAt: row.read_at,
      mailedAt: row.told_at,
      settledAt: row.settled_at,
      erasedAt: row.erase_at,
      files: files
        .filter(({ message_id }) => message_id === row.id)
        .map(({ name, media_type, size }) => ({ name, mediaType: media_type, size })),
    })),
  };
}

/** What somebody was writing and has not sent. */
export async function exportOfMessageDrafts(tx: Tx, ownerId: string) {
  const rows = await on(tx)
    .selectFrom('message_drafts')
    .selectAll()
    .where('owner_id', '=', ownerId)
    .orderBy('saved_at')
    .execute();
  return {
    messageDrafts: rows.map((row) => ({ text: row.text, savedAt: row.saved_at })),
  };
}
