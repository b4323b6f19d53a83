export { beginPresence, type Presence, type Proof, type WayIn } from './actions/begin-presence.ts';
export { type AttackEnd, attackEnds, type EndedAttack, endAttack } from './actions/end-attack.ts';
export { type Attack, readAttack } from './actions/read-attack.ts';
export { type Entrance, jobSeekers } from './faces/public/entrance.ts';
export { presenceCookies } from './faces/public/sign-in-cookies.ts';
export { loginPath } from './rules/login-path.ts';
export {
  eraseLoginAttempts,
  exportOfLoginAttempts,
  type LoginAttemptExport,
} from './store/own-attempts.store.ts';
