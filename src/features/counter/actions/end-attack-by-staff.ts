import { findAccountOfJobSeeker, lockAccount } from '#features/accounts/index.ts';
import { type AttackEnd, type EndedAttack, endAttack, readAttack } from '#features/sign-in/index.ts';
import { fail, ok, type Result } from '#kernel/result.ts';
import type { Temporal } from '#kernel/time.ts';
import type { Tx } from '#platform/database/database.ts';
import type { Parts } from '#platform/parts.ts';
import { type Actor, record } from '#platform/recording/audit.ts';
import { aboutRecord, type Desk } from './desk.ts';

/** What is undone besides, where somebody may have been in the account. */
export type AfterAttack = (tx: Tx, accountId: string, actor: Actor, now: Temporal.Instant) => Promise<void>;

interface Meant {
  readonly number: string;
  readonly end: AttackEnd;
  readonly reason: string;
  readonly clientAddress: string;
  readonly after: AfterAttack;
}

/** Ends an attack on a person's account, with a written reason; what was seen of it is written down too. */
export async function endAttackByStaff(
  parts: Parts,
  desk: Desk,
  { number, end, reason, clientAddress, after }: Meant,
  now: Temporal.Instant,
): Promise<Result<EndedAttack, 'attack.no-account'>> {
  const found = await findAccountOfJobSeeker(parts.database.reading, number);
  if (found === undefined) return fail('attack.no-account');
  const seen = await readAttack(parts, found, now);
  return parts.database.transaction(async (tx) => {
    const account = await lockAccount(tx, found.id);
    if (account === undefined || account.withdrawn_at !== null) return fail('attack.no-account');
    const ended = await endAttack(tx, parts, account, { end, clientAddress }, now);
    if (end === 'password') await after(tx, account.id, desk.actor, now);
    const counts = {
      wrongPasswords: seen.wrongPasswords.length,
      turnedAway: seen.turnedAway,
      wrongCodes: seen.wrongCodes.length,
    };
    await record(tx, {
      at: now,
      actor: desk.actor,
      action: 'counter.end-attack',
      result: 'done',
      subject: aboutRecord(number),
      reason,
      detail: { end, ...counts, ...ended },
    });
    return ok(ended);
  });
}
