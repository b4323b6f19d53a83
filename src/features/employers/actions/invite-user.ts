import { policy } from '#kernel/policy.ts';
import { fail, ok, type Result } from '#kernel/result.ts';
import type { Temporal } from '#kernel/time.ts';
import type { Tx } from '#platform/database/database.ts';
import { type Limit, takePlace } from '#platform/limits/limits.ts';
import { requestMail } from '#platform/mail/mail.ts';
import type { Parts } from '#platform/parts.ts';
import { type Actor, record } from '#platform/recording/audit.ts';
import { invitationMail } from '../mails/invitation.mail.ts';
import { listUsers } from '../store/employer-users.store.ts';
import { lockEstablishment } from '../store/establishments.store.ts';
import {
  endInvitations,
  insertInvitation,
  listInvitations,
  type NewInvitation,
} from '../store/invitations.store.ts';

export type InvitationFault =
  | 'establishment.unknown'
  | 'users.full'
  | 'user.already'
  /** The mailbox got too many invitations. */
  | 'mailing.too-many';

const mailbox: Limit = {
  name: 'employer-invitations',
  most: policy.mailing.mailboxLimit,
  window: policy.mailing.window,
  apart: policy.mailing.apart,
};

/** EMP-1: asks somebody by mail to become a user; an earlier invitation to the same address is void. */
export async function inviteUser(
  tx: Tx,
  parts: Parts,
  invited: NewInvitation,
  actor: Actor,
  now: Temporal.Instant,
): Promise<Result<undefined, InvitationFault>> {
  const { establishmentNumber, address } = invited;
  // Held, so that two invitations at once do not make eleven.
  if ((await lockEstablishment(tx, establishmentNumber)) === undefined) return fail('establishment.unknown');
  const users = await listUsers(tx, establishmentNumber);
  if (users.some((user) => user.address.toLowerCase() === address.key)) return fail('user.already');
  const open = (await listInvitations(tx, establishmentNumber, now)).filter(
    (one) => one.address_key !== address.key,
  );
  if (users.length + open.length >= policy.employers.mostUsers) return fail('users.full');
  const subject = parts.secrets.keyed('mailbox', `invitation\n${address.key}`).toString('base64url');
  if (!(await takePlace(tx, mailbox, subject, now)).free) return fail('mailing.too-many');
  await endInvitations(tx, { establishmentNumber, addressKey: address.key }, 'replaced', now);
  const invitationId = await insertInvitation(tx, parts.secrets, invited, now);
  await requestMail(tx, invitationMail(parts), address.typed, { invitationId }, now);
  await record(tx, {
    at: now,
    actor,
    action: 'employers.invite',
    result: 'done',
    subject: { kind: 'establishment', id: establishmentNumber },
    detail: { role: invited.role },
  });
  return ok(undefined);
}
