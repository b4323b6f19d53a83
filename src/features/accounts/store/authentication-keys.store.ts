import type { EmailAddress } from '#kernel/email-address.ts';
import type { Temporal } from '#kernel/time.ts';
import type { Tx } from '#platform/database/database.ts';
import { newId, type Secrets, tokenHash } from '#platform/security/secrets.ts';
import { type AccountFace, type AuthenticationKeyRow, type KeyEnd, type KeyPurpose, on } from './tables.ts';

export interface NewKeyRequest {
  readonly face: AccountFace;
  readonly purpose: KeyPurpose;
  readonly address: EmailAddress;
  readonly accountId?: string | undefined;
  readonly jobSeekerNumber?: string | undefined;
  readonly codeId?: string | undefined;
  readonly invitationId?: string | undefined;
  readonly privacyVersion?: number | undefined;
  readonly termsVersion?: number | undefined;
  readonly decoy?: boolean;
}

export interface KeyRequest {
  readonly id: string;
  /** For the address of the screen that takes the key. */
  readonly link: string;
}

/** Writes a request down and ends the earlier ones of the same address, face and purpose (s-key1). */
export async function insertKeyRequest(
  tx: Tx,
  secrets: Secrets,
  request: NewKeyRequest,
  now: Temporal.Instant,
): Promise<KeyRequest> {
  await on(tx)
    .updateTable('authentication_keys')
    .set({ ended_at: now, end_reason: 'replaced' })
    .where('address_key', '=', request.address.key)
    .where('face', '=', request.face)
    .where('purpose', '=', request.purpose)
    .where('ended_at', 'is', null)
    .execute();
  const id = newId();
  const link = secrets.linkToken(id);
  await on(tx)
    .insertInto('authentication_keys')
    .values({
      id,
      face: request.face,
      purpose: request.purpose,
      link_hash: tokenHash(link),
      address_typed: request.address.typed,
      address_key: request.address.key,
      account_id: request.accountId ?? null,
      job_seeker_number: request.jobSeekerNumber ?? null,
      code_id: request.codeId ?? null,
      invitation_id: request.invitationId ?? null,
      privacy_version: request.privacyVersion ?? null,
      terms_version: request.termsVersion ?? null,
      decoy: request.decoy ?? false,
      requested_at: now,
      mailed_at: null,
      tries: 0,
      ended_at: null,
      end_reason: null,
    })
    .execute();
  return { id, link };
}

export async function findKeyRequest(tx: Tx, id: string): Promise<AuthenticationKeyRow | undefined> {
  return on(tx).selectFrom('authentication_keys').selectAll().where('id', '=', id).executeTakeFirst();
}

export async function findKeyRequestByLink(
  tx: Tx,
  link: string,
  purpose: KeyPurpose,
): Promise<AuthenticationKeyRow | undefined> {
  return on(tx)
    .selectFrom('authentication_keys')
    .selectAll()
    .where('link_hash', '=', tokenHash(link))
    .where('purpose', '=', purpose)
    .executeTakeFirst();
}

export async function lockKeyRequestByLink(
  tx: Tx,
  link: string,
  purpose: KeyPurpose,
): Promise<AuthenticationKeyRow | undefined> {
  return on(tx)
    .selectFrom('authentication_keys')
    .selectAll()
    .where('link_hash', '=', tokenHash(link))
    .where('purpose', '=', purpose)
    .forUpdate()
    .executeTakeFirst();
}

export async function noteWrongKey(tx: Tx, id: string, tries: number): Promise<void> {
  await on(tx).updateTable('authentication_keys').set({ tries }).where('id', '=', id).execute();
}

export async function endKeyRequest(
  tx: Tx,
  id: string,
  reason: KeyEnd,
  now: Temporal.Instant,
): Promise<void> {
  await on(tx)
    .updateTable('authentication_keys')
    .set({ ended_at: now, end_reason: reason })
    .where('id', '=', id)
    .execute();
}

/** The key counts from the moment the mail server took the mail. */
export async function noteKeyMailed(tx: Tx, id: string, at: Temporal.Instant): Promise<void> {
  await on(tx).updateTable('authentication_keys').set({ mailed_at: at }).where('id', '=', id).execute();
}

/** Ends what an account still waits to be confirmed: of all purposes or of these, and all requests or but one. */
export async function endKeyRequestsOf(
  tx: Tx,
  accountId: string,
  now: Temporal.Instant,
  which: { readonly purposes?: readonly KeyPurpose[]; readonly exceptId?: string } = {},
): Promise<void> {
  let update = on(tx)
    .updateTable('authentication_keys')
    .set({ ended_at: now, end_reason: 'withdrawn' })
    .where('account_id', '=', accountId)
    .where('ended_at', 'is', null);
  if (which.purposes !== undefined) update = update.where('purpose', 'in', [...which.purposes]);
  if (which.exceptId !== undefined) update = update.where('id', '<>', which.exceptId);
  await update.execute();
}

/** Ends what would open My Page for a record that is joined into another. */
export async function endOpeningRequestsOf(
  tx: Tx,
  jobSeekerNumber: string,
  now: Temporal.Instant,
): Promise<void> {
  await on(tx)
    .updateTable('authentication_keys')
    .set({ ended_at: now, end_reason: 'withdrawn' })
    .where('job_seeker_number', '=', jobSeekerNumber)
    .where('account_id', 'is', null)
    .where('ended_at', 'is', null)
    .execute();
}
