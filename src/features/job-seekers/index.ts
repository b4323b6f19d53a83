export { isEarlierRecord } from './rules/earlier-record.ts';
export { parseJobSeekerNumber, shownJobSeekerNumber } from './rules/job-seeker-number.ts';
export {
  findJobSeeker,
  findJobSeekersByEmail,
  insertJobSeeker,
  makeInvalid,
  makeValidAgain,
} from './store/job-seekers.store.ts';
export type { JobSeekerRow, Sex, WishedEmployment } from './store/tables.ts';
