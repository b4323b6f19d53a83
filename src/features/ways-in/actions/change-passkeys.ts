import type { AccountRow } from '#features/accounts/index.ts';
import { ok, type Result } from '#kernel/result.ts';
import type { Temporal } from '#kernel/time.ts';
import type { Tx } from '#platform/database/database.ts';
import type { Parts } from '#platform/parts.ts';
import { type Actor, record } from '#platform/recording/audit.ts';
import { removePasskeys, renamePasskey } from '../store/passkeys.store.ts';
import { type AdditionFault, addPasskey, type NewPasskey } from './add-passkey.ts';
import { noteWayChanged } from './note-way-changed.ts';

const ownerOf = ({ id }: AccountRow) => ({ kind: 'account', id }) as const;

/** A passkey that this browser has just made becomes a way in. The caller holds the account of somebody freshly in. */
export async function addOwnPasskey(
  tx: Tx,
  parts: Parts,
  account: AccountRow,
  made: Omit<NewPasskey, 'owner'>,
  actor: Actor,
  now: Temporal.Instant,
): Promise<Result<undefined, AdditionFault>> {
  const action = 'ways-in.add-passkey';
  const added = await addPasskey(tx, parts, { ...made, owner: ownerOf(account) }, now);
  if (!added.ok) {
    const subject = { kind: 'account' as const, id: account.id };
    await record(tx, { at: now, actor, action, result: added.fault, subject });
    return added;
  }
  await noteWayChanged(tx, parts, account, { event: 'way-in-added', action }, actor, now);
  return ok(undefined);
}

/** False when the account has no such passkey (any more). */
export async function removeOwnPasskey(
  tx: Tx,
  parts: Parts,
  account: AccountRow,
  id: string,
  actor: Actor,
  now: Temporal.Instant,
): Promise<boolean> {
  if ((await removePasskeys(tx, ownerOf(account), id)) === 0) return false;
  const change = { event: 'way-in-removed', action: 'ways-in.remove-passkey' } as const;
  await noteWayChanged(tx, parts, account, change, actor, now);
  return true;
}

/** Opens nothing and closes nothing, so nobody is told. */
export async function renameOwnPasskey(
  tx: Tx,
  account: AccountRow,
  named: { readonly id: string; readonly name: string },
  actor: Actor,
  now: Temporal.Instant,
): Promise<boolean> {
  const isDone = await renamePasskey(tx, ownerOf(account), named);
  if (isDone) {
    const subject = { kind: 'account' as const, id: account.id };
    await record(tx, { at: now, actor, action: 'ways-in.rename-passkey', result: 'done', subject });
  }
  return isDone;
}
