import { isPastJapanDay, japanDay } from '#kernel/time.ts';
import type { DeadlineSweep } from '#platform/jobs/deadline-sweeps.ts';
import type { Parts } from '#platform/parts.ts';
import { moveOneInvitation } from '../actions/move-invitation.ts';
import { listInvitationsToExpire, lockInvitation } from '../store/invitations.store.ts';

/** REFER-1, REFER-4: what was not answered by its last day is over. */
export const expireInvitations = (parts: Parts): DeadlineSweep => ({
  name: 'expire-invitations',
  every: 'hour',
  description: '返事の期限が過ぎたおすすめの求人とリクエストを、期限切れにします。',
  async due(tx, now, page) {
    const rows = await listInvitationsToExpire(tx, japanDay(now), page);
    return rows.map(({ id, answer_by }) => ({ id, label: id, since: answer_by }));
  },
  async act(tx, id, now) {
    const held = await lockInvitation(tx, id);
    if (held === undefined || !isPastJapanDay(held.answer_by, now)) return false;
    const actor = { kind: 'system' } as const;
    const moving = { id, move: 'expire', by: 'system', isOurs: () => true, actor } as const;
    return (await moveOneInvitation(tx, parts, moving, now)).ok;
  },
});
