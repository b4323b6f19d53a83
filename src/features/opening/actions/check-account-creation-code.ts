import { findJobSeeker } from '#features/job-seekers/index.ts';
import { fail, ok, type Result } from '#kernel/result.ts';
import type { Temporal } from '#kernel/time.ts';
import type { Tx } from '#platform/database/database.ts';
import type { Parts } from '#platform/parts.ts';
import { type Actor, record } from '#platform/recording/audit.ts';
import { afterError, isLive } from '../rules/account-creation-code.ts';
import {
  endCode,
  lockCodesOf,
  noteCodeErrors,
  type StoredCode,
} from '../store/account-creation-codes.store.ts';
import { possibleCodeHashes } from '../store/code-hash.ts';

export interface CodeSubmission {
  readonly jobSeekerNumber: string;
  readonly birthDate: Temporal.PlainDate;
  /** Folded already. */
  readonly code: string;
}

/**
 * CODE-5: number, birth date and code belong together, or the submission is one error. It counts against the live code
 * of the person with that number and against the live code that was typed. All failures answer alike.
 */
export async function checkAccountCreationCode(
  tx: Tx,
  parts: Parts,
  submission: CodeSubmission,
  actor: Actor,
  now: Temporal.Instant,
): Promise<Result<StoredCode, 'code.refused'>> {
  const { jobSeekerNumber, birthDate } = submission;
  const hashes = possibleCodeHashes(parts.secrets, submission.code);
  const locked = await lockCodesOf(tx, { jobSeekerNumber, hashes });
  const person = await findJobSeeker(tx, jobSeekerNumber);
  const live = locked.filter((code) => isLive(code, now));
  const right = live.find((code) => code.jobSeekerNumber === jobSeekerNumber && hashes.includes(code.hash));
  if (right !== undefined && person?.birth_date.equals(birthDate) === true) return ok(right);
  for (const code of live) await countError(tx, code, actor, now);
  if (live.length === 0) {
    await record(tx, { at: now, actor, action: 'account-creation-code.check', result: 'code.refused' });
  }
  return fail('code.refused');
}

async function countError(tx: Tx, code: StoredCode, actor: Actor, now: Temporal.Instant): Promise<void> {
  const { errors, voids } = afterError(code.errors);
  await noteCodeErrors(tx, code.id, errors);
  if (voids) await endCode(tx, code.id, 'errors', now);
  await record(tx, {
    at: now,
    actor,
    action: 'account-creation-code.check',
    result: voids ? 'code.voided-by-errors' : 'code.refused',
    subject: { kind: 'job-seeker', id: code.jobSeekerNumber },
    detail: { errors },
  });
}
