import type { WayInOwner } from '#features/ways-in/index.ts';
import { onPasskeys } from '#features/ways-in/store/passkey-tables.ts';
import type { Parts } from '#platform/parts.ts';
import { newId, newToken } from '#platform/security/secrets.ts';

/** A passkey as it is kept, for what shows it; no device has its key. Answers its id. */
export async function aKeptPasskey(
  parts: Parts,
  owner: WayInOwner,
  name = '自分のスマートフォン',
): Promise<string> {
  const id = newId();
  const now = parts.clock.now();
  await onPasskeys(parts.database.reading)
    .insertInto('passkeys')
    .values({
      id,
      owner_kind: owner.kind,
      owner_id: owner.id,
      credential_id: newToken(),
      public_key: newToken(),
      counter: 3,
      transports: ['internal', 'hybrid'],
      name,
      device: 'iPhone の Safari',
      added_at: now,
      used_at: now,
      used_device: 'iPhone の Safari',
      backed_up: true,
    })
    .execute();
  return id;
}
