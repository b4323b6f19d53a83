export {
  type ChangeFault,
  changeRegistration,
  type RegistrationChange,
} from './actions/change-registration.ts';
export { changeStanding } from './actions/change-standing.ts';
export { endByHiring } from './actions/end-by-hiring.ts';
export { extendValidity } from './actions/extend-validity.ts';
export { type ReactivationFault, reactivateByOwner } from './actions/reactivate-by-owner.ts';
export { registerJobSeeker } from './actions/register-job-seeker.ts';
export { renewAtCounter } from './actions/renew-at-counter.ts';
export { setInvalidByOwner } from './actions/set-invalid-by-owner.ts';
export type {
  PublishedPart,
  RegisteredItem,
  RegisteredItems,
  RegistrationStep,
} from './items/registered-item.ts';
export {
  findRegistrationStep,
  type Registration,
  registeredItems,
  registrationSteps,
} from './items/registration-table.ts';
export { ageOn, type BirthDateFault, parseBirthDate, type TypedDate } from './rules/birth-date.ts';
export { type ChangeInWords, changeInWords } from './rules/changes-in-words.ts';
export { isEarlierRecord } from './rules/earlier-record.ts';
export { type Hiding, hidingOf } from './rules/hidden-items.ts';
export { parseJobSeekerNumber, shownJobSeekerNumber } from './rules/job-seeker-number.ts';
export { type PublicationState, publicationState, publicationWords } from './rules/publication-state.ts';
export { isPublic, type PublishedFact, publishedFacts } from './rules/published-facts.ts';
export { type AgeDecade, ageDecades, type PublishedQuery } from './rules/published-query.ts';
export {
  type Answers,
  notUsed,
  readStep,
  type StepReading,
  tidyStep,
  warningsOfStep,
} from './rules/read-step.ts';
export { type CompleteRegistration, columnsOf, isComplete } from './rules/record-columns.ts';
export {
  erasedOn,
  type InvalidReason,
  invalidFrom,
  type RegistrationState,
  registrationState,
  type Standing,
} from './rules/registration-state.ts';
export type { StateItemKey } from './rules/state-items.ts';
export { extendedThrough, isValid, validAgainThrough, validThroughFor } from './rules/validity.ts';
export {
  insertChanges,
  listChangedIn,
  listChanges,
  listMadeVoid,
  type RecordedChange,
} from './store/changes.store.ts';
export { eraseRecordRows, isToBeErased, listToBeErased } from './store/erase-records.ts';
export { exportOfRecords, type RecordExport } from './store/export-of-records.ts';
export {
  findJobSeeker,
  findJobSeekersByEmail,
  insertJobSeeker,
  lockJobSeeker,
  updateRegistration,
} from './store/job-seekers.store.ts';
export { listMatching, type MatchingQuery } from './store/matching.query.ts';
export { listToPublish, publish } from './store/published-texts.store.ts';
export {
  listToTell,
  noteTold,
  type RecordDeadline,
  type RecordNotice,
} from './store/record-notices.store.ts';
export {
  findLivingNumber,
  listJoinedNumbers,
  listRecordsOfSamePerson,
  listSamePersonPairs,
  type SamePersonPair,
} from './store/same-person.query.ts';
export {
  listNewestJobSeekers,
  type SoughtJobSeeker,
  searchJobSeekers,
} from './store/search-job-seekers.query.ts';
export {
  type FoundPublished,
  findPublished,
  type PublishedRecord,
  searchPublished,
} from './store/search-published.query.ts';
export type { JobSeekerRow, Sex, WishedEmployment } from './store/tables.ts';
export { listEndingSoon, listToConfirm } from './store/work-of-records.query.ts';
