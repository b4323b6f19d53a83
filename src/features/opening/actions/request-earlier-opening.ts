import {
  findAccountOfJobSeeker,
  type Guidance,
  type KeyRequest,
  type MailingFault,
} from '#features/accounts/index.ts';
import { findJobSeekersByEmail, isEarlierRecord } from '#features/job-seekers/index.ts';
import type { EmailAddress } from '#kernel/email-address.ts';
import type { Result } from '#kernel/result.ts';
import type { Temporal } from '#kernel/time.ts';
import type { Tx } from '#platform/database/database.ts';
import type { Parts } from '#platform/parts.ts';
import type { Actor } from '#platform/recording/audit.ts';
import { type AskedOpening, guidanceFor, requestOpeningKey } from './request-opening-key.ts';

type Opening = { readonly jobSeekerNumber: string } | { readonly guidance: Guidance };

/** The one record with this address and birth date, if it is of the earlier kind and never had an account. */
async function openingOf(tx: Tx, address: EmailAddress, birthDate: Temporal.PlainDate): Promise<Opening> {
  const records = await findJobSeekersByEmail(tx, address.key);
  const [record, ...others] = records.filter((one) => one.birth_date.equals(birthDate));
  if (record === undefined || others.length > 0) return { guidance: 'cannot-open' };
  if (!isEarlierRecord(record.email_registered_at)) return { guidance: 'fetch-a-code' };
  const account = await findAccountOfJobSeeker(tx, record.number);
  return account === undefined ? { jobSeekerNumber: record.number } : { guidance: 'fetch-a-code' };
}

/** CODE-10: by the address that staff registered before 2026-03-23, and the birth date. */
export async function requestEarlierOpening(
  tx: Tx,
  parts: Parts,
  asked: AskedOpening & { readonly birthDate: Temporal.PlainDate },
  actor: Actor,
  now: Temporal.Instant,
): Promise<Result<KeyRequest, MailingFault>> {
  const { birthDate, ...opening } = asked;
  const ofRecord = await openingOf(tx, asked.address, birthDate);
  const guidance = await guidanceFor(tx, asked.address, now);
  const outcome = guidance === undefined ? ofRecord : { guidance };
  return requestOpeningKey(tx, parts, { ...opening, purpose: 'earlier-opening', ...outcome }, actor, now);
}
