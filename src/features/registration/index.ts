export { needsValidRegistration } from './faces/mypage/needs-valid-registration.tsx';
export { paperPaths } from './faces/mypage/papers/paper-paths.ts';
export { recordPaths, settingsCrumb } from './faces/mypage/record/record-paths.ts';
export { registrationJourney } from './faces/mypage/registration/registration.journey.ts';
export { becauseInvalid, type InvalidState, mayReactivate } from './rules/invalid-words.ts';
export { type UnavailableFunction, unavailableWhileInvalid } from './rules/unavailable-while-invalid.ts';
export { findOwnStanding, type OwnStanding } from './store/find-own-standing.query.ts';
