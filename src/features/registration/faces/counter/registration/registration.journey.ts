import { policy } from '#kernel/policy.ts';
import type { Journey } from '#platform/journeys/journey.ts';
import { type AnswersByStep, journeySteps } from '../../steps/registration-steps.ts';

/**
 * 本登録 with the same seven steps as online; only those that ask for something have to be opened. A draft waits no
 * longer than a member of staff can be signed in, unless it was put by.
 */
export const registrationJourney: Journey<AnswersByStep> = {
  name: 'counter-registration',
  version: 2,
  lifetime: policy.session.staff.absolute,
  savedLifetime: policy.journeyDraft.counterSavedLifetime,
  order: 'free',
  steps: journeySteps({ mayLeaveOut: true }),
};
