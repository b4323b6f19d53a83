import type { AccountRow } from '#features/accounts/index.ts';
import { policy } from '#kernel/policy.ts';
import type { Temporal } from '#kernel/time.ts';
import type { Tx } from '#platform/database/database.ts';
import type { Parts } from '#platform/parts.ts';
import type { Actor } from '#platform/recording/audit.ts';
import { newCode } from '#platform/security/secrets.ts';
import { codeHash } from '../store/code-hashes.ts';
import { deleteRecoveryCodes, replaceRecoveryCodes } from '../store/recovery-codes.store.ts';
import { noteWayChanged } from './note-way-changed.ts';

const { count, length } = policy.recoveryCodes;

/** s-acc2: ten codes, shown once; the ones before are void. The caller holds the account. */
export async function makeRecoveryCodes(
  tx: Tx,
  parts: Parts,
  account: AccountRow,
  actor: Actor,
  now: Temporal.Instant,
): Promise<readonly string[]> {
  const codes = await writeRecoveryCodes(tx, parts, account.id, now);
  const change = { event: 'way-in-added', action: 'ways-in.make-recovery-codes' } as const;
  await noteWayChanged(tx, parts, account, change, actor, now);
  return codes;
}

/** The codes alone; nobody is told. The demonstration's people come this way. */
export async function writeRecoveryCodes(
  tx: Tx,
  parts: Parts,
  accountId: string,
  now: Temporal.Instant,
  codes: readonly string[] = Array.from({ length: count }, () => newCode(length)),
): Promise<readonly string[]> {
  const hashes = codes.map((code) => codeHash(parts.secrets, 'recovery-code', accountId, code));
  await replaceRecoveryCodes(tx, accountId, hashes, now);
  return codes;
}

export async function removeRecoveryCodes(
  tx: Tx,
  parts: Parts,
  account: AccountRow,
  actor: Actor,
  now: Temporal.Instant,
): Promise<boolean> {
  if (!(await deleteRecoveryCodes(tx, account.id))) return false;
  const change = { event: 'way-in-removed', action: 'ways-in.remove-recovery-codes' } as const;
  await noteWayChanged(tx, parts, account, change, actor, now);
  return true;
}
