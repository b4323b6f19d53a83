import type { KeyRequest, MailingFault } from '#features/accounts/index.ts';
import type { Result } from '#kernel/result.ts';
import type { Temporal } from '#kernel/time.ts';
import type { Tx } from '#platform/database/database.ts';
import type { Parts } from '#platform/parts.ts';
import type { Actor } from '#platform/recording/audit.ts';
import { type CodeSubmission, checkAccountCreationCode } from './check-account-creation-code.ts';
import { type AskedOpening, guidanceFor, requestOpeningKey } from './request-opening-key.ts';

/** CODE-3 to CODE-5: a key for the holder of a code. The code itself is spent only when the password is set. */
export async function requestCodeOpening(
  tx: Tx,
  parts: Parts,
  asked: AskedOpening & { readonly submission: CodeSubmission },
  actor: Actor,
  now: Temporal.Instant,
): Promise<Result<KeyRequest, MailingFault | { readonly key: 'code.refused' }>> {
  const { submission, ...opening } = asked;
  const code = await checkAccountCreationCode(tx, parts, submission, actor, now);
  if (!code.ok) return { ok: false, fault: { key: code.fault } };
  const guidance = await guidanceFor(tx, asked.address, now);
  const { id: codeId, jobSeekerNumber } = code.value;
  const request = { ...opening, purpose: 'code-opening', jobSeekerNumber, codeId, guidance } as const;
  return requestOpeningKey(tx, parts, request, actor, now);
}
