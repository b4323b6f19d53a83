import { generateAuthenticationOptions, generateRegistrationOptions } from '@simplewebauthn/server';
import { policy } from '#kernel/policy.ts';
import { fail, ok, type Result } from '#kernel/result.ts';
import type { Temporal } from '#kernel/time.ts';
import type { Tx } from '#platform/database/database.ts';
import type { Parts } from '#platform/parts.ts';
import { type PasskeyPurpose, userHandleOf } from '../rules/passkey-purpose.ts';
import { passkeyAlgorithms, passkeySite } from '../rules/passkey-site.ts';
import type { WayInOwner } from '../rules/way-in.ts';
import { keepChallenge } from '../store/passkey-challenges.store.ts';
import { passkeyRowsOf } from '../store/passkeys.store.ts';

/** What a browser needs to ask a passkey, and the token for its cookie (`passkey-attempt`). */
export interface PasskeyAttempt {
  readonly token: string;
  /** For `navigator.credentials`, as JSON. */
  readonly options: object;
}

const timeout = policy.passkey.challenge.total('milliseconds');
const userVerification = 'required' as const;

const descriptor = (row: { readonly credential_id: string; readonly transports: readonly string[] }) => ({
  id: row.credential_id,
  transports: [...row.transports],
});

/**
 * Asks for a signature. At a login no passkey is named, so that nobody learns who has one; as a second step those of
 * the person whose password was right are.
 */
export async function askForPasskey(
  tx: Tx,
  parts: Parts,
  purpose: Exclude<PasskeyPurpose, { kind: 'addition' }>,
  now: Temporal.Instant,
): Promise<PasskeyAttempt> {
  const rows = purpose.kind === 'login' ? [] : await passkeyRowsOf(tx, purpose.owner);
  const options = await generateAuthenticationOptions({
    rpID: passkeySite(parts.site.baseUrl).id,
    allowCredentials: rows.map(descriptor),
    userVerification,
    timeout,
  });
  const { challenge } = options;
  return { token: await keepChallenge(tx, parts.secrets, { challenge, purpose }, now), options };
}

/** What the device shows of the owner when it offers its passkeys. */
export interface PasskeyUser {
  readonly owner: WayInOwner;
  /** The mail address, or the name a member of staff signs in with. */
  readonly loginName: string;
  readonly name: string;
}

/** Asks for a new passkey: one that finds its owner by itself, and that always asks for finger, face or PIN. */
export async function askForNewPasskey(
  tx: Tx,
  parts: Parts,
  { owner, loginName, name }: PasskeyUser,
  now: Temporal.Instant,
): Promise<Result<PasskeyAttempt, 'passkey.too-many'>> {
  const rows = await passkeyRowsOf(tx, owner);
  if (rows.length >= policy.passkey.most) return fail('passkey.too-many');
  const options = await generateRegistrationOptions({
    rpName: parts.site.siteName,
    rpID: passkeySite(parts.site.baseUrl).id,
    userID: new Uint8Array(Buffer.from(userHandleOf(owner))),
    userName: loginName,
    userDisplayName: name,
    attestationType: 'none',
    supportedAlgorithmIDs: [...passkeyAlgorithms],
    excludeCredentials: rows.map(descriptor),
    authenticatorSelection: { residentKey: 'required', userVerification },
    timeout,
  });
  const { challenge } = options;
  const purpose = { kind: 'addition', owner } as const;
  return ok({ token: await keepChallenge(tx, parts.secrets, { challenge, purpose }, now), options });
}
