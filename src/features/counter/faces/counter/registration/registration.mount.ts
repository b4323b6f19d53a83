import { listRecordsOfSamePerson } from '#features/job-seekers/index.ts';
import { listOffices, lockOffice } from '#features/offices/index.ts';
import { mayRegisterJobSeekers } from '#features/staff/index.ts';
import { ok } from '#kernel/result.ts';
import { type Answer, goTo, type Page, showPage } from '#platform/http/answer.ts';
import { fieldOf, type PageRequest, type Route, type SignedInRequest } from '#platform/http/route.ts';
import { recordOf, standingOf } from '#platform/journeys/draft.ts';
import { signedIn } from '#platform/journeys/draft-owners.ts';
import { type Draft, lockDraft, updateDraft } from '#platform/journeys/drafts.store.ts';
import { stepPath } from '#platform/journeys/journey-mount.ts';
import { journeyRoutes } from '#platform/journeys/journey-routes.ts';
import type { Parts } from '#platform/parts.ts';
import { registerJobSeeker } from '../../../actions/register-job-seeker.ts';
import { counterPaths, recordPath } from '../counter-paths.ts';
import { deskOf } from '../desk-of.ts';
import { RegistrationCheck } from './check.view.tsx';
import { PersonView } from './person/person.view.tsx';
import { registeredNote, registeredNumber } from './registered-note.ts';
import { registrationJourney as journey } from './registration.journey.ts';
import { checkTitle, registrationTitle, samePersonTitle } from './registration.text.ts';
import type { RegistrationAnswers } from './registration-answers.ts';
import { acceptedField, acceptedValue, SamePersonView } from './same-person.view.tsx';
import { WishesView } from './wishes/wishes.view.tsx';

const base = counterPaths.registration;
const owners = signedIn('staff');

const crumbs = (label?: string) =>
  label === undefined
    ? [{ label: registrationTitle }]
    : [{ label: registrationTitle, href: base }, { label }];

const stepPage = (body: Page['body']): Page => ({ title: registrationTitle, crumbs: crumbs(), body });

/** /counter/registration */
export const registrationRoutes = (parts: Parts): readonly Route[] =>
  journeyRoutes({
    journey,
    name: 'counter.registration',
    base,
    face: 'counter',
    may: 'signed-in',
    owners,
    database: parts.database,
    views: {
      steps: {
        person: (view) => stepPage(PersonView({ view })),
        wishes: (view) => stepPage(WishesView({ view })),
      },
      check: (view) => ({ title: checkTitle, crumbs: crumbs(checkTitle), body: RegistrationCheck({ view }) }),
    },
    // The route asks for a session, so there is one.
    complete: async (request, _answers, draftId) =>
      ok(await complete(parts, request as SignedInRequest, draftId)),
  }).map((route) => ({ ...route, right: mayRegisterJobSeekers }));

/** What is left of a draft whose person is registered: the number, so that a second press leads to the same record. */
const emptied = (draft: Draft, number: string) => ({
  records: { person: { fields: {}, notes: [registeredNote(number)], revision: draft.revision + 1 } },
  finished: {},
  revision: draft.revision + 1,
});

async function complete(parts: Parts, request: SignedInRequest, draftId: string): Promise<Answer> {
  const { now, form } = request;
  const desk = deskOf(request);
  return parts.database.transaction(async (tx) => {
    const draft = await lockDraft(tx, journey, { id: draftId, owner: owners.find(request) }, now);
    if (draft === undefined) return goTo(base);
    const { open, answers } = standingOf(journey, draft, now);
    if (open !== undefined) return leadOn(draft);
    const { person, wishes } = answers as RegistrationAnswers;
    // Two desks that register the same person at one moment follow one another, so that the second is warned.
    await lockOffice(tx, desk.officeNumber);
    const records = await listRecordsOfSamePerson(tx, person);
    if (records.length > 0 && fieldOf(form, acceptedField) !== acceptedValue(records)) {
      const officeNames = new Map(
        (await listOffices(tx, { closedToo: true })).map(({ number, name }) => [number, name]),
      );
      return showSamePerson(request, { draftId, person, records, officeNames, ownOffice: desk.officeNumber });
    }
    const number = await registerJobSeeker(tx, desk, { ...person, ...wishes }, now);
    await updateDraft(tx, journey, { id: draft.id, content: emptied(draft, number) }, now);
    return goTo(`${recordPath(number)}?done=registered`);
  });
}

function leadOn(draft: Draft): Answer {
  const number = registeredNumber(recordOf(draft, 'person').notes);
  return goTo(number === undefined ? base : recordPath(number));
}

type SamePerson = Pick<
  Parameters<typeof SamePersonView>[0],
  'person' | 'records' | 'officeNames' | 'ownOffice'
> & { readonly draftId: string };

function showSamePerson(request: PageRequest, { draftId, ...shown }: SamePerson): Answer {
  const body = SamePersonView({
    ...shown,
    action: stepPath(base, draftId, 'check'),
    change: `${stepPath(base, draftId, 'person')}?to=check`,
    formToken: request.formToken ?? '',
    now: request.now,
  });
  return showPage({ title: samePersonTitle, crumbs: crumbs(samePersonTitle), wide: true, body });
}
