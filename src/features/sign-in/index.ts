export {
  eraseLoginAttempts,
  exportOfLoginAttempts,
  type LoginAttemptExport,
} from './store/own-attempts.store.ts';
