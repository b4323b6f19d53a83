import { policy } from '#kernel/policy.ts';
import { isWithin, type Temporal } from '#kernel/time.ts';
import type { Tx } from '#platform/database/database.ts';
import { newToken, type Secrets, tokenHash } from '#platform/security/secrets.ts';
import { type PasskeyPurpose, purposeText } from '../rules/passkey-purpose.ts';
import { onPasskeys } from './passkey-tables.ts';

/** Nothing in the table tells whose a challenge is. */
const boundTo = (secrets: Secrets, purpose: PasskeyPurpose): string =>
  secrets.keyed('passkey-challenge', purposeText(purpose)).toString('base64url');

/** Keeps a challenge for one browser, and answers the token for its cookie. */
export async function keepChallenge(
  tx: Tx,
  secrets: Secrets,
  { challenge, purpose }: { readonly challenge: string; readonly purpose: PasskeyPurpose },
  now: Temporal.Instant,
): Promise<string> {
  const token = newToken();
  await onPasskeys(tx)
    .insertInto('passkey_challenges')
    .values({
      token_hash: tokenHash(token),
      challenge,
      bound_to: boundTo(secrets, purpose),
      begun_at: now,
    })
    .execute();
  return token;
}

/** Takes the challenge of a browser away, so that it counts once. Undefined: there is none for this. */
export async function takeChallenge(
  tx: Tx,
  secrets: Secrets,
  { token, purpose }: { readonly token: string; readonly purpose: PasskeyPurpose },
  now: Temporal.Instant,
): Promise<string | undefined> {
  const row = await onPasskeys(tx)
    .deleteFrom('passkey_challenges')
    .where('token_hash', '=', tokenHash(token))
    .returningAll()
    .executeTakeFirst();
  const isInTime = row !== undefined && isWithin(row.begun_at, policy.passkey.challenge, now);
  const purposes = secrets.everyKeyed('passkey-challenge', purposeText(purpose));
  const isForThis = purposes.some((one) => one.toString('base64url') === row?.bound_to);
  return isInTime && isForThis ? row.challenge : undefined;
}

export async function forgetChallenges(tx: Tx, now: Temporal.Instant): Promise<void> {
  const before = now.subtract(policy.passkey.challenge);
  await onPasskeys(tx).deleteFrom('passkey_challenges').where('begun_at', '<', before).execute();
}
