import { policy } from '#kernel/policy.ts';
import { Temporal } from '#kernel/time.ts';
import type { Journey } from '#platform/journeys/journey.ts';
import { type AnswersByStep, journeySteps } from '../../steps/registration-steps.ts';

/** The account it belongs to ends first, with its draft [ONLINE-6]. */
const lifetime = Temporal.Duration.from({ hours: 24 * (policy.unfinishedRegistration.days + 2) });

/** The seven steps; each can be reached and saved at any time [REG-1] [REG-4]. */
export const registrationJourney: Journey<AnswersByStep> = {
  name: 'registration',
  version: 1,
  lifetime,
  order: 'free',
  steps: journeySteps(),
};
