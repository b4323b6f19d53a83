import { verifyRegistrationResponse } from '@simplewebauthn/server';
import { policy } from '#kernel/policy.ts';
import { fail, ok, type Result } from '#kernel/result.ts';
import type { Temporal } from '#kernel/time.ts';
import type { Tx } from '#platform/database/database.ts';
import type { Parts } from '#platform/parts.ts';
import { newId } from '#platform/security/secrets.ts';
import { type NewPasskeyAnswer, readNewPasskeyAnswer } from '../rules/passkey-answer.ts';
import { faultOfMessage, type PasskeyFault } from '../rules/passkey-faults.ts';
import { passkeyAlgorithms, passkeySite } from '../rules/passkey-site.ts';
import type { WayInOwner } from '../rules/way-in.ts';
import { takeChallenge } from '../store/passkey-challenges.store.ts';
import type { PasskeyRow } from '../store/passkey-tables.ts';
import { insertPasskey, passkeyRowsOf } from '../store/passkeys.store.ts';

export interface NewPasskey {
  readonly owner: WayInOwner;
  /** From the cookie of the browser that asked for it. */
  readonly token: string;
  /** What the browser answered, as JSON. */
  readonly answer: string;
  readonly name: string;
  /** In words for people. */
  readonly device: string;
}

export type AdditionFault = PasskeyFault | 'passkey.too-many' | 'passkey.taken';

/**
 * Keeps a passkey that this browser has just made for its owner, who is held by the caller and has proved to be there.
 * The transaction ends well either way: the challenge is spent.
 */
export async function addPasskey(
  tx: Tx,
  parts: Parts,
  added: NewPasskey,
  now: Temporal.Instant,
): Promise<Result<string, AdditionFault>> {
  const { owner, token } = added;
  const purpose = { kind: 'addition', owner } as const;
  const challenge = await takeChallenge(tx, parts.secrets, { token, purpose }, now);
  if (challenge === undefined) return fail('passkey.challenge');
  if ((await passkeyRowsOf(tx, owner)).length >= policy.passkey.most) return fail('passkey.too-many');
  const answer = readNewPasskeyAnswer(added.answer);
  if (!answer.ok) return answer;
  const made = await verify(parts, answer.value, challenge);
  if (!made.ok) return made;
  const row = rowOf(added, answer.value, made.value, now);
  return (await insertPasskey(tx, row)) ? ok(row.id) : fail('passkey.taken');
}

type Made = Pick<PasskeyRow, 'credential_id' | 'public_key' | 'counter' | 'backed_up'>;

async function verify(
  parts: Parts,
  answer: NewPasskeyAnswer,
  challenge: string,
): Promise<Result<Made, PasskeyFault>> {
  const site = passkeySite(parts.site.baseUrl);
  try {
    const verified = await verifyRegistrationResponse({
      response: { ...withTransports(answer), clientExtensionResults: {} },
      expectedChallenge: challenge,
      expectedOrigin: site.origin,
      expectedRPID: site.id,
      requireUserVerification: true,
      supportedAlgorithmIDs: [...passkeyAlgorithms],
    });
    if (!verified.verified) return fail('passkey.signature');
    const { credential, credentialBackedUp } = verified.registrationInfo;
    return ok({
      credential_id: credential.id,
      public_key: Buffer.from(credential.publicKey).toString('base64url'),
      counter: credential.counter,
      backed_up: credentialBackedUp,
    });
  } catch (error) {
    return fail(faultOfMessage(error instanceof Error ? error.message : ''));
  }
}

const withTransports = ({ response: { transports, ...response }, ...answer }: NewPasskeyAnswer) => ({
  ...answer,
  response: transports === undefined ? response : { ...response, transports },
});

const rowOf = (
  { owner, name, device }: NewPasskey,
  { response }: NewPasskeyAnswer,
  made: Made,
  now: Temporal.Instant,
): PasskeyRow => ({
  id: newId(),
  owner_kind: owner.kind,
  owner_id: owner.id,
  ...made,
  transports: response.transports ?? [],
  name,
  device,
  added_at: now,
  used_at: null,
  used_device: null,
});
