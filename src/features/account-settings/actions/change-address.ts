import {
  type AccountRow,
  type AuthenticationKeyRow,
  endKeyRequestsOf,
  endPresence,
  type FacedAddress,
  findAccountByAddress,
  findKeyRequestByLink,
  freeAddressesOfThoseWhoLeft,
  giveMailPlacesBack,
  isDoubleOpening,
  type KeyFault,
  lockAccount,
  sendNotice,
  spendKey,
  tryKey,
  updateAccount,
} from '#features/accounts/index.ts';
import { fail, ok, type Result } from '#kernel/result.ts';
import type { Temporal } from '#kernel/time.ts';
import type { Tx } from '#platform/database/database.ts';
import type { Parts } from '#platform/parts.ts';
import { type Actor, record } from '#platform/recording/audit.ts';
import type { Session } from '#platform/security/session.ts';
import { renewSession } from '#platform/security/sessions.ts';

export type AddressChangeFault = KeyFault | 'address.taken' | 'session.over';

export interface AddressConfirmation {
  readonly link: string;
  readonly typed: string;
  readonly purpose: 'address-change' | 'counter-address-change';
  /** The session the change was asked for in; it goes on, all others end. Without one, all end. */
  readonly session?: Session;
}

/**
 * The key from the new mailbox makes it the account's address. What the old address opened ends: other sessions,
 * trusted devices, keys under way; and the old mailbox is told. Answers the token of the session that goes on.
 */
export async function changeAddress(
  parts: Parts,
  confirmation: AddressConfirmation,
  actor: Actor,
  now: Temporal.Instant,
): Promise<Result<string | undefined, AddressChangeFault>> {
  try {
    return await parts.database.transaction((tx) => confirm(tx, parts, confirmation, actor, now));
  } catch (error) {
    // Somebody else got the address in the same moment.
    if (isDoubleOpening(error)) return fail('address.taken');
    throw error;
  }
}

async function confirm(
  tx: Tx,
  parts: Parts,
  confirmation: AddressConfirmation,
  actor: Actor,
  now: Temporal.Instant,
): Promise<Result<string | undefined, AddressChangeFault>> {
  const { link, purpose, session } = confirmation;
  const asked = await findKeyRequestByLink(tx, link, purpose);
  const accountId = asked?.account_id ?? undefined;
  if (accountId === undefined || (session !== undefined && session.ownerId !== accountId)) {
    return fail('key.over');
  }
  // Account before key, as everywhere: two tabs follow one another.
  const account = await lockAccount(tx, accountId);
  const tried = await tryKey(tx, parts, confirmation, now);
  if (!tried.ok) return tried;
  await spendKey(tx, tried.value, now);
  if (account === undefined || account.withdrawn_at !== null) return fail('session.over');
  if (!(await isFree(tx, tried.value, accountId, now))) return fail('address.taken');
  const token = session === undefined ? undefined : await renewSession(tx, session, now);
  if (session !== undefined && token === undefined) return fail('session.over');
  await moveTo(tx, parts, account, tried.value, now);
  const ended = await endPresence(tx, accountId, 'account', now, session?.id);
  await record(tx, {
    at: now,
    actor,
    action: 'account-settings.change-address',
    result: 'done',
    subject: { kind: 'account', id: accountId },
    detail: { by: purpose, ...ended },
  });
  return ok(token);
}

async function isFree(
  tx: Tx,
  address: FacedAddress,
  accountId: string,
  now: Temporal.Instant,
): Promise<boolean> {
  await freeAddressesOfThoseWhoLeft(tx, now);
  const holder = await findAccountByAddress(tx, address);
  return holder === undefined || holder.id === accountId;
}

async function moveTo(
  tx: Tx,
  parts: Parts,
  account: AccountRow,
  request: AuthenticationKeyRow,
  now: Temporal.Instant,
): Promise<void> {
  const next = {
    address_typed: request.address_typed,
    address_key: request.address_key,
    address_set_at: now,
  };
  await updateAccount(tx, account.id, next);
  await endKeyRequestsOf(tx, account.id, now);
  await giveMailPlacesBack(tx, parts, request);
  const notice = { event: 'address-changed' as const, formerAddress: account.address_typed };
  await sendNotice(tx, parts, { ...account, ...next }, notice, now);
}
