import { findAccountOfJobSeeker } from '#features/accounts/index.ts';
import { insertChanges, lockJobSeeker, updateRegistration } from '#features/job-seekers/index.ts';
import { fail, ok, type Result } from '#kernel/result.ts';
import type { Temporal } from '#kernel/time.ts';
import type { Tx } from '#platform/database/database.ts';
import { requestMail } from '#platform/mail/mail.ts';
import type { Parts } from '#platform/parts.ts';
import { record } from '#platform/recording/audit.ts';
import { confirmedMail } from '../mails/confirmed.mail.ts';
import { aboutRecord, type Desk } from './desk.ts';
import type { IdentityDocument } from './identity-documents.ts';

export type ConfirmationFault =
  /** A ハローワーク利用登録者 already. */
  | 'confirmation.done'
  /** What stands there now is not what was checked. */
  | 'confirmation.changed-meanwhile'
  | 'confirmation.joined';

interface Confirmation {
  readonly number: string;
  readonly document: IdentityDocument;
  /** The record's revision that was shown. */
  readonly seen: number;
}

/** An オンライン登録者 was checked at the counter and is a ハローワーク利用登録者 from now on [STAFF-1]. */
export async function confirmRegistration(
  tx: Tx,
  parts: Parts,
  desk: Desk,
  confirmation: Confirmation,
  now: Temporal.Instant,
): Promise<Result<undefined, ConfirmationFault>> {
  const { number, document } = confirmation;
  const confirmed = await confirm(tx, desk, confirmation, now);
  await record(tx, {
    at: now,
    actor: desk.actor,
    action: 'counter.confirm-registration',
    result: confirmed.ok ? 'done' : confirmed.fault,
    subject: aboutRecord(number),
    detail: { document },
  });
  if (confirmed.ok) await tell(tx, parts, number, now);
  return confirmed;
}

async function confirm(
  tx: Tx,
  desk: Desk,
  { number, seen }: Confirmation,
  now: Temporal.Instant,
): Promise<Result<undefined, ConfirmationFault>> {
  const person = await lockJobSeeker(tx, number);
  if (person === undefined || person.joined_into !== null) return fail('confirmation.joined');
  if (person.kind === 'counter') return fail('confirmation.done');
  if (person.revision !== seen) return fail('confirmation.changed-meanwhile');
  const revision = person.revision + 1;
  const checked = { confirmed_at: now, confirmed_by: desk.staffId };
  await updateRegistration(tx, number, { kind: 'counter', ...checked, revision });
  const changes = [{ item: 'registration-kind', from: 'online', to: 'counter' }];
  await insertChanges(tx, { number, revision, changes }, desk.actor, now);
  return ok(undefined);
}

async function tell(tx: Tx, parts: Parts, number: string, now: Temporal.Instant): Promise<void> {
  const account = await findAccountOfJobSeeker(tx, number);
  if (account === undefined || account.withdrawn_at !== null) return;
  await requestMail(tx, confirmedMail(parts), account.address_typed, { accountId: account.id }, now);
}
