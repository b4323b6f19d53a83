import {
  findAccountByAddress,
  findAccountOfJobSeeker,
  freeAddressesOfThoseWhoLeft,
  type MailingFault,
  requestKey,
} from '#features/accounts/index.ts';
import { changeRegistration, findJobSeeker, lockJobSeeker } from '#features/job-seekers/index.ts';
import { type EmailAddress, maskedEmailAddress } from '#kernel/email-address.ts';
import { fail, ok, type Result } from '#kernel/result.ts';
import type { Temporal } from '#kernel/time.ts';
import type { Tx } from '#platform/database/database.ts';
import type { Parts } from '#platform/parts.ts';
import { type Actor, record } from '#platform/recording/audit.ts';
import { mayIssueCode, myPageState } from '../rules/my-page-state.ts';
import { aboutRecord, type Desk } from './desk.ts';
import type { IdentityDocument } from './identity-documents.ts';

export type ChangeAddressFault =
  | { readonly key: 'address.same' | 'address.taken' | 'address.closed' }
  | MailingFault;

/** `key-mailed`: the new address counts for the account once its key was entered. */
export type ChangedAddress = 'key-mailed' | 'written-down';

export interface ChangingAddress {
  readonly number: string;
  readonly address: EmailAddress;
  readonly document: IdentityDocument;
  readonly clientAddress: string;
}

/** Changes a dead mail address in one visit: with My Page by a key to the new one, without My Page in the record. */
export async function changeAddress(
  tx: Tx,
  parts: Parts,
  desk: Desk,
  changing: ChangingAddress,
  now: Temporal.Instant,
): Promise<Result<ChangedAddress, ChangeAddressFault>> {
  const before = await presentAddress(tx, changing.number);
  const changed = await change(tx, parts, changing, desk.actor, now);
  await record(tx, {
    at: now,
    actor: desk.actor,
    action: 'counter.change-address',
    result: changed.ok ? changed.value : changed.fault.key,
    subject: aboutRecord(changing.number),
    detail: {
      document: changing.document,
      from: before === null ? '' : maskedEmailAddress(before),
      to: maskedEmailAddress(changing.address.typed),
    },
  });
  return changed;
}

async function presentAddress(tx: Tx, number: string): Promise<string | null> {
  const account = await findAccountOfJobSeeker(tx, number);
  if (account !== undefined && account.address_freed_at === null) return account.address_typed;
  return (await findJobSeeker(tx, number))?.email_typed ?? null;
}

async function change(
  tx: Tx,
  parts: Parts,
  { number, address, clientAddress }: ChangingAddress,
  actor: Actor,
  now: Temporal.Instant,
): Promise<Result<ChangedAddress, ChangeAddressFault>> {
  const person = await lockJobSeeker(tx, number);
  const account = await findAccountOfJobSeeker(tx, number);
  const state = myPageState(account, person?.email_registered_at ?? null, now);
  if (account === undefined || mayIssueCode(state).ok) {
    if (person?.email_key === address.key) return fail({ key: 'address.same' });
    await writeDown(tx, number, address, actor, now);
    return ok('written-down');
  }
  if (state.kind !== 'open') return fail({ key: 'address.closed' });
  if (account.address_key === address.key) return fail({ key: 'address.same' });
  await freeAddressesOfThoseWhoLeft(tx, now);
  const { face } = account;
  const holder = await findAccountByAddress(tx, { face, address_key: address.key });
  if (holder !== undefined) return fail({ key: 'address.taken' });
  const purpose = 'counter-address-change' as const;
  const request = { face, purpose, address, clientAddress, accountId: account.id, jobSeekerNumber: number };
  const requested = await requestKey(tx, parts, request, now);
  if (!requested.ok) return fail(requested.fault);
  await writeDown(tx, number, address, actor, now);
  return ok('key-mailed');
}

async function writeDown(
  tx: Tx,
  number: string,
  address: EmailAddress,
  actor: Actor,
  now: Temporal.Instant,
): Promise<void> {
  const person = await lockJobSeeker(tx, number);
  const change = { number, seen: person?.revision ?? 0, answers: { email: address.typed } };
  await changeRegistration(tx, change, actor, now);
}
