import {
  endKeyRequestsOf,
  type FacedAddress,
  findAccountByAddress,
  freeAddressesOfThoseWhoLeft,
  type Guidance,
  type KeyRequest,
  lockAccount,
  type MailingFault,
  requestKey,
} from '#features/accounts/index.ts';
import type { EmailAddress } from '#kernel/email-address.ts';
import { fail, type Result } from '#kernel/result.ts';
import type { Temporal } from '#kernel/time.ts';
import type { Tx } from '#platform/database/database.ts';
import type { Parts } from '#platform/parts.ts';
import { type Actor, record } from '#platform/recording/audit.ts';

export type AddressRequestFault =
  | MailingFault
  | { readonly key: 'address.same' }
  | { readonly key: 'session.over' };

/**
 * Mails a key to the new address. One that belongs to an account already gets the same screen, and its owner a mail
 * that says so. The old address stays the login until the key is entered.
 */
export function requestAddressChange(
  parts: Parts,
  asked: { readonly accountId: string; readonly address: EmailAddress; readonly clientAddress: string },
  actor: Actor,
  now: Temporal.Instant,
): Promise<Result<KeyRequest, AddressRequestFault>> {
  const { accountId, address, clientAddress } = asked;
  return parts.database.transaction(async (tx) => {
    const account = await lockAccount(tx, accountId);
    if (account === undefined || account.withdrawn_at !== null) return fail({ key: 'session.over' });
    if (account.address_key === address.key) return fail({ key: 'address.same' });
    const { face } = account;
    const guidance = await guidanceFor(tx, { face, address_key: address.key }, now);
    const purpose = 'address-change' as const;
    const request = { face, purpose, address, accountId, clientAddress, guidance };
    const mailed = await requestKey(tx, parts, request, now);
    if (mailed.ok) await endEarlierRequests(tx, accountId, mailed.value.id, now);
    await record(tx, {
      at: now,
      actor,
      action: 'account-settings.request-address-change',
      result: mailed.ok ? 'done' : mailed.fault.key,
      subject: { kind: 'account', id: accountId },
    });
    return mailed;
  });
}

/** s-key1: a new key ends the older one, to whatever address that went. */
const endEarlierRequests = (tx: Tx, accountId: string, id: string, now: Temporal.Instant): Promise<void> =>
  endKeyRequestsOf(tx, accountId, now, { purposes: ['address-change'], exceptId: id });

async function guidanceFor(
  tx: Tx,
  address: FacedAddress,
  now: Temporal.Instant,
): Promise<Guidance | undefined> {
  await freeAddressesOfThoseWhoLeft(tx, now);
  const holder = await findAccountByAddress(tx, address);
  if (holder === undefined) return undefined;
  return holder.withdrawn_at === null ? 'account-exists' : 'left-and-may-return';
}
