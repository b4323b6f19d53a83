export {
  spendKey,
  tryKey,
} from './actions/authentication-keys.ts';
export { checkPassword, endPasswordLock, type PasswordCheckFault } from './actions/check-password.ts';
export { type ConfirmationFault, confirmPassword } from './actions/confirm-password.ts';
export { endPresence } from './actions/end-presence.ts';
export { findPasswordLock } from './actions/find-password-lock.ts';
export { hasSamePassword } from './actions/has-same-password.ts';
export { isDoubleOpening, type OpeningAccount, openAccount } from './actions/open-account.ts';
export { type PasswordGuesses, readPasswordGuesses } from './actions/read-password-guesses.ts';
export { giveMailPlacesBack, type MailingFault, requestKey } from './actions/request-key.ts';
export { sendNotice } from './actions/send-notice.ts';
export type { Guidance } from './mails/guidance.mail.ts';
export { closing, notAskedFor, opening, paragraphs } from './mails/mail-words.ts';
export { type EntrancePaths, entrancePaths } from './rules/entrance-paths.ts';
export { type KeyFault, keyFault } from './rules/key-state.ts';
export { keyFaultWords } from './rules/key-words.ts';
export {
  isAboutThePerson,
  type PasswordContext,
  type PasswordFault,
  passwordFaults,
} from './rules/password-rules.ts';
export { passwordFaultWords } from './rules/password-words.ts';
export { registrationPaths } from './rules/registration-paths.ts';
export { lastDayOfReturn, lastDayToRegister, mayReturn } from './rules/return-window.ts';
export {
  type AccountNotice,
  findOpenMyPage,
  listUnregisteredToTell,
  noteAccountTold,
} from './store/account-notices.store.ts';
export {
  findAccount,
  findAccountByAddress,
  findAccountOfJobSeeker,
  freeAddressesOfThoseWhoLeft,
  lockAccount,
  lockAccountsOfJobSeekers,
  updateAccount,
} from './store/accounts.store.ts';
export {
  isLeftUnfinished,
  isLeftWithoutRecord,
  listLeftUnfinished,
  listLeftWithoutRecord,
} from './store/accounts-without-record.query.ts';
export {
  endKeyRequestsOf,
  endOpeningRequestsOf,
  findKeyRequestByLink,
  type KeyRequest,
} from './store/authentication-keys.store.ts';
export { agreedVersions, type ConsentVersions, noteConsents } from './store/consents.store.ts';
export { eraseAccountRows, eraseKeyRequestsOfRecords } from './store/erase-accounts.ts';
export { type AccountExport, exportOfAccount, findEveryAccountOf } from './store/export-of-account.ts';
export { findEnteringPerson } from './store/find-entering-person.query.ts';
export { lockNotMeLink, noteNotMeUsed, voidLaterNotMeLinks } from './store/not-me-links.store.ts';
export type {
  AccountFace,
  AccountRow,
  AuthenticationKeyRow,
  FacedAddress,
  KeyPurpose,
  OpenedBy,
  SecurityEvent,
} from './store/tables.ts';
export {
  findTrustedDevice,
  listTrustedDevices,
  revokeTrustedDevices,
  trustDevice,
  useTrustedDevice,
} from './store/trusted-devices.store.ts';
