import { findAccount } from '#features/accounts/index.ts';
import { policy } from '#kernel/policy.ts';
import { fail, ok } from '#kernel/result.ts';
import { japaneseDeadline, Temporal } from '#kernel/time.ts';
import { type Answer, goTo, type Page } from '#platform/http/answer.ts';
import type { PageRequest, Route } from '#platform/http/route.ts';
import { signedIn } from '#platform/journeys/draft-owners.ts';
import { journeyRoutes } from '#platform/journeys/journey-routes.ts';
import type { Parts } from '#platform/parts.ts';
import { CheckScreen, checkTitle } from '#ui/items/check-screen.tsx';
import { completeRegistration } from '../../../actions/complete-registration.ts';
import { ownUserStep, recordSteps } from '../../../items/establishment-steps.ts';
import { employerPaths } from '../../../rules/employer-paths.ts';
import { lastDayToRegister } from '../../../rules/unfinished.ts';
import { establishmentJourney } from '../../steps/establishment-journey.ts';
import { OverviewScreen } from '../../steps/overview.view.tsx';
import { StepScreen } from '../../steps/step-screen.tsx';

const title = '事業所の登録';
const [first, ...others] = [...recordSteps, ownUserStep];
if (first === undefined) throw new Error('an establishment is registered by no screen');
const steps = [first, ...others] as const;

/** The account it belongs to ends first, with its draft. */
const lifetime = Temporal.Duration.from({ hours: 24 * (policy.employers.unfinishedDays + 2) });
const journey = establishmentJourney('establishment', lifetime, steps);

const base = employerPaths.registration;
const crumbs = (label: string) => [{ label: title, href: base }, { label }];

/** The route asks for a session, so there is one. */
const ownerOf = ({ owner }: PageRequest): string => owner?.id ?? '';

async function lastDayWords(parts: Parts, request: PageRequest): Promise<string> {
  const account = await findAccount(parts.database.reading, ownerOf(request));
  return japaneseDeadline(lastDayToRegister(account?.opened_at ?? request.now));
}

/** Who belongs to an establishment has nothing to register. */
const keptOut = ({ owner }: PageRequest): Answer | undefined =>
  owner?.establishmentNumber === undefined ? undefined : goTo(employerPaths.home);

/** /employer/registration: the establishment of somebody who has an account and none yet [EMP-1]. */
export const registrationRoutes = (parts: Parts): readonly Route[] =>
  journeyRoutes({
    journey,
    name: 'employers.registration',
    base,
    face: 'employer',
    may: 'signed-in',
    owners: signedIn('account'),
    oneOfOwner: true,
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
      overview: async (view) => ({
        title,
        crumbs: [{ label: title }],
        body: (
          <OverviewScreen title={title} view={view}>
            <p>
              求人を申し込むために、事業所を登録します。所在地、代表者、法人番号が分かるものを用意してください。
            </p>
            <p>
              期限は<strong>{await lastDayWords(parts, view.request)}</strong>
              です。過ぎると、アカウントは消えます。
            </p>
            <p>途中でやめても、それまでの入力は残ります。</p>
          </OverviewScreen>
        ),
      }),
      check: (view) => ({
        title: checkTitle,
        crumbs: crumbs(checkTitle),
        body: (
          <CheckScreen
            view={view}
            intro="登録すると、事業所を受け持つハローワークが内容を確かめます。"
            submitLabel="登録する"
          />
        ),
      }),
    },
    async complete(request) {
      const accountId = ownerOf(request);
      const given = { accountId, journey, owner: `account:${accountId}` };
      const done = await completeRegistration(parts, given, request);
      if (done.ok || done.fault === 'registration.done')
        return ok(goTo(`${employerPaths.home}?done=registered`));
      if (done.fault === 'registration.open') return ok(goTo(base));
      return fail({ step: first.key, faults: [{ name: 'address', key: done.fault }] });
    },
  });
