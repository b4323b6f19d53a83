import { policy } from '#kernel/policy.ts';
import { fail, ok, type Result } from '#kernel/result.ts';
import type { Temporal } from '#kernel/time.ts';
import type { Tx } from '#platform/database/database.ts';
import { giveBack, type Limit, type LimitAnswer, seePlace, takePlace } from '#platform/limits/limits.ts';
import { requestMail } from '#platform/mail/mail.ts';
import type { Parts } from '#platform/parts.ts';
import { authenticationKeyMail } from '../mails/authentication-key.mail.ts';
import { type Guidance, guidanceMail } from '../mails/guidance.mail.ts';
import { insertKeyRequest, type KeyRequest, type NewKeyRequest } from '../store/authentication-keys.store.ts';
import type { FacedAddress } from '../store/tables.ts';

/** Too many mails; from `until` on there may be another. */
export interface MailingFault {
  readonly key: 'mailing.too-soon' | 'mailing.too-many';
  readonly until: Temporal.Instant;
}

const mailbox: Limit = {
  name: 'mailbox-keys',
  most: policy.mailing.mailboxLimit,
  window: policy.mailing.window,
  apart: policy.mailing.apart,
};

const sender: Limit = {
  name: 'network-address-mails',
  most: policy.mailing.addressLimit,
  window: policy.mailing.window,
};

/** Mails of one face take no place of the other's. */
const mailboxSubject = (parts: Parts, { face, address_key }: FacedAddress): string =>
  parts.secrets
    .keyed('mailbox', face === 'mypage' ? address_key : `${face}\n${address_key}`)
    .toString('base64url');

type Refused = Extract<LimitAnswer, { readonly free: false }>;

function mailboxFault({ until }: Refused, now: Temporal.Instant): MailingFault {
  const wait = until.epochMilliseconds - now.epochMilliseconds;
  const soon = wait <= policy.mailing.apart.total('milliseconds');
  return { key: soon ? 'mailing.too-soon' : 'mailing.too-many', until };
}

/**
 * s-rate2: 60 seconds apart and 5 an hour for a mailbox, 200 an hour for a network address. A mail that the mailbox
 * may not get takes no place of the sender's either.
 */
async function takeMailPlaces(
  tx: Tx,
  parts: Parts,
  address: FacedAddress,
  clientAddress: string,
  now: Temporal.Instant,
): Promise<Result<undefined, MailingFault>> {
  const to = mailboxSubject(parts, address);
  const seen = await seePlace(tx, mailbox, to, now);
  if (!seen.free) return fail(mailboxFault(seen, now));
  const from = parts.secrets.keyed('network-address', clientAddress).toString('base64url');
  const bySender = await takePlace(tx, sender, from, now);
  if (!bySender.free) return fail({ key: 'mailing.too-many', until: bySender.until });
  const byMailbox = await takePlace(tx, mailbox, to, now);
  return byMailbox.free ? ok(undefined) : fail(mailboxFault(byMailbox, now));
}

/**
 * Mails a key to an address, or, with `guidance`, the reason why none comes. Whoever asks sees the same either way:
 * a request with a link to the screen that takes the key.
 */
export async function requestKey(
  tx: Tx,
  parts: Parts,
  asked: NewKeyRequest & { readonly clientAddress: string; readonly guidance?: Guidance | undefined },
  now: Temporal.Instant,
): Promise<Result<KeyRequest, MailingFault>> {
  const { clientAddress, guidance, ...request } = asked;
  const to = { face: request.face, address_key: request.address.key };
  const places = await takeMailPlaces(tx, parts, to, clientAddress, now);
  if (!places.ok) return places;
  const made = await insertKeyRequest(tx, parts.secrets, { ...request, decoy: guidance !== undefined }, now);
  const { typed } = request.address;
  if (guidance === undefined) {
    await requestMail(tx, authenticationKeyMail(parts), typed, { keyRequestId: made.id }, now);
  } else {
    const why = { keyRequestId: made.id, guidance, face: request.face };
    await requestMail(tx, guidanceMail(parts), typed, why, now);
  }
  return ok(made);
}

/** A key that was entered shows that its mail was wanted: the mailbox's places are given back. */
export const giveMailPlacesBack = (tx: Tx, parts: Parts, address: FacedAddress): Promise<void> =>
  giveBack(tx, mailbox, mailboxSubject(parts, address));
