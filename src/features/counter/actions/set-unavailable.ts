import { endPresence, findAccountOfJobSeeker, lockAccount, updateAccount } from '#features/accounts/index.ts';
import { fail, ok, type Result } from '#kernel/result.ts';
import type { Temporal } from '#kernel/time.ts';
import type { Tx } from '#platform/database/database.ts';
import { record } from '#platform/recording/audit.ts';
import { aboutRecord, type Desk } from './desk.ts';

export type UnavailableFault = 'unavailable.no-account' | 'unavailable.left' | 'unavailable.as-it-was';

interface Wished {
  readonly number: string;
  readonly unavailable: boolean;
  readonly reason: string;
}

/** LEAVE-5: sets a My Page to 利用不可, which ends its sessions at once, or lifts that; both with a written reason. */
export async function setUnavailable(
  tx: Tx,
  desk: Desk,
  wished: Wished,
  now: Temporal.Instant,
): Promise<Result<undefined, UnavailableFault>> {
  const set = await apply(tx, wished, now);
  await record(tx, {
    at: now,
    actor: desk.actor,
    action: wished.unavailable ? 'counter.set-unavailable' : 'counter.lift-unavailable',
    result: set.ok ? 'done' : set.fault,
    subject: aboutRecord(wished.number),
    reason: wished.reason,
  });
  return set;
}

async function apply(
  tx: Tx,
  { number, unavailable, reason }: Wished,
  now: Temporal.Instant,
): Promise<Result<undefined, UnavailableFault>> {
  const found = await findAccountOfJobSeeker(tx, number);
  const account = found === undefined ? undefined : await lockAccount(tx, found.id);
  if (account === undefined) return fail('unavailable.no-account');
  if (account.withdrawn_at !== null) return fail('unavailable.left');
  if ((account.unavailable_since !== null) === unavailable) return fail('unavailable.as-it-was');
  await updateAccount(tx, account.id, {
    unavailable_since: unavailable ? now : null,
    unavailable_reason: unavailable ? reason : null,
  });
  if (unavailable) await endPresence(tx, account.id, 'ended-by-staff', now);
  return ok(undefined);
}
