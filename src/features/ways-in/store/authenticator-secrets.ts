import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import type { Secrets } from '#platform/security/secrets.ts';
import { authenticatorSecretOf } from '../rules/authenticator.ts';

const cipher = 'aes-256-gcm';
const ivLength = 12;
const tagLength = 16;
const purpose = 'authenticator';
const keyName = 'sealing';

/** The secret as it is stored: sealed for one owner, so that it opens in nobody else's row. */
export function sealSecret(secrets: Secrets, ownerId: string, secret: string): string {
  const iv = randomBytes(ivLength);
  const sealing = createCipheriv(cipher, secrets.keyed(purpose, keyName), iv);
  sealing.setAAD(Buffer.from(ownerId));
  const sealed = Buffer.concat([sealing.update(secret, 'utf8'), sealing.final()]);
  return Buffer.concat([iv, sealing.getAuthTag(), sealed]).toString('base64url');
}

/** Opens with every secret key that still counts; throws when none fits, for then a key was lost. */
export function unsealSecret(secrets: Secrets, ownerId: string, stored: string): string {
  for (const key of secrets.everyKeyed(purpose, keyName)) {
    const opened = unsealWith(key, ownerId, Buffer.from(stored, 'base64url'));
    if (opened !== undefined) return opened;
  }
  throw new Error(`no secret key opens the authenticator of ${ownerId}`);
}

function unsealWith(key: Buffer, ownerId: string, stored: Buffer): string | undefined {
  const opening = createDecipheriv(cipher, key, stored.subarray(0, ivLength), { authTagLength: tagLength });
  opening.setAAD(Buffer.from(ownerId));
  opening.setAuthTag(stored.subarray(ivLength, ivLength + tagLength));
  try {
    return opening.update(stored.subarray(ivLength + tagLength), undefined, 'utf8') + opening.final('utf8');
  } catch {
    return undefined;
  }
}

/**
 * The secrets an authenticator may be set up with during one sign-in or session, the newest first. They are derived,
 * so that a page shows the same one until it is confirmed and nothing is stored before.
 */
export const offeredSecrets = (secrets: Secrets, offer: string): readonly [string, ...string[]] => [
  authenticatorSecretOf(secrets.keyed('authenticator-offer', offer)),
  ...secrets.everyKeyed('authenticator-offer', offer).slice(1).map(authenticatorSecretOf),
];
