import type { Tx } from '#platform/database/database.ts';
import { dropUnheldFiles } from '#platform/files/stored-files.ts';
import { on } from './tables.ts';

/** LEAVE-4: everything of a person between a vacancy and work, for both sides, with the files that nothing else holds. */
export async function eraseApplications(tx: Tx, numbers: readonly string[]): Promise<void> {
  if (numbers.length === 0) return;
  const gone = [...numbers];
  const files = await on(tx)
    .selectFrom('application_documents')
    .innerJoin('applications', 'applications.id', 'application_id')
    .select('file_id')
    .where('job_seeker_number', 'in', gone)
    .execute();
  // Time line, documents, letters and reports go with their application.
  await on(tx).deleteFrom('applications').where('job_seeker_number', 'in', gone).execute();
  await on(tx).deleteFrom('invitations').where('job_seeker_number', 'in', gone).execute();
  await on(tx).deleteFrom('self_application_restrictions').where('job_seeker_number', 'in', gone).execute();
  await on(tx).deleteFrom('activity_certificates').where('job_seeker_number', 'in', gone).execute();
  await dropUnheldFiles(tx, [...new Set(files.map((one) => one.file_id))]);
}
