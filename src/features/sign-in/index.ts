export { loginPath } from './rules/login-path.ts';
export {
  eraseLoginAttempts,
  exportOfLoginAttempts,
  type LoginAttemptExport,
} from './store/own-attempts.store.ts';
