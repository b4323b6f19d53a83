import { policy } from '#kernel/policy.ts';
import type { Journey } from '#platform/journeys/journey.ts';
import { personStep } from './person/person.step.ts';
import type { RegistrationAnswers } from './registration-answers.ts';
import { wishesStep } from './wishes/wishes.step.ts';

/** 本登録 in two screens and one to check. A draft waits no longer than a member of staff can be signed in. */
export const registrationJourney: Journey<RegistrationAnswers> = {
  name: 'counter-registration',
  version: 1,
  lifetime: policy.session.staff.absolute,
  steps: [personStep, wishesStep],
  following: ['入力内容の確認'],
};
