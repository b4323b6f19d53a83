import type { EmailAddress } from '#kernel/email-address.ts';
import { policy } from '#kernel/policy.ts';
import { japanDay, startOfJapanDay, type Temporal } from '#kernel/time.ts';
import type { Tx } from '#platform/database/database.ts';
import { newId, type Secrets, tokenHash } from '#platform/security/secrets.ts';
import type { UserRole } from '../rules/standing.ts';
import { type InvitationEnd, type InvitationRow, on } from './tables.ts';

export interface NewInvitation {
  readonly establishmentNumber: string;
  readonly address: EmailAddress;
  readonly name: string;
  readonly department: string;
  readonly role: UserRole;
  readonly by: { readonly account: string } | { readonly staff: string };
}

/** EMP-1: through the end of the fourteenth day after. */
export const lastDayOf = ({ invited_at }: Pick<InvitationRow, 'invited_at'>): Temporal.PlainDate =>
  japanDay(invited_at).add({ days: policy.employers.invitationDays });

/** Those that were sent before have run out. */
const firstAlive = (now: Temporal.Instant): Temporal.Instant =>
  startOfJapanDay(japanDay(now).subtract({ days: policy.employers.invitationDays }));

export async function insertInvitation(
  tx: Tx,
  secrets: Secrets,
  { address, by, ...given }: NewInvitation,
  now: Temporal.Instant,
): Promise<string> {
  const id = newId();
  await on(tx)
    .insertInto('employer_invitations')
    .values({
      id,
      link_hash: tokenHash(secrets.linkToken(id)),
      establishment_number: given.establishmentNumber,
      address_typed: address.typed,
      address_key: address.key,
      name: given.name,
      department: given.department,
      role: given.role,
      invited_at: now,
      invited_by_account: 'account' in by ? by.account : null,
      invited_by_staff: 'staff' in by ? by.staff : null,
      ended_at: null,
      end_reason: null,
    })
    .execute();
  return id;
}

const alive = (tx: Tx, now: Temporal.Instant) =>
  on(tx)
    .selectFrom('employer_invitations')
    .selectAll()
    .where('ended_at', 'is', null)
    .where('invited_at', '>=', firstAlive(now));

export async function listInvitations(
  tx: Tx,
  establishmentNumber: string,
  now: Temporal.Instant,
): Promise<readonly InvitationRow[]> {
  return alive(tx, now)
    .where('establishment_number', '=', establishmentNumber)
    .orderBy('invited_at')
    .execute();
}

export async function findInvitation(tx: Tx, id: string): Promise<InvitationRow | undefined> {
  return on(tx).selectFrom('employer_invitations').selectAll().where('id', '=', id).executeTakeFirst();
}

/** The invitation that a mail's link names, while it may be taken up. */
export async function findInvitationByToken(
  tx: Tx,
  token: string,
  now: Temporal.Instant,
): Promise<InvitationRow | undefined> {
  return alive(tx, now).where('link_hash', '=', tokenHash(token)).executeTakeFirst();
}

/** The same by its id, held until the transaction ends. */
export async function lockInvitation(
  tx: Tx,
  id: string,
  now: Temporal.Instant,
): Promise<InvitationRow | undefined> {
  return alive(tx, now).where('id', '=', id).forUpdate().executeTakeFirst();
}

/** Ends what is open: one invitation, or all to an address. */
export async function endInvitations(
  tx: Tx,
  which: { readonly establishmentNumber: string } & (
    | { readonly id: string }
    | { readonly addressKey: string }
  ),
  reason: InvitationEnd,
  now: Temporal.Instant,
): Promise<number> {
  const { numUpdatedRows } = await on(tx)
    .updateTable('employer_invitations')
    .set({ ended_at: now, end_reason: reason })
    .where('establishment_number', '=', which.establishmentNumber)
    .where('id' in which ? 'id' : 'address_key', '=', 'id' in which ? which.id : which.addressKey)
    .where('ended_at', 'is', null)
    .executeTakeFirst();
  return Number(numUpdatedRows);
}

/** s-ret4: an invitation is over for good once nobody can take it up any more. */
export async function forgetInvitations(tx: Tx, now: Temporal.Instant): Promise<void> {
  await on(tx)
    .deleteFrom('employer_invitations')
    .where('invited_at', '<', firstAlive(now.subtract(policy.retention.spentKeys)))
    .execute();
}
