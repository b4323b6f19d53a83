import { fail, ok, type Result } from '#kernel/result.ts';
import type { Side } from './sides.ts';

export const applicationStateWords = {
  applied: '応募中',
  read: '書類選考中',
  interview: '面接の予定',
  hired: '採用',
  rejected: '不採用',
  withdrawn: '辞退',
  'no-show': '面接不参加',
} as const;

export type ApplicationState = keyof typeof applicationStateWords;

/** Of all that are still open: somebody is waited for. */
export const openStates = ['applied', 'read', 'interview'] as const satisfies readonly ApplicationState[];

export const isOpen = (state: ApplicationState): boolean =>
  (openStates as readonly ApplicationState[]).includes(state);

interface ApplicationMoveRule {
  readonly by: readonly Side[];
  readonly from: readonly ApplicationState[];
  readonly to: ApplicationState;
}

/** Every move of an application: who may make it, and from where. What is not here cannot be done. */
export const applicationMoves = {
  read: { by: ['employer'], from: ['applied'], to: 'read' },
  'set-interview': { by: ['employer', 'office'], from: openStates, to: 'interview' },
  'accept-interview': { by: ['job-seeker'], from: ['interview'], to: 'interview' },
  withdraw: { by: ['job-seeker', 'office'], from: openStates, to: 'withdrawn' },
  hire: { by: ['employer', 'office'], from: openStates, to: 'hired' },
  reject: { by: ['employer', 'office'], from: openStates, to: 'rejected' },
  'report-no-show': { by: ['employer'], from: ['interview'], to: 'no-show' },
  'dismiss-no-show': { by: ['office'], from: ['no-show'], to: 'interview' },
} as const satisfies Readonly<Record<string, ApplicationMoveRule>>;

export type ApplicationMove = keyof typeof applicationMoves;

export type MoveFault = 'application.not-yours' | 'application.changed-meanwhile';

/** Where a move leads, or why it cannot be made. */
export function moveApplication(
  state: ApplicationState,
  move: ApplicationMove,
  by: Side,
): Result<ApplicationState, MoveFault> {
  const rule: ApplicationMoveRule = applicationMoves[move];
  if (!rule.by.includes(by)) return fail('application.not-yours');
  return rule.from.includes(state) ? ok(rule.to) : fail('application.changed-meanwhile');
}
