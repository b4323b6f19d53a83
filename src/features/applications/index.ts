export { type ApplicationFault, applyTo, type SentDocument } from './actions/apply.ts';
export { endWithVacancy } from './actions/end-with-vacancy.ts';
export { type InvitingFault, recommend, request } from './actions/invite.ts';
export { objectionWork, overdueWork, unansweredWork } from './actions/work-at-counter.ts';
export { applicationStateWords, isOpen } from './rules/application-moves.ts';
export { awaitedOf, awaitedWords } from './rules/awaited.ts';
export { type Channel, channelWords } from './rules/channels.ts';
export {
  findApplicationOf,
  listApplicationsOf,
  listAppliedVacancies,
  lockApplicationOf,
  type Part,
} from './store/applications.store.ts';
export type { ApplicationRow, InvitationRow } from './store/tables.ts';
