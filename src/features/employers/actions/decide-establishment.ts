import { fail, ok, type Result } from '#kernel/result.ts';
import type { Temporal } from '#kernel/time.ts';
import type { Tx } from '#platform/database/database.ts';
import { requestMail } from '#platform/mail/mail.ts';
import type { Parts } from '#platform/parts.ts';
import { type Actor, record } from '#platform/recording/audit.ts';
import { decisionMail } from '../mails/decision.mail.ts';
import { listUsersToTell } from '../store/employer-users.store.ts';
import { lockEstablishment, updateStanding } from '../store/establishments.store.ts';

export interface Decision {
  readonly number: string;
  readonly standing: 'confirmed' | 'refused';
  /** For the employer; empty only where it is confirmed. */
  readonly reason: string;
  readonly staffId: string;
  /** The revision that the member of staff read: what was changed since is not decided unread. */
  readonly seen: number;
}

export type DecisionFault = 'establishment.decided' | 'establishment.changed-meanwhile';

/** EMP-1: the office makes a 仮登録 a registration, or refuses it with a reason; its users are told by mail. */
export async function decideEstablishment(
  tx: Tx,
  parts: Parts,
  { number, standing, reason, staffId, seen }: Decision,
  actor: Actor,
  now: Temporal.Instant,
): Promise<Result<undefined, DecisionFault>> {
  const held = await lockEstablishment(tx, number);
  if (held === undefined || held.standing !== 'provisional') return fail('establishment.decided');
  if (held.revision !== seen) return fail('establishment.changed-meanwhile');
  await updateStanding(tx, number, {
    standing,
    decided_at: now,
    decided_by: staffId,
    reason: reason === '' ? null : reason,
  });
  for (const { address } of await listUsersToTell(tx, number)) {
    await requestMail(tx, decisionMail(parts), address, { establishmentNumber: number }, now);
  }
  await record(tx, {
    at: now,
    actor,
    action: standing === 'confirmed' ? 'employers.confirm' : 'employers.refuse',
    result: 'done',
    subject: { kind: 'establishment', id: number },
    ...(reason === '' ? {} : { reason }),
  });
  return ok(undefined);
}
