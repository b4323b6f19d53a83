import { fail, ok, type Result } from '#kernel/result.ts';
import type { Temporal } from '#kernel/time.ts';
import type { Tx } from '#platform/database/database.ts';
import { requestMail } from '#platform/mail/mail.ts';
import type { Parts } from '#platform/parts.ts';
import { type Actor, record } from '#platform/recording/audit.ts';
import { invitationNewsMail } from '../mails/invitation-news.mail.ts';
import { type InvitationFault, type InvitationMove, moveInvitation } from '../rules/invitation-moves.ts';
import type { Side } from '../rules/sides.ts';
import { lockInvitation, updateInvitation } from '../store/invitations.store.ts';
import type { InvitationRow } from '../store/tables.ts';
import { addressesOfEmployer } from './sides-of.ts';

export interface MovingInvitation {
  readonly id: string;
  readonly move: Exclude<InvitationMove, 'apply'>;
  readonly by: Side;
  /** Whether the invitation is the business of whoever moves it. */
  readonly isOurs: (held: InvitationRow) => boolean;
  readonly actor: Actor;
  /** Why not, in the person's words; the office or the employer reads it. */
  readonly declining?: { readonly reason: string; readonly words: string };
}

/** One move of one invitation; an employer is told of the answer, the office sees it in its list. */
export async function moveOneInvitation(
  tx: Tx,
  parts: Parts,
  { id, move, by, isOurs, actor, declining }: MovingInvitation,
  now: Temporal.Instant,
): Promise<Result<InvitationRow, InvitationFault>> {
  const held = await lockInvitation(tx, id);
  if (held === undefined || !isOurs(held)) return fail('invitation.not-yours');
  const moved = moveInvitation(held, move, by);
  if (!moved.ok) return moved;
  const row = await updateInvitation(tx, id, {
    state: moved.value,
    ...(move === 'read' ? { read_at: now } : { answered_at: now }),
    ...(declining === undefined ? {} : { decline_reason: declining.reason, decline_words: declining.words }),
  });
  await record(tx, {
    at: now,
    actor,
    action: `applications.invitation.${move}`,
    result: 'done',
    subject: { kind: 'job-seeker', id: held.job_seeker_number },
    detail: { invitation: id },
  });
  if (move === 'decline' && held.establishment_number !== null) {
    for (const to of await addressesOfEmployer(tx, held.establishment_number)) {
      await requestMail(tx, invitationNewsMail(parts), to, { invitationId: id, to: 'employer' }, now);
    }
  }
  return ok(row);
}
