import type { Temporal } from '#kernel/time.ts';
import type { Tx } from '#platform/database/database.ts';
import type { Parts } from '#platform/parts.ts';
import type { Actor } from '#platform/recording/audit.ts';
import { isOpen } from '../rules/application-moves.ts';
import { insertEvent, listApplicationsTo } from '../store/applications.store.ts';
import { lockWaitingInvitations } from '../store/invitations.store.ts';
import { moveOneInvitation } from './move-invitation.ts';
import { tellSides } from './tell-sides.ts';

/** A vacancy has ended: what waited for an answer is over; those who applied are told that their selection goes on. */
export async function endWithVacancy(
  tx: Tx,
  parts: Parts,
  ended: { readonly vacancyId: number; readonly actor: Actor },
  now: Temporal.Instant,
): Promise<void> {
  const { vacancyId, actor } = ended;
  for (const { id } of await lockWaitingInvitations(tx, vacancyId)) {
    await moveOneInvitation(tx, parts, { id, move: 'expire', by: 'system', isOurs: () => true, actor }, now);
  }
  const open = (await listApplicationsTo(tx, vacancyId)).filter(({ state }) => isOpen(state));
  for (const application of open) {
    const event = { at: now, side: 'system', actorId: null, kind: 'vacancy-ended', detail: {} } as const;
    await insertEvent(tx, application.id, event);
    await tellSides(tx, parts, application, { news: 'vacancy-ended', by: 'employer' }, now);
  }
}
