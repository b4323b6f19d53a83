export { ageOn, type BirthDateFault, parseBirthDate, type TypedDate } from './rules/birth-date.ts';
export { isEarlierRecord } from './rules/earlier-record.ts';
export { parseJobSeekerNumber, shownJobSeekerNumber } from './rules/job-seeker-number.ts';
export { shownTelephone, type TelephoneFault, telephoneFault } from './rules/telephone.ts';
export { isValid, validThroughFor } from './rules/validity.ts';
export {
  findJobSeeker,
  findJobSeekersByEmail,
  insertJobSeeker,
  lockJobSeeker,
  makeInvalid,
  makeValidAgain,
  setEmail,
} from './store/job-seekers.store.ts';
export {
  listNewestJobSeekers,
  listRecordsOfSamePerson,
  type SoughtJobSeeker,
  searchJobSeekers,
} from './store/search-job-seekers.query.ts';
export type { JobSeekerRow, Sex, WishedEmployment } from './store/tables.ts';
