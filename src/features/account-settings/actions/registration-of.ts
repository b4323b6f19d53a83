import type { JobSeekerRow } from '#features/job-seekers/index.ts';
import type { Registration } from '../rules/registration-state.ts';

/** A job seeker's record as the rules of this slice see it. */
export const registrationOf = (row: JobSeekerRow): Registration => ({
  kind: row.kind,
  validThrough: row.valid_through,
  invalidSince: row.invalid_since,
  invalidReason: row.invalid_reason,
});
