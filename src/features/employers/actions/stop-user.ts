import {
  type AccountRow,
  endPasswordLock,
  endPresence,
  lockAccount,
  updateAccount,
} from '#features/accounts/index.ts';
import { endAttack } from '#features/sign-in/index.ts';
import { fail, ok, type Result } from '#kernel/result.ts';
import type { Temporal } from '#kernel/time.ts';
import type { Tx } from '#platform/database/database.ts';
import type { Parts } from '#platform/parts.ts';
import { type Actor, record } from '#platform/recording/audit.ts';
import { findEmployerUser } from '../store/employer-users.store.ts';

export const counterActs = [
  'unlock',
  'end-sessions',
  'end-password',
  'set-unavailable',
  'lift-unavailable',
] as const;
export type CounterAct = (typeof counterActs)[number];

interface Meant {
  readonly establishmentNumber: string;
  readonly accountId: string;
  readonly act: CounterAct;
  readonly reason: string;
  readonly clientAddress: string;
}

const perform: Readonly<
  Record<
    CounterAct,
    (
      tx: Tx,
      parts: Parts,
      account: AccountRow,
      meant: Pick<Meant, 'reason' | 'clientAddress'>,
      now: Temporal.Instant,
    ) => Promise<unknown>
  >
> = {
  unlock: (tx, parts, account) => endPasswordLock(tx, parts, account),
  'end-sessions': (tx, parts, account, { clientAddress }, now) =>
    endAttack(tx, parts, account, { end: 'presence', clientAddress }, now),
  'end-password': (tx, parts, account, { clientAddress }, now) =>
    endAttack(tx, parts, account, { end: 'password', clientAddress }, now),
  async 'set-unavailable'(tx, _parts, { id }, { reason }, now) {
    await updateAccount(tx, id, { unavailable_since: now, unavailable_reason: reason });
    await endPresence(tx, id, 'ended-by-staff', now);
  },
  'lift-unavailable': (tx, _parts, { id }) =>
    updateAccount(tx, id, { unavailable_since: null, unavailable_reason: null }),
};

/** What the counter does to the account of an employer's user, with a written reason. */
export async function actOnUser(
  tx: Tx,
  parts: Parts,
  { establishmentNumber, accountId, act, reason, clientAddress }: Meant,
  actor: Actor,
  now: Temporal.Instant,
): Promise<Result<undefined, 'user.unknown'>> {
  const account = await lockAccount(tx, accountId);
  const user = await findEmployerUser(tx, accountId);
  if (account === undefined || user?.establishmentNumber !== establishmentNumber) return fail('user.unknown');
  await perform[act](tx, parts, account, { reason, clientAddress }, now);
  const subject = { kind: 'account' as const, id: accountId };
  await record(tx, { at: now, actor, action: `employers.${act}`, result: 'done', subject, reason });
  return ok(undefined);
}
