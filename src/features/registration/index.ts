export { registrationJourney } from './faces/mypage/registration/registration.journey.ts';
