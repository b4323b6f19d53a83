import { policy } from '#kernel/policy.ts';
import { fail, ok, type Result } from '#kernel/result.ts';
import type { Parts } from '#platform/parts.ts';
import { record } from '#platform/recording/audit.ts';
import { newCode, newToken, tokenHash } from '#platform/security/secrets.ts';
import { endApiKey, insertApiKey } from '../store/api-keys.store.ts';

export interface AskedKey {
  readonly holder: string;
  readonly mostAMinute?: number | undefined;
}

/** The secret is shown to the operator once; nobody can read it again. */
export interface IssuedKey {
  readonly id: string;
  readonly secret: string;
  readonly mostAMinute: number;
}

export type KeyFault = 'open-data.holder.empty' | 'open-data.holder.too-long' | 'open-data.most.out-of-range';

const idLength = 10;
const operator = { kind: 'operator' } as const;

export async function addApiKey(
  { database, clock }: Parts,
  { holder, mostAMinute = policy.openData.mostAMinute.withKey }: AskedKey,
): Promise<Result<IssuedKey, KeyFault>> {
  const name = holder.trim();
  if (name === '') return fail('open-data.holder.empty');
  if ([...name].length > policy.openData.longestHolder) return fail('open-data.holder.too-long');
  const inRange = Number.isInteger(mostAMinute) && mostAMinute >= 1;
  if (!inRange || mostAMinute > policy.openData.mostAMinute.agreed)
    return fail('open-data.most.out-of-range');
  const key = { id: newCode(idLength), secret: newToken(), mostAMinute };
  const now = clock.now();
  await database.transaction(async (tx) => {
    await insertApiKey(tx, {
      id: key.id,
      secret_hash: tokenHash(key.secret),
      holder: name,
      most_a_minute: mostAMinute,
      issued_at: now,
    });
    await record(tx, {
      at: now,
      actor: operator,
      action: 'open-data.add-key',
      result: 'done',
      detail: { key: key.id },
    });
  });
  return ok(key);
}

/** Whoever holds it is turned away everywhere within a minute; false where there is no such key that counts. */
export async function revokeApiKey({ database, clock }: Parts, id: string): Promise<boolean> {
  const now = clock.now();
  return database.transaction(async (tx) => {
    if (!(await endApiKey(tx, id, now))) return false;
    await record(tx, {
      at: now,
      actor: operator,
      action: 'open-data.revoke-key',
      result: 'done',
      detail: { key: id },
    });
    return true;
  });
}
