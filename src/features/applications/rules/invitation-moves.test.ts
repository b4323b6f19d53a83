import { describe, expect, it } from 'vitest';
import {
  type InvitationKind,
  type InvitationMove,
  type InvitationState,
  invitationMoves,
  invitationStateWords,
  isWaiting,
  moveInvitation,
} from './invitation-moves.ts';
import { type Side, sideWords } from './sides.ts';

const states = Object.keys(invitationStateWords) as InvitationState[];
const sides = Object.keys(sideWords) as Side[];
const moves = Object.keys(invitationMoves) as InvitationMove[];
const kinds: readonly InvitationKind[] = ['recommendation', 'request'];

const every = kinds.flatMap((kind) =>
  moves.flatMap((move) => sides.flatMap((side) => states.map((state) => [kind, move, side, state] as const))),
);

/** Who may, apart from the table. */
function mayMove(kind: InvitationKind, move: InvitationMove, side: Side): boolean {
  if (move === 'expire') return side === 'system';
  if (move === 'withdraw') return side === (kind === 'request' ? 'employer' : 'office');
  return side === 'job-seeker';
}

const leadsTo: Readonly<Record<InvitationMove, InvitationState>> = {
  read: 'read',
  decline: 'declined',
  apply: 'applied',
  withdraw: 'withdrawn',
  expire: 'expired',
};

describe('the moves of a recommendation and of a request', () => {
  it.each(every)(
    '%s: %s by %s from %s leads where it may, or is refused [REFER-1] [REFER-4]',
    (kind, move, side, state) => {
      const moved = moveInvitation({ kind, state }, move, side);
      const from = move === 'read' ? state === 'sent' : isWaiting(state);
      if (!mayMove(kind, move, side)) expect(moved).toEqual({ ok: false, fault: 'invitation.not-yours' });
      else if (!from) expect(moved).toEqual({ ok: false, fault: 'invitation.over' });
      else expect(moved).toEqual({ ok: true, value: leadsTo[move] });
    },
  );
});
