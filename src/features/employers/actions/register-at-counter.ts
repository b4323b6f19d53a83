import { parseEmailAddress } from '#kernel/email-address.ts';
import { fail, ok, type Result } from '#kernel/result.ts';
import type { Temporal } from '#kernel/time.ts';
import type { Parts } from '#platform/parts.ts';
import { type Actor, record } from '#platform/recording/audit.ts';
import type { EstablishmentAnswers } from '../items/establishment-step.ts';
import { type InvitationFault, inviteUser } from './invite-user.ts';
import { registerEstablishment } from './register-establishment.ts';

/** Takes the establishment back with the transaction. */
class NotInvited extends Error {
  readonly fault: InvitationFault;

  constructor(fault: InvitationFault) {
    super(fault);
    this.fault = fault;
  }
}

/** EMP-1: staff register an establishment whose papers they saw, and invite its main user by mail; both or neither. */
export async function registerAtCounter(
  parts: Parts,
  given: { readonly answers: EstablishmentAnswers; readonly staffId: string },
  actor: Actor,
  now: Temporal.Instant,
): Promise<Result<string, InvitationFault | 'establishment.no-office'>> {
  const { answers, staffId } = given;
  const address = parseEmailAddress(String(answers['email'] ?? ''));
  if (!address.ok) throw new Error('an address that was read is none');
  try {
    return await parts.database.transaction(async (tx) => {
      const made = await registerEstablishment(tx, { answers, confirmedBy: staffId }, now);
      if (!made.ok) return made;
      const subject = { kind: 'establishment' as const, id: made.value };
      await record(tx, { at: now, actor, action: 'employers.register-at-counter', result: 'done', subject });
      const invited = {
        establishmentNumber: made.value,
        address: address.value,
        name: String(answers['user-name'] ?? ''),
        department: String(answers['department'] ?? ''),
        role: 'main' as const,
        by: { staff: staffId },
      };
      const sent = await inviteUser(tx, parts, invited, actor, now);
      if (!sent.ok) throw new NotInvited(sent.fault);
      return ok(made.value);
    });
  } catch (error) {
    if (error instanceof NotInvited) return fail(error.fault);
    throw error;
  }
}
