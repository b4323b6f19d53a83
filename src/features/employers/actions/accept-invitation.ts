import type { AfterOpening } from '#features/opening/index.ts';
import { fail, ok } from '#kernel/result.ts';
import { record } from '#platform/recording/audit.ts';
import { insertUser } from '../store/employer-users.store.ts';
import { lockEstablishment } from '../store/establishments.store.ts';
import { endInvitations, lockInvitation } from '../store/invitations.store.ts';

/** EMP-1: whoever set a password by an invitation's key is a user of the establishment from then on. */
export const acceptInvitation: AfterOpening = async (tx, { request, accountId }, actor, now) => {
  if (request.invitation_id === null) return fail('invitation.over');
  const invitation = await lockInvitation(tx, request.invitation_id, now);
  if (invitation === undefined || invitation.address_key !== request.address_key) {
    return fail('invitation.over');
  }
  const { establishment_number: establishmentNumber, name, department, role, id } = invitation;
  await lockEstablishment(tx, establishmentNumber);
  await insertUser(tx, { accountId, establishmentNumber, name, department, role }, now);
  await endInvitations(tx, { establishmentNumber, id }, 'accepted', now);
  await record(tx, {
    at: now,
    actor: { ...actor, kind: 'employer', id: accountId, establishmentNumber },
    action: 'employers.accept-invitation',
    result: 'done',
    subject: { kind: 'establishment', id: establishmentNumber },
  });
  return ok(undefined);
};
