import { mayRegisterJobSeekers } from '#features/staff/index.ts';
import { policy } from '#kernel/policy.ts';
import { fail, ok } from '#kernel/result.ts';
import { type Answer, goTo, type Page, problem } from '#platform/http/answer.ts';
import type { PageRequest, Route } from '#platform/http/route.ts';
import { signedIn } from '#platform/journeys/draft-owners.ts';
import { journeyRoutes } from '#platform/journeys/journey-routes.ts';
import type { Parts } from '#platform/parts.ts';
import { CheckScreen, checkTitle } from '#ui/items/check-screen.tsx';
import { registerAtCounter } from '../../actions/register-at-counter.ts';
import { invitedUserStep, recordSteps } from '../../items/establishment-steps.ts';
import { counterEstablishmentPath, counterEstablishmentPaths } from '../../rules/employer-paths.ts';
import { allAnswers, establishmentJourney } from '../steps/establishment-journey.ts';
import { StepScreen } from '../steps/step-screen.tsx';
import { establishmentsCrumb } from './establishment-crumbs.ts';

const title = '事業所を登録する';
const [first, ...others] = [...recordSteps, invitedUserStep];
if (first === undefined) throw new Error('an establishment is registered by no screen');
const steps = [first, ...others] as const;

const journey = establishmentJourney('establishment-at-counter', policy.journeyDraft.openingLifetime, steps);
const base = counterEstablishmentPaths.registration;
const crumbs = (label: string) => [establishmentsCrumb, { label: title, href: base }, { label }];

const keptOut = ({ owner }: PageRequest): Answer | undefined =>
  owner === undefined || !mayRegisterJobSeekers(owner) ? problem('forbidden') : undefined;

/** /counter/establishments/registration: opening at the counter [EMP-1]. */
export const counterRegistrationRoutes = (parts: Parts): readonly Route[] =>
  journeyRoutes({
    journey,
    name: 'employers.counter-registration',
    base,
    face: 'counter',
    may: 'signed-in',
    owners: signedIn('staff'),
    database: parts.database,
    admit: async (request) => keptOut(request),
    views: {
      steps: Object.fromEntries(
        steps.map((step) => [
          step.key,
          (view): Page => ({
            title: step.label,
            crumbs: crumbs(step.label),
            body: <StepScreen step={step} view={view} />,
          }),
        ]),
      ),
      check: (view) => ({
        title: checkTitle,
        crumbs: crumbs(checkTitle),
        body: (
          <CheckScreen
            view={view}
            intro="書類で事業所を確かめてから、登録してください。登録すると、担当者に招待のメールが届きます。"
            submitLabel="登録する"
          />
        ),
      }),
    },
    async complete(request, answers) {
      const given = { answers: allAnswers(answers), staffId: request.owner?.id ?? '' };
      const done = await registerAtCounter(parts, given, request.actor, request.now);
      if (done.ok) return ok(goTo(`${counterEstablishmentPath(done.value)}?done=registered`));
      if (done.fault === 'establishment.no-office') {
        return fail({ step: first.key, faults: [{ name: 'address', key: done.fault }] });
      }
      return fail({ step: invitedUserStep.key, faults: [{ name: 'email', key: done.fault }] });
    },
  });
