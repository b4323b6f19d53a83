import type { CodeState } from '#features/opening/index.ts';
import { type MyPageState, mayIssueCode } from './my-page-state.ts';

export type RecordAction =
  | 'issue-code'
  | 'confirm'
  | 'tell-login-id'
  | 'issue-slip'
  | 'change-address'
  | 'end-presence'
  | 'end-lock'
  | 'set-unavailable'
  | 'lift-unavailable';

export interface RecordFacts {
  readonly myPage: MyPageState;
  readonly code: CodeState;
  readonly isLocked: boolean;
  /** An オンライン登録者: nobody has checked the registration yet. */
  readonly isUnchecked: boolean;
  readonly maySetUnavailable: boolean;
}

export interface OfferedActions {
  /** The one that the state asks for, if any: the page's solid button. */
  readonly first: RecordAction | undefined;
  readonly others: readonly RecordAction[];
}

const may = (offered: boolean, action: RecordAction): readonly RecordAction[] => (offered ? [action] : []);

/** What staff can do for a person as things stand; nothing is offered that would be refused. */
export function offeredActions(facts: RecordFacts): OfferedActions {
  const { myPage, code, isLocked, isUnchecked, maySetUnavailable } = facts;
  const { kind } = myPage;
  const isOpen = kind === 'open';
  const mayIssue = mayIssueCode(myPage).ok;
  const offered = [
    ...may(mayIssue, 'issue-code'),
    ...may(isOpen && isLocked, 'end-lock'),
    ...may(isUnchecked, 'confirm'),
    ...may(isOpen || kind === 'unavailable' || kind === 'left', 'tell-login-id'),
    ...may(isOpen, 'issue-slip'),
    ...may(isOpen || mayIssue, 'change-address'),
    ...may(isOpen, 'end-presence'),
    ...may(isOpen && maySetUnavailable, 'set-unavailable'),
    ...may(kind === 'unavailable' && maySetUnavailable, 'lift-unavailable'),
  ];
  const asksForCode = mayIssue && code.kind !== 'live';
  const asked = [...may(asksForCode, 'issue-code'), ...may(isOpen && isLocked, 'end-lock')];
  const first = asked[0] ?? (isUnchecked ? 'confirm' : undefined);
  return { first, others: offered.filter((action) => action !== first) };
}
