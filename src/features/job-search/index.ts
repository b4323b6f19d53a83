export { mailPaceWords } from './rules/mail-pace.ts';
export { exportOfOwnSearches } from './store/export-of-own-searches.ts';
