export { type ApplicationFault, applyTo, type SentDocument } from './actions/apply.ts';
export { applicantLinks, applicationsForEmployer } from './actions/employer-work.ts';
export { endWithVacancy } from './actions/end-with-vacancy.ts';
export { type InvitingFault, recommend, request } from './actions/invite.ts';
export { makeMove } from './actions/make-move.ts';
export { moveOneInvitation } from './actions/move-invitation.ts';
export { objectToNoShow, reportNoShow } from './actions/no-shows.ts';
export { setInterview } from './actions/set-interview.ts';
export { tellResult } from './actions/tell-result.ts';
export { objectionWork, overdueWork, unansweredWork } from './actions/work-at-counter.ts';
export { invitationWords, onlineReferralTitle } from './faces/mypage/invitations/invitation-words.ts';
export {
  invitationPath,
  ownApplicationPath,
  ownPaths as ownApplicationPaths,
} from './faces/mypage/own-paths.ts';
export { RestrictionBanner } from './faces/mypage/restriction.view.tsx';
export { turnWords } from './faces/mypage/turn.view.tsx';
export { shownToPerson, titleOf } from './faces/mypage/vacancy-facts.view.tsx';
export { applicationStateWords } from './rules/application-moves.ts';
export { awaitedOf, awaitedUntil } from './rules/awaited.ts';
export { type Channel, channelWords } from './rules/channels.ts';
export { declineReasonInWords } from './rules/decline-reasons.ts';
export { invitationStateWords } from './rules/invitation-moves.ts';
export { eventInWords } from './rules/news-words.ts';
export { noShowStateWords } from './rules/no-shows.ts';
export { stateOf } from './rules/state-words.ts';
export {
  findApplicationOf,
  listApplicationsOf,
  lockApplicationOf,
  type Part,
} from './store/applications.store.ts';
export { eraseApplications } from './store/erase-applications.ts';
export { exportOfApplications } from './store/export-of-applications.ts';
export {
  findOwnChain,
  listOwnApplied,
  type OpenApplication,
  type OwnChain,
  type WaitingInvitation,
} from './store/own-chain.query.ts';
export type { ApplicationRow, InvitationRow } from './store/tables.ts';
