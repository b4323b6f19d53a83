import { endPasswordLock, findAccountOfJobSeeker } from '#features/accounts/index.ts';
import { fail, ok, type Result } from '#kernel/result.ts';
import type { Temporal } from '#kernel/time.ts';
import type { Parts } from '#platform/parts.ts';
import { record } from '#platform/recording/audit.ts';
import { aboutRecord, type Desk } from './desk.ts';

/** Ends the lock after wrong passwords, so that the person need not wait (LOGIN-4). */
export async function endLockByStaff(
  parts: Parts,
  desk: Desk,
  number: string,
  now: Temporal.Instant,
): Promise<Result<undefined, 'lock.no-account'>> {
  const { database } = parts;
  const account = await findAccountOfJobSeeker(database.reading, number);
  if (account === undefined) return fail('lock.no-account');
  const subject = aboutRecord(number);
  const entry = { at: now, actor: desk.actor, action: 'counter.end-lock', result: 'done', subject };
  await database.transaction(async (tx) => {
    await endPasswordLock(tx, parts, account);
    await record(tx, entry);
  });
  return ok(undefined);
}
