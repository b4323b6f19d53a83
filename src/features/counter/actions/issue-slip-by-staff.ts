import { findAccountOfJobSeeker } from '#features/accounts/index.ts';
import { type IssuedSlip, issueSlipOnce, type SlipFault } from '#features/ways-in/index.ts';
import type { Result } from '#kernel/result.ts';
import type { Temporal } from '#kernel/time.ts';
import type { Parts } from '#platform/parts.ts';
import { record } from '#platform/recording/audit.ts';
import { aboutRecord, type Desk } from './desk.ts';
import type { IdentityDocument } from './identity-documents.ts';

/** A slip for somebody whose mail does not come, after a look at a document; the password is still needed. */
export function issueSlipByStaff(
  parts: Parts,
  { staffId, actor }: Desk,
  meant: { readonly number: string; readonly document: IdentityDocument; readonly seen: string },
  now: Temporal.Instant,
): Promise<Result<IssuedSlip, SlipFault>> {
  const { number, document, seen } = meant;
  return parts.database.transaction(async (tx) => {
    const accountId = (await findAccountOfJobSeeker(tx, number))?.id;
    const issued = await issueSlipOnce(tx, parts, { accountId, document, staffId, seen }, now);
    const result = issued.ok ? 'done' : issued.fault;
    const subject = aboutRecord(number);
    await record(tx, { at: now, actor, action: 'counter.issue-slip', result, subject, detail: { document } });
    return issued;
  });
}
