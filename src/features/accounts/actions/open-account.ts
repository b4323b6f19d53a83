import { parseEmailAddress } from '#kernel/email-address.ts';
import { fail, ok, type Result } from '#kernel/result.ts';
import type { Temporal } from '#kernel/time.ts';
import { brokeConstraint, type Tx } from '#platform/database/database.ts';
import { type Actor, record } from '#platform/recording/audit.ts';
import { findAccountByAddress, freeAddressesOfThoseWhoLeft, insertAccount } from '../store/accounts.store.ts';
import { type ConsentVersions, noteConsents } from '../store/consents.store.ts';
import type { AccountFace, OpenedBy } from '../store/tables.ts';

export interface OpeningAccount {
  readonly face: AccountFace;
  readonly address: string;
  readonly jobSeekerNumber: string | null;
  readonly passwordHash: string;
  readonly by: OpenedBy;
  readonly consents: Partial<ConsentVersions>;
}

/** Opens an account in the transaction that spends its key. One address, one account on a face; one person, one open account. */
export async function openAccount(
  tx: Tx,
  opening: OpeningAccount,
  actor: Actor,
  now: Temporal.Instant,
): Promise<Result<string, 'account.exists'>> {
  const address = parseEmailAddress(opening.address);
  if (!address.ok)
    throw new Error(`an account is opened with an address that was not checked: ${address.fault}`);
  await freeAddressesOfThoseWhoLeft(tx, now);
  const { face, jobSeekerNumber, passwordHash, by } = opening;
  const holder = await findAccountByAddress(tx, { face, address_key: address.value.key });
  if (holder !== undefined) return fail('account.exists');
  const opened = { face, address: address.value, jobSeekerNumber, passwordHash, by };
  const id = await insertAccount(tx, opened, now);
  await noteConsents(tx, id, opening.consents, now);
  await record(tx, {
    at: now,
    actor,
    action: `accounts.open.${by}`,
    result: 'done',
    subject: { kind: 'account', id },
  });
  return ok(id);
}

/** Two openings at the same moment: the database lets one through, the other one's transaction breaks on this. */
export const isDoubleOpening = (error: unknown): boolean =>
  brokeConstraint(error, 'accounts_one_per_address') ||
  brokeConstraint(error, 'accounts_one_open_per_job_seeker');
