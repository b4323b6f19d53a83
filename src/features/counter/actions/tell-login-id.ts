import { findAccountOfJobSeeker } from '#features/accounts/index.ts';
import { fail, ok, type Result } from '#kernel/result.ts';
import type { Temporal } from '#kernel/time.ts';
import type { Tx } from '#platform/database/database.ts';
import { record } from '#platform/recording/audit.ts';
import { aboutRecord, type Desk } from './desk.ts';
import type { IdentityDocument } from './identity-documents.ts';

/** LOGIN-7: tells the ID once, after a look at a document; never a password. */
export async function tellLoginId(
  tx: Tx,
  desk: Desk,
  told: { readonly number: string; readonly document: IdentityDocument },
  now: Temporal.Instant,
): Promise<Result<string, 'login-id.none'>> {
  const account = await findAccountOfJobSeeker(tx, told.number);
  const isThere = account !== undefined && account.address_freed_at === null;
  await record(tx, {
    at: now,
    actor: desk.actor,
    action: 'counter.tell-login-id',
    result: isThere ? 'done' : 'login-id.none',
    subject: aboutRecord(told.number),
    detail: { document: told.document },
  });
  return isThere ? ok(account.address_typed) : fail('login-id.none');
}
