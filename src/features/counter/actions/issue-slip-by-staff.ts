import { findAccountOfJobSeeker, lockAccount } from '#features/accounts/index.ts';
import { findSlipState, type IssuedSlip, issueSlip } from '#features/ways-in/index.ts';
import { fail, ok, type Result } from '#kernel/result.ts';
import type { Temporal } from '#kernel/time.ts';
import type { Parts } from '#platform/parts.ts';
import { record } from '#platform/recording/audit.ts';
import { aboutRecord, type Desk } from './desk.ts';
import type { IdentityDocument } from './identity-documents.ts';

/** `slip.issued-meanwhile`: another one than the page showed is out there. */
export type SlipFault = 'slip.no-account' | 'slip.issued-meanwhile';

/**
 * A slip for somebody whose mail does not come, after a look at a document; the password is still needed. `seen`: when
 * the one was issued that the page showed, so that a reload does not void the slip just handed over.
 */
export function issueSlipByStaff(
  parts: Parts,
  desk: Desk,
  meant: { readonly number: string; readonly document: IdentityDocument; readonly seen: string },
  now: Temporal.Instant,
): Promise<Result<IssuedSlip, SlipFault>> {
  const { number, document, seen } = meant;
  return parts.database.transaction(async (tx) => {
    const found = await findAccountOfJobSeeker(tx, number);
    const account = found && (await lockAccount(tx, found.id));
    if (account === undefined || account.withdrawn_at !== null || account.unavailable_since !== null) {
      return fail('slip.no-account');
    }
    const slip = await findSlipState(tx, account.id, now);
    if ((slip.kind === 'open' ? slip.issuedAt.toString() : '') !== seen) return fail('slip.issued-meanwhile');
    const issued = await issueSlip(tx, parts, { account, document, staffId: desk.staffId }, now);
    const { actor } = desk;
    const subject = aboutRecord(number);
    await record(tx, {
      at: now,
      actor,
      action: 'counter.issue-slip',
      result: 'done',
      subject,
      detail: { document },
    });
    return ok(issued);
  });
}
