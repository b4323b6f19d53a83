import { fail, ok, type Result } from '#kernel/result.ts';
import type { Side } from './sides.ts';

/** What is brought before one person: a vacancy that the office recommends, or that an employer requests. */
export type InvitationKind = 'recommendation' | 'request';

export const invitationStateWords = {
  sent: '未読',
  read: '回答を待っています',
  declined: '応募しない',
  expired: '期限切れ',
  applied: '応募済み',
  withdrawn: '取り下げ',
} as const;

export type InvitationState = keyof typeof invitationStateWords;

export const waitingStates = ['sent', 'read'] as const satisfies readonly InvitationState[];

export const isWaiting = (state: InvitationState): boolean =>
  (waitingStates as readonly InvitationState[]).includes(state);

interface InvitationMoveRule {
  readonly by: Readonly<Record<InvitationKind, readonly Side[]>>;
  readonly from: readonly InvitationState[];
  readonly to: InvitationState;
}

const person: InvitationMoveRule['by'] = { recommendation: ['job-seeker'], request: ['job-seeker'] };

/** Every move of an invitation: who may make it, and from where. What is not here cannot be done. */
export const invitationMoves = {
  read: { by: person, from: ['sent'], to: 'read' },
  decline: { by: person, from: waitingStates, to: 'declined' },
  apply: { by: person, from: waitingStates, to: 'applied' },
  withdraw: {
    by: { recommendation: ['office'], request: ['employer'] },
    from: waitingStates,
    to: 'withdrawn',
  },
  /** Its last day is over, or the vacancy ended. */
  expire: { by: { recommendation: ['system'], request: ['system'] }, from: waitingStates, to: 'expired' },
} as const satisfies Readonly<Record<string, InvitationMoveRule>>;

export type InvitationMove = keyof typeof invitationMoves;

export type InvitationFault = 'invitation.not-yours' | 'invitation.over';

/** Where a move leads, or why it cannot be made. */
export function moveInvitation(
  { kind, state }: { readonly kind: InvitationKind; readonly state: InvitationState },
  move: InvitationMove,
  by: Side,
): Result<InvitationState, InvitationFault> {
  const rule: InvitationMoveRule = invitationMoves[move];
  if (!rule.by[kind].includes(by)) return fail('invitation.not-yours');
  return rule.from.includes(state) ? ok(rule.to) : fail('invitation.over');
}
