import { deskOf, recordPath } from '#features/counter/index.ts';
import {
  type CompleteRegistration,
  isComplete,
  listRecordsOfSamePerson,
  type Registration,
} from '#features/job-seekers/index.ts';
import { listOffices, lockOffice } from '#features/offices/index.ts';
import { Temporal } from '#kernel/time.ts';
import { type Answer, goTo, showPage } from '#platform/http/answer.ts';
import { fieldOf, type SignedInRequest } from '#platform/http/route.ts';
import { standingOf } from '#platform/journeys/draft.ts';
import { type Draft, lockDraft, updateDraft } from '#platform/journeys/drafts.store.ts';
import { checkKey, returnField, revisionField } from '#platform/journeys/posted-step.ts';
import type { Parts } from '#platform/parts.ts';
import { registerAtCounter } from '../../../actions/register-at-counter.ts';
import { allAnswers } from '../../steps/registration-steps.ts';
import { numberOfDraft, owners } from './own-drafts.ts';
import { registeredNote } from './registered-note.ts';
import { registrationJourney as journey } from './registration.journey.ts';
import { registrationTitle, samePersonTitle } from './registration.text.ts';
import { registrationPaths } from './registration-paths.ts';
import { acceptedField, acceptedValue, SamePersonView } from './same-person.view.tsx';

/** What is left of a draft whose person is registered: the number, so that a second press leads to the same record. */
const emptied = (draft: Draft, number: string) => ({
  records: { basic: { fields: {}, notes: [registeredNote(number)], revision: draft.revision + 1 } },
  finished: {},
  revision: draft.revision + 1,
});

/** 「登録する」: once, whatever is pressed twice; a record of the same person is shown first. */
export function complete(parts: Parts, request: SignedInRequest, draftId: string): Promise<Answer> {
  const { now, form } = request;
  const desk = deskOf(request);
  return parts.database.transaction(async (tx) => {
    const draft = await lockDraft(tx, journey, { id: draftId, owner: owners.find(request) }, now);
    if (draft === undefined) return goTo(registrationPaths.base);
    const { open, answers } = standingOf(journey, draft, now);
    const registration = allAnswers(answers) as Registration;
    if (open !== undefined || !isComplete(registration)) return leadOn(draft);
    // Two desks that register the same person at one moment follow one another, so that the second is warned.
    await lockOffice(tx, desk.officeNumber);
    const records = await listRecordsOfSamePerson(tx, personIn(registration));
    if (records.length > 0 && fieldOf(form, acceptedField) !== acceptedValue(records)) {
      const officeNames = new Map(
        (await listOffices(tx, { closedToo: true })).map(({ number, name }) => [number, name]),
      );
      return showSamePerson(request, { draftId, registration, records, officeNames });
    }
    const number = await registerAtCounter(tx, desk, registration, now);
    await updateDraft(tx, journey, { id: draft.id, content: emptied(draft, number) }, now);
    return goTo(`${recordPath(number)}?done=registered`);
  });
}

function leadOn(draft: Draft): Answer {
  const number = numberOfDraft(draft);
  return goTo(number === undefined ? registrationPaths.draft(draft.id) : recordPath(number));
}

const personIn = (registration: CompleteRegistration) => ({
  name: registration.name,
  kana: registration.kana,
  birthDate: Temporal.PlainDate.from(registration['birth-date']),
  telephone: registration.telephone,
});

type SamePerson = Pick<Parameters<typeof SamePersonView>[0], 'records' | 'officeNames'> & {
  readonly draftId: string;
  readonly registration: CompleteRegistration;
};

function showSamePerson(request: SignedInRequest, { draftId, registration, ...shown }: SamePerson): Answer {
  const body = SamePersonView({
    ...shown,
    person: personIn(registration),
    ownOffice: request.owner.officeNumber ?? '',
    action: registrationPaths.step(draftId, checkKey),
    hidden: { [revisionField]: fieldOf(request.form, revisionField) },
    change: `${registrationPaths.step(draftId, 'basic')}?${returnField}=${checkKey}`,
    formToken: request.formToken,
    now: request.now,
  });
  const crumbs = [{ label: registrationTitle, href: registrationPaths.base }, { label: samePersonTitle }];
  return showPage({ title: samePersonTitle, crumbs, wide: true, body });
}
