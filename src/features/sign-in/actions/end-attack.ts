import {
  type AccountRow,
  endKeyRequestsOf,
  endPasswordLock,
  endPresence,
  requestKey,
  updateAccount,
} from '#features/accounts/index.ts';
import { forgetOneTimeFailures, undoWaysInSince } from '#features/ways-in/index.ts';
import { policy } from '#kernel/policy.ts';
import type { Temporal } from '#kernel/time.ts';
import type { Tx } from '#platform/database/database.ts';
import type { Parts } from '#platform/parts.ts';
import { endAttemptsOf } from '../store/login-attempts.store.ts';

/**
 * `lock`: the owner may try again at once. `presence`: everybody is out. `password`: that too, and the password opens
 * nothing any more; the owner makes a new one with the key that is mailed (s-pw7).
 */
export const attackEnds = ['lock', 'presence', 'password'] as const;
export type AttackEnd = (typeof attackEnds)[number];

export interface EndedAttack {
  readonly sessions: number;
  readonly devices: number;
  readonly attempts: number;
  /** Whether the mail for a new password is on its way; too many mails may have left already. */
  readonly mailed: boolean;
}

/** Ends an attack on an account that the caller holds, for staff. */
export async function endAttack(
  tx: Tx,
  parts: Parts,
  account: AccountRow,
  { end, clientAddress }: { readonly end: AttackEnd; readonly clientAddress: string },
  now: Temporal.Instant,
): Promise<EndedAttack> {
  if (end !== 'presence') await endPasswordLock(tx, parts, account);
  if (end === 'lock') return { sessions: 0, devices: 0, attempts: 0, mailed: false };
  const attempts = await endAttemptsOf(tx, account.id, now);
  const presence = await endPresence(tx, account.id, 'ended-by-staff', now);
  if (end === 'presence') return { ...presence, attempts, mailed: false };
  await updateAccount(tx, account.id, { password_hash: null });
  // Whoever used up the guesses knew the password, which is worth nothing from here on.
  await forgetOneTimeFailures(tx, parts, account.id);
  await endKeyRequestsOf(tx, account.id, now);
  // What whoever got in may have added would open again with the new password; as after 「身に覚えがない」.
  await undoWaysInSince(tx, account.id, now.subtract(policy.notMe.lifetime), now);
  const made = await requestKey(
    tx,
    parts,
    {
      face: account.face,
      purpose: 'password-reset',
      address: { typed: account.address_typed, key: account.address_key },
      accountId: account.id,
      clientAddress,
    },
    now,
  );
  return { ...presence, attempts, mailed: made.ok };
}
