import { findAccountOfJobSeeker, mayReturn } from '#features/accounts/index.ts';
import { findJobSeeker } from '#features/job-seekers/index.ts';
import { policy } from '#kernel/policy.ts';
import { fail, ok, type Result } from '#kernel/result.ts';
import type { Temporal } from '#kernel/time.ts';
import type { Tx } from '#platform/database/database.ts';
import type { Parts } from '#platform/parts.ts';
import { type Actor, record } from '#platform/recording/audit.ts';
import { newCode } from '#platform/security/secrets.ts';
import { type CodeState, codeState, lastDayOfCode } from '../rules/account-creation-code.ts';
import { findNewestCode, replaceCode } from '../store/account-creation-codes.store.ts';
import { codeHash } from '../store/code-hash.ts';

export type IssueFault =
  | 'account-creation-code.no-such-person'
  /** My Page is open already. */
  | 'account-creation-code.account-open'
  /** LEAVE-2: left at most 30 days ago, so the person comes back alone with 「アカウントを再登録」. */
  | 'account-creation-code.may-return';

export interface IssuedCode {
  /** Shown once; nothing can tell it again. */
  readonly code: string;
  readonly validThrough: Temporal.PlainDate;
}

async function refusalOf(
  tx: Tx,
  jobSeekerNumber: string,
  now: Temporal.Instant,
): Promise<IssueFault | undefined> {
  const person = await findJobSeeker(tx, jobSeekerNumber);
  if (person === undefined) return 'account-creation-code.no-such-person';
  const account = await findAccountOfJobSeeker(tx, jobSeekerNumber);
  if (account === undefined) return undefined;
  if (account.withdrawn_at === null) return 'account-creation-code.account-open';
  return mayReturn(account.withdrawn_at, now) ? 'account-creation-code.may-return' : undefined;
}

/** CODE-1, CODE-7: a code for somebody whom the counter registered; the one before is void from then on. */
export async function issueAccountCreationCode(
  tx: Tx,
  parts: Parts,
  issuing: {
    readonly jobSeekerNumber: string;
    readonly staffId: string;
    readonly actor: Actor;
    readonly now: Temporal.Instant;
  },
): Promise<Result<IssuedCode, IssueFault>> {
  const { jobSeekerNumber, staffId, actor, now } = issuing;
  const refused = await refusalOf(tx, jobSeekerNumber, now);
  const subject = { kind: 'job-seeker', id: jobSeekerNumber } as const;
  const result = refused ?? 'done';
  await record(tx, { at: now, actor, action: 'account-creation-code.issue', result, subject });
  if (refused !== undefined) return fail(refused);
  const code = newCode(policy.accountCreationCode.length);
  const validThrough = lastDayOfCode(now);
  const hash = codeHash(parts.secrets, code);
  await replaceCode(tx, { jobSeekerNumber, hash, staffId, validThrough }, now);
  return ok({ code, validThrough });
}

/** What has become of a person's newest code, for the counter. */
export async function accountCreationCodeState(
  tx: Tx,
  jobSeekerNumber: string,
  now: Temporal.Instant,
): Promise<CodeState> {
  return codeState(await findNewestCode(tx, jobSeekerNumber), now);
}
