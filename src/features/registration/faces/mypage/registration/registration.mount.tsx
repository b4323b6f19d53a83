import {
  type AccountRow,
  findAccount,
  lastDayToRegister,
  lockAccount,
  registrationPaths,
  updateAccount,
} from '#features/accounts/index.ts';
import { registrationSteps } from '#features/job-seekers/index.ts';
import { fail, ok } from '#kernel/result.ts';
import { isPastJapanDay, japaneseDeadline, type Temporal } from '#kernel/time.ts';
import { type Answer, goTo, type Page } from '#platform/http/answer.ts';
import type { PageRequest, Route } from '#platform/http/route.ts';
import { signedIn } from '#platform/journeys/draft-owners.ts';
import type { JourneyMount } from '#platform/journeys/journey-mount.ts';
import { journeyRoutes } from '#platform/journeys/journey-routes.ts';
import type { Parts } from '#platform/parts.ts';
import { CheckScreen, checkTitle } from '#ui/items/check-screen.tsx';
import { completeRegistration } from '../../../actions/complete-registration.ts';
import type { AnswersByStep } from '../../steps/registration-steps.ts';
import { StepScreen } from '../../steps/step-screen.tsx';
import { OverviewView, overviewTitle } from './overview.view.tsx';
import { ownPaths } from './own-paths.ts';
import { registrationJourney as journey } from './registration.journey.ts';
import { SavedScreen, savedTitle } from './saved.view.tsx';

const owners = signedIn('account');

const crumbs = (label: string) => [{ label: overviewTitle, href: registrationPaths.overview }, { label }];

/** /mypage/registration: the seven steps of somebody who has an account and no record yet [ONLINE-4] [ONLINE-5]. */
export const registrationRoutes = (parts: Parts): readonly Route[] => journeyRoutes(mountOf(parts));

function mountOf(parts: Parts): JourneyMount<AnswersByStep> {
  const lastDay = (request: PageRequest) => lastDayOf(parts, request);
  return {
    journey,
    name: 'registration.own',
    base: registrationPaths.overview,
    face: 'mypage',
    may: 'signed-in',
    owners,
    oneOfOwner: true,
    database: parts.database,
    admit: (request) => admit(parts, request),
    async hold(tx, request) {
      const account = await lockAccount(tx, ownerOf(request));
      return account === undefined ? goTo(ownPaths.home) : keptOut(account, request);
    },
    async onSave(tx, request) {
      await updateAccount(tx, ownerOf(request), { registration_saved_at: request.now });
    },
    views: {
      steps: Object.fromEntries(
        registrationSteps.map((step) => [
          step.key,
          async (view): Promise<Page> => {
            const until = `${japaneseDeadline(await lastDay(view.request))}に、登録を終えてください。`;
            const body = <StepScreen step={step} view={view} until={until} />;
            return { title: step.label, crumbs: crumbs(step.label), body };
          },
        ]),
      ),
      overview: async (view) => ({
        title: overviewTitle,
        crumbs: [{ label: overviewTitle }],
        body: <OverviewView view={view} lastDay={await lastDay(view.request)} />,
      }),
      saved: async (view) => ({
        title: savedTitle,
        crumbs: crumbs(savedTitle),
        body: <SavedScreen view={view} lastDay={await lastDay(view.request)} />,
      }),
      check: (view) => ({
        title: checkTitle,
        crumbs: crumbs(checkTitle),
        body: (
          <CheckScreen
            view={view}
            intro="まちがいがないか、確かめてください。どの項目も、ここから直せます。"
            submitLabel="登録を完了する"
          />
        ),
      }),
    },
    async complete(request) {
      const accountId = ownerOf(request);
      const done = await completeRegistration(
        parts,
        { accountId, journey, owner: `account:${accountId}` },
        request,
      );
      if (done.ok || done.fault === 'registration.done') return ok(goTo(ownPaths.completed));
      if (done.fault === 'registration.open') return ok(goTo(registrationPaths.overview));
      if (done.fault === 'registration.over') return ok(goTo(ownPaths.over));
      return fail({ step: registrationSteps[0].key, faults: [{ name: 'address', key: done.fault }] });
    },
  };
}

/** The route asks for a session, so there is one. */
const ownerOf = ({ owner }: PageRequest): string => owner?.id ?? '';

async function accountOf(parts: Parts, request: PageRequest): Promise<AccountRow> {
  const account = await findAccount(parts.database.reading, ownerOf(request));
  if (account === undefined) throw new Error('a session belongs to an account that is not there');
  return account;
}

const lastDayOf = async (parts: Parts, request: PageRequest): Promise<Temporal.PlainDate> =>
  lastDayToRegister(await accountOf(parts, request));

/** Who is registered has nothing to do here; nor has anybody once the days are over [ONLINE-6]. */
async function admit(parts: Parts, request: PageRequest): Promise<Answer | undefined> {
  return keptOut(await accountOf(parts, request), request);
}

function keptOut(account: AccountRow, request: PageRequest): Answer | undefined {
  if (account.job_seeker_number !== null) return goTo(ownPaths.completed);
  return isPastJapanDay(lastDayToRegister(account), request.now) ? goTo(ownPaths.over) : undefined;
}
