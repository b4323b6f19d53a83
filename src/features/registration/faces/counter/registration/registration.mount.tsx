import { recordPath } from '#features/counter/index.ts';
import { registrationSteps } from '#features/job-seekers/index.ts';
import { mayRegisterJobSeekers } from '#features/staff/index.ts';
import { ok } from '#kernel/result.ts';
import { type Answer, goTo, type Page } from '#platform/http/answer.ts';
import type { PageRequest, Route, SignedInRequest } from '#platform/http/route.ts';
import type { JourneyMount, StepView } from '#platform/journeys/journey-mount.ts';
import { journeyRoutes } from '#platform/journeys/journey-routes.ts';
import type { Parts } from '#platform/parts.ts';
import { CheckScreen, checkTitle } from '#ui/items/check-screen.tsx';
import type { AnswersByStep } from '../../steps/registration-steps.ts';
import { StepScreen } from '../../steps/step-screen.tsx';
import { complete } from './complete.ts';
import { discardRoutes } from './discard.page.tsx';
import { OverviewView } from './overview.view.tsx';
import { draftOfAddress, listOwnDrafts, numberOfDraft, owners } from './own-drafts.ts';
import { OwnDrafts } from './own-drafts.view.tsx';
import { registrationJourney as journey } from './registration.journey.ts';
import { nameInDraft, registrationTitle } from './registration.text.ts';
import { registrationPaths } from './registration-paths.ts';
import { SavedScreen, savedTitle } from './saved.view.tsx';

const { base } = registrationPaths;

const crumbs = (label: string) => [{ label: registrationTitle, href: base }, { label }];

/** /counter/registration: 本登録 with the person at the counter, in the same seven steps as online [CODE-1] [REG-1]. */
export const counterRegistrationRoutes = (parts: Parts): readonly Route[] => [
  ...discardRoutes(parts),
  ...journeyRoutes(mountOf(parts)).map((route) => ({ ...route, right: mayRegisterJobSeekers })),
];

function mountOf(parts: Parts): JourneyMount<AnswersByStep> {
  const nameOf = async (request: PageRequest): Promise<string> => {
    const draft = await draftOfAddress(parts, request);
    return draft === undefined ? '' : nameInDraft(draft);
  };
  return {
    journey,
    name: 'registration.counter',
    base,
    face: 'counter',
    may: 'signed-in',
    owners,
    database: parts.database,
    admit: (request) => admit(parts, request),
    views: {
      steps: Object.fromEntries(
        registrationSteps.map((step) => [
          step.key,
          async (view: StepView): Promise<Page> => {
            const drafts = view.overview === undefined ? await listOwnDrafts(parts, view.request) : [];
            const body = (
              <StepScreen
                step={step}
                view={view}
                above={<OwnDrafts drafts={drafts} />}
                toCheckLabel="入力内容の確認へ"
              />
            );
            return { title: step.label, crumbs: crumbs(step.label), body };
          },
        ]),
      ),
      overview: async (view) => ({
        title: registrationTitle,
        crumbs: [{ label: registrationTitle }],
        body: (
          <OverviewView
            view={view}
            name={await nameOf(view.request)}
            discard={registrationPaths.discard(view.request.params['draft'] ?? '')}
          />
        ),
      }),
      saved: async (view) => ({
        title: savedTitle,
        crumbs: crumbs(savedTitle),
        body: <SavedScreen view={view} name={await nameOf(view.request)} />,
      }),
      check: (view) => ({
        title: checkTitle,
        crumbs: crumbs(checkTitle),
        body: (
          <CheckScreen
            view={view}
            intro="本人に見せて、まちがいがないか確かめてください。"
            submitLabel="登録する"
          />
        ),
      }),
    },
    // The route asks for a session, so there is one.
    complete: async (request, _answers, draftId) =>
      ok(await complete(parts, request as SignedInRequest, draftId)),
  };
}

/** What has become a record already leads there. */
async function admit(parts: Parts, request: PageRequest): Promise<Answer | undefined> {
  if (request.params['draft'] === undefined) return undefined;
  const draft = await draftOfAddress(parts, request);
  const number = draft === undefined ? undefined : numberOfDraft(draft);
  return number === undefined ? undefined : goTo(`${recordPath(number)}?done=registered`);
}
