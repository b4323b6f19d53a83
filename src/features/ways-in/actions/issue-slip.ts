import { type AccountRow, sendNotice } from '#features/accounts/index.ts';
import { policy } from '#kernel/policy.ts';
import type { Temporal } from '#kernel/time.ts';
import type { Tx } from '#platform/database/database.ts';
import type { Parts } from '#platform/parts.ts';
import { newCode } from '#platform/security/secrets.ts';
import { type SlipState, slipState } from '../rules/slip-state.ts';
import { codeHash } from '../store/code-hashes.ts';
import { forgetOneTimeFailures } from '../store/one-time-failures.ts';
import { endSlip, findNewestSlip, insertSlip } from '../store/slips.store.ts';

export interface IssuedSlip {
  /** Shown once; nothing can tell it again. */
  readonly code: string;
  readonly until: Temporal.Instant;
}

/**
 * A slip for somebody whom staff know by a document: the one before is void, and what others guessed wrong today keeps
 * the owner out no longer. The caller holds the account and records who checked what.
 */
export async function issueSlip(
  tx: Tx,
  parts: Parts,
  issuing: { readonly account: AccountRow; readonly document: string; readonly staffId: string },
  now: Temporal.Instant,
): Promise<IssuedSlip> {
  const { account, document, staffId } = issuing;
  const code = newCode(policy.slip.length);
  const code_hash = codeHash(parts.secrets, 'slip', account.id, code);
  await endSlip(tx, account.id, 'replaced', now);
  await insertSlip(tx, { account_id: account.id, code_hash, document, issued_by: staffId }, now);
  await forgetOneTimeFailures(tx, parts, account.id);
  await sendNotice(tx, parts, account, { event: 'slip-issued' }, now);
  return { code, until: now.add(policy.slip.lifetime) };
}

/** How the newest slip of an account stands, for the counter. */
export async function findSlipState(tx: Tx, accountId: string, now: Temporal.Instant): Promise<SlipState> {
  const slip = await findNewestSlip(tx, accountId);
  return slipState(
    slip === undefined ? undefined : { issuedAt: slip.issued_at, tries: slip.tries, endedAt: slip.ended_at },
    now,
  );
}
