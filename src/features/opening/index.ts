export type { AfterOpening } from './actions/complete-opening.ts';
export {
  accountCreationCodeState,
  type IssuedCode,
  type IssueFault,
  issueAccountCreationCode,
} from './actions/issue-account-creation-code.ts';
export { guidanceFor, requestOpeningKey } from './actions/request-opening-key.ts';
export { passwordPath } from './faces/public/opening-places.ts';
export { passwordRoutes } from './faces/public/password/password.page.ts';
export type { CodeState } from './rules/account-creation-code.ts';
export { endCodesOf, reviveCodes } from './store/account-creation-codes.store.ts';
export { type CodeExport, eraseCodes, exportOfCodes } from './store/own-codes.store.ts';
