import {
  type ChangeFault,
  changeRegistration,
  type JobSeekerRow,
  type PublishedPart,
} from '#features/job-seekers/index.ts';
import type { Result } from '#kernel/result.ts';
import type { Temporal } from '#kernel/time.ts';
import type { Parts } from '#platform/parts.ts';
import type { Actor } from '#platform/recording/audit.ts';

interface Publication {
  readonly number: string;
  /** The record's revision that the person saw. */
  readonly seen: number;
  readonly publication: 'public' | 'hidden';
  /** What employers see besides the wishes; of somebody who is not public, nothing. */
  readonly parts: readonly PublishedPart[];
}

/** 求職公開 on or off, and what of it; over nobody else's change. */
export function setPublication(
  { database }: Parts,
  { number, seen, publication, parts }: Publication,
  actor: Actor,
  now: Temporal.Instant,
): Promise<Result<JobSeekerRow, ChangeFault>> {
  const chosen = publication === 'public' && parts.length > 0 ? parts : undefined;
  const answers = { publication, 'published-parts': chosen };
  return database.transaction((tx) => changeRegistration(tx, { number, seen, answers }, actor, now));
}
