export {
  accountCreationCodeState,
  type IssuedCode,
  type IssueFault,
  issueAccountCreationCode,
} from './actions/issue-account-creation-code.ts';
export type { CodeState } from './rules/account-creation-code.ts';
export { endCodesOf, reviveCodes } from './store/account-creation-codes.store.ts';
export { type CodeExport, eraseCodes, exportOfCodes } from './store/own-codes.store.ts';
