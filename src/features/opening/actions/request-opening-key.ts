import {
  type AccountFace,
  findAccountByAddress,
  type Guidance,
  type KeyRequest,
  type MailingFault,
  mayReturn,
  requestKey,
} from '#features/accounts/index.ts';
import type { EmailAddress } from '#kernel/email-address.ts';
import type { Result } from '#kernel/result.ts';
import type { Temporal } from '#kernel/time.ts';
import type { Tx } from '#platform/database/database.ts';
import type { Parts } from '#platform/parts.ts';
import { type Actor, record } from '#platform/recording/audit.ts';
import type { Consent } from '../rules/consent.ts';
import { faceOpened, type OpeningPurpose } from '../rules/opening-purpose.ts';

/** What every opening asks for. */
export interface AskedOpening {
  readonly address: EmailAddress;
  readonly consent: Consent;
  readonly clientAddress: string;
}

interface OpeningKey extends Omit<AskedOpening, 'consent'> {
  /** Undefined: asked for after the first login. */
  readonly consent?: Consent;
  readonly purpose: OpeningPurpose;
  readonly jobSeekerNumber?: string;
  readonly codeId?: string;
  readonly invitationId?: string;
  readonly guidance?: Guidance | undefined;
}

/** Why an address that has an account already gets the way in, in place of a key. */
export async function guidanceFor(
  tx: Tx,
  address: EmailAddress,
  now: Temporal.Instant,
  face: AccountFace = 'mypage',
): Promise<Guidance | undefined> {
  const account = await findAccountByAddress(tx, { face, address_key: address.key });
  if (account === undefined) return undefined;
  if (account.withdrawn_at === null) return 'account-exists';
  return mayReturn(account.withdrawn_at, now) ? 'left-and-may-return' : undefined;
}

/** Mails the key, or the reason why there is none; the answer to whoever asks is the same [ONLINE-2, CODE-4]. */
export async function requestOpeningKey(
  tx: Tx,
  parts: Parts,
  asked: OpeningKey,
  actor: Actor,
  now: Temporal.Instant,
): Promise<Result<KeyRequest, MailingFault>> {
  const { consent, jobSeekerNumber, ...rest } = asked;
  const versions = {
    privacyVersion: consent?.['privacy-policy'],
    termsVersion: consent?.['terms-of-use'],
  };
  const made = await requestKey(
    tx,
    parts,
    { ...rest, face: faceOpened(rest.purpose), jobSeekerNumber, ...versions },
    now,
  );
  await record(tx, {
    at: now,
    actor,
    action: `opening.request-key.${asked.purpose}`,
    result: made.ok ? (asked.guidance ?? 'done') : made.fault.key,
    ...(jobSeekerNumber === undefined ? {} : { subject: { kind: 'job-seeker', id: jobSeekerNumber } }),
  });
  return made;
}
