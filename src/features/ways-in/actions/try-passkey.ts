import { verifyAuthenticationResponse } from '@simplewebauthn/server';
import { fail, ok, type Result } from '#kernel/result.ts';
import type { Temporal } from '#kernel/time.ts';
import type { Tx } from '#platform/database/database.ts';
import type { Parts } from '#platform/parts.ts';
import { type PasskeyAnswer, readPasskeyAnswer } from '../rules/passkey-answer.ts';
import { faultOfMessage, type PasskeyFault } from '../rules/passkey-faults.ts';
import { type PasskeyPurpose, userHandleOf } from '../rules/passkey-purpose.ts';
import { passkeySite } from '../rules/passkey-site.ts';
import type { WayInOwner } from '../rules/way-in.ts';
import { takeChallenge } from '../store/passkey-challenges.store.ts';
import type { PasskeyRow } from '../store/passkey-tables.ts';
import { findByCredential, lockPasskey, noteUse } from '../store/passkeys.store.ts';

export interface PasskeyTry {
  readonly purpose: Exclude<PasskeyPurpose, { kind: 'addition' }>;
  /** From the cookie of the browser that asked. */
  readonly token: string;
  /** What the browser answered, as JSON. */
  readonly answer: string;
}

/** An answer whose passkey is known; nothing is proved yet. */
export interface NamedPasskey {
  readonly owner: WayInOwner;
  readonly passkeyId: string;
  readonly answer: PasskeyAnswer;
  readonly challenge: string;
}

/**
 * Whose passkey an answer is of. The challenge is spent, whatever becomes of it. The caller holds the owner, decides
 * whether this person may come in here, and then calls `provePasskey` in the same transaction.
 */
export async function namePasskey(
  tx: Tx,
  parts: Parts,
  { purpose, token, answer: typed }: PasskeyTry,
  now: Temporal.Instant,
): Promise<Result<NamedPasskey, PasskeyFault>> {
  const challenge = await takeChallenge(tx, parts.secrets, { token, purpose }, now);
  if (challenge === undefined) return fail('passkey.challenge');
  const answer = readPasskeyAnswer(typed);
  if (!answer.ok) return answer;
  const row = await findByCredential(tx, answer.value.id);
  if (row === undefined) return fail('passkey.unknown');
  const owner = { kind: row.owner_kind, id: row.owner_id };
  const isWanted =
    purpose.kind === 'login'
      ? owner.kind === 'account'
      : owner.kind === purpose.owner.kind && owner.id === purpose.owner.id;
  if (!isWanted) return fail('passkey.not-here');
  return ok({ owner, passkeyId: row.id, answer: answer.value, challenge });
}

/** Whether the passkey signed the challenge, for us, with its person there; then notes where it was used. */
export async function provePasskey(
  tx: Tx,
  parts: Parts,
  named: NamedPasskey,
  device: string,
  now: Temporal.Instant,
): Promise<Result<undefined, PasskeyFault>> {
  const row = await lockPasskey(tx, named.passkeyId);
  if (row === undefined) return fail('passkey.unknown');
  const { userHandle } = named.answer.response;
  const ownHandle = Buffer.from(userHandleOf(named.owner)).toString('base64url');
  if (userHandle !== undefined && userHandle !== ownHandle) return fail('passkey.not-here');
  const verified = await verify(parts, row, named);
  if (!verified.ok) return verified;
  await noteUse(tx, row.id, { ...verified.value, used_at: now, used_device: device });
  return ok(undefined);
}

async function verify(
  parts: Parts,
  row: PasskeyRow,
  { answer, challenge }: NamedPasskey,
): Promise<Result<Pick<PasskeyRow, 'counter' | 'backed_up'>, PasskeyFault>> {
  const site = passkeySite(parts.site.baseUrl);
  const { userHandle, ...response } = answer.response;
  try {
    const { verified, authenticationInfo } = await verifyAuthenticationResponse({
      response: {
        ...answer,
        response: userHandle === undefined ? response : { ...response, userHandle },
        clientExtensionResults: {},
      },
      expectedChallenge: challenge,
      expectedOrigin: site.origin,
      expectedRPID: site.id,
      credential: {
        id: row.credential_id,
        publicKey: new Uint8Array(Buffer.from(row.public_key, 'base64url')),
        counter: row.counter,
      },
      requireUserVerification: true,
    });
    if (!verified) return fail('passkey.signature');
    const { newCounter, credentialBackedUp } = authenticationInfo;
    return ok({ counter: newCounter, backed_up: credentialBackedUp });
  } catch (error) {
    return fail(faultOfMessage(error instanceof Error ? error.message : ''));
  }
}
