import { type AccountRow, lockAccount } from '#features/accounts/index.ts';
import { fail, ok, type Result } from '#kernel/result.ts';
import type { Temporal } from '#kernel/time.ts';
import type { Tx } from '#platform/database/database.ts';
import type { Parts } from '#platform/parts.ts';
import { findSlipState, type IssuedSlip, issueSlip } from './issue-slip.ts';

/** `slip.issued-meanwhile`: another one than the page showed is out there. */
export type SlipFault = 'slip.no-account' | 'slip.issued-meanwhile';

const mayEnter = (account: AccountRow | undefined): account is AccountRow =>
  account?.withdrawn_at === null && account.unavailable_since === null;

/**
 * A slip where the account can be entered at all. `seen`: when the one was issued that the page showed, so that a reload
 * or a second press does not void the slip just handed over.
 */
export async function issueSlipOnce(
  tx: Tx,
  parts: Parts,
  meant: {
    readonly accountId: string | undefined;
    readonly document: string;
    readonly staffId: string;
    readonly seen: string;
  },
  now: Temporal.Instant,
): Promise<Result<IssuedSlip, SlipFault>> {
  const { accountId, document, staffId, seen } = meant;
  const account = accountId === undefined ? undefined : await lockAccount(tx, accountId);
  if (!mayEnter(account)) return fail('slip.no-account');
  const slip = await findSlipState(tx, account.id, now);
  if ((slip.kind === 'open' ? slip.issuedAt.toString() : '') !== seen) return fail('slip.issued-meanwhile');
  return ok(await issueSlip(tx, parts, { account, document, staffId }, now));
}
