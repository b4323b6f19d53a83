export { type AdditionFault, addPasskey } from './actions/add-passkey.ts';
export { askForNewPasskey, askForPasskey, type PasskeyAttempt } from './actions/begin-passkey.ts';
export {
  addAuthenticator,
  authenticatorSecretToOffer,
  removeAuthenticator,
  takeOverAuthenticator,
} from './actions/change-authenticator.ts';
export { addOwnPasskey, removeOwnPasskey, renameOwnPasskey } from './actions/change-passkeys.ts';
export {
  makeRecoveryCodes,
  removeRecoveryCodes,
  writeRecoveryCodes,
} from './actions/change-recovery-codes.ts';
export { closeMail, endWaysIn, openMail, undoWaysInSince } from './actions/end-ways-in.ts';
export { findSlipState, type IssuedSlip, issueSlip } from './actions/issue-slip.ts';
export { issueSlipOnce, type SlipFault } from './actions/issue-slip-once.ts';
export { listWaysIn } from './actions/list-ways-in.ts';
export { type NamedPasskey, namePasskey, type PasskeyTry, provePasskey } from './actions/try-passkey.ts';
export { tryAuthenticator, tryRecoveryCode, trySlip } from './actions/try-way-in.ts';
export { type AuthenticatorOffer, AuthenticatorOfferView } from './faces/authenticator-offer.view.tsx';
export { type CodeMatch, matchCode } from './rules/match-code.ts';
export type { PasskeyFault } from './rules/passkey-faults.ts';
export { passkeyNameField, passkeyNameWords } from './rules/passkey-name.ts';
export type { SlipState } from './rules/slip-state.ts';
export type { Passkey, WayInOwner, WaysIn } from './rules/way-in.ts';
export { wayInWords } from './rules/way-in-words.ts';
export { offeredSecrets, sealSecret, unsealSecret } from './store/authenticator-secrets.ts';
export { declineOffer, isOfferOpen } from './store/declined-offers.store.ts';
export {
  countOneTimeFailure,
  forgetOneTimeFailures,
  listOneTimeFailures,
  seeOneTimeFailures,
} from './store/one-time-failures.ts';
export { eraseWaysIn, exportOfWaysIn, type WaysInExport } from './store/own-ways-in.ts';
export {
  hasPasskey,
  listPasskeys,
  removePasskeys,
  renamePasskey,
  staffWithPasskeys,
} from './store/passkeys.store.ts';
