export {
  addAuthenticator,
  authenticatorSecretToOffer,
  removeAuthenticator,
  takeOverAuthenticator,
} from './actions/change-authenticator.ts';
export {
  makeRecoveryCodes,
  removeRecoveryCodes,
  writeRecoveryCodes,
} from './actions/change-recovery-codes.ts';
export { closeMail, endWaysIn, openMail, undoWaysInSince } from './actions/end-ways-in.ts';
export { findSlipState, type IssuedSlip, issueSlip } from './actions/issue-slip.ts';
export { hasWayWithoutMail, listWaysIn } from './actions/list-ways-in.ts';
export { tryAuthenticator, tryRecoveryCode, trySlip } from './actions/try-way-in.ts';
export { type AuthenticatorOffer, AuthenticatorOfferView } from './faces/authenticator-offer.view.tsx';
export { type CodeMatch, matchCode } from './rules/match-code.ts';
export type { SlipState } from './rules/slip-state.ts';
export type { WayInOwner, WaysIn } from './rules/way-in.ts';
export { offeredSecrets, sealSecret, unsealSecret } from './store/authenticator-secrets.ts';
export {
  countOneTimeFailure,
  forgetOneTimeFailures,
  listOneTimeFailures,
  seeOneTimeFailures,
} from './store/one-time-failures.ts';
export { eraseWaysIn, exportOfWaysIn, type WaysInExport } from './store/own-ways-in.ts';
