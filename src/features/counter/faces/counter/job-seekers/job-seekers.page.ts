import { findJobSeeker, findLivingNumber } from '#features/job-seekers/index.ts';
import { mayRegisterJobSeekers } from '#features/staff/index.ts';
import { japanDay } from '#kernel/time.ts';
import { type Answer, goTo, showPage } from '#platform/http/answer.ts';
import type { FormFields, Route, SignedInRequest } from '#platform/http/route.ts';
import type { Parts } from '#platform/parts.ts';
import { fieldErrors } from '#ui/field-errors.ts';
import type { Desk } from '../../../actions/desk.ts';
import { mostFound, type Question, searchPeople } from '../../../actions/search-people.ts';
import { reasonOfOpeningElsewhere } from '../../../store/openings-elsewhere.store.ts';
import { counterPaths, recordPath } from '../counter-paths.ts';
import { deskOf } from '../desk-of.ts';
import { askedNumberField } from '../lead-on.ts';
import { parseSearch } from './job-seekers.form.ts';
import { searchFieldWords, title } from './job-seekers.text.ts';
import { JobSeekersView, type JobSeekersViewProps } from './job-seekers.view.tsx';

const facts = {
  path: counterPaths.search,
  face: 'counter',
  may: 'signed-in',
  right: mayRegisterJobSeekers,
} as const;

/** The question is posted and answered directly: names and addresses never stand in an address (decision 0006). */
export const jobSeekersRoutes = (parts: Parts): readonly Route[] => [
  {
    ...facts,
    name: 'counter.job-seekers',
    method: 'GET',
    handle: async (request: SignedInRequest) => page(request, { form: request.keptForm ?? {} }),
  },
  {
    ...facts,
    name: 'counter.job-seekers.submit',
    method: 'POST',
    handle: (request: SignedInRequest) => search(parts, request),
  },
];

type Shown = { readonly form: FormFields } & Partial<
  Pick<JobSeekersViewProps, 'errors' | 'found' | 'notice'>
>;

function page(request: SignedInRequest, { errors = [], ...shown }: Shown): Answer {
  const body = JobSeekersView({ ...shown, errors, formToken: request.formToken, now: request.now });
  return showPage({ title, crumbs: [{ label: title }], wide: true, hasErrors: errors.length > 0, body });
}

async function search(parts: Parts, request: SignedInRequest): Promise<Answer> {
  const { form, now } = request;
  const desk = deskOf(request);
  const question = parseSearch(form, japanDay(now));
  if (!question.ok) return page(request, { form, errors: fieldErrors(searchFieldWords, question.fault) });
  const found = await parts.database.transaction((tx) => searchPeople(tx, desk, question.value, now));
  const { number } = question.value;
  if (number !== undefined && isNumberAlone(question.value)) {
    const leads = found.total === 1 || (await isOpenedElsewhere(parts, desk, number));
    if (leads) return goTo(recordPath(number));
    const living = await ownLivingNumber(parts, desk, number);
    if (living !== undefined) return goTo(`${recordPath(living)}?${askedNumberField}=${number}`);
    return page(request, { form, notice: 'unknown-number' });
  }
  if (found.total === 0) return page(request, { form, notice: 'nobody-fits' });
  return page(request, { form, found: { ...found, most: mostFound } });
}

const isNumberAlone = ({ number: _number, ...others }: Question): boolean =>
  Object.values(others).every((value) => value === undefined);

/** Another office's number that went into a record of the desk's own office. */
async function ownLivingNumber(parts: Parts, desk: Desk, number: string): Promise<string | undefined> {
  const { reading } = parts.database;
  const living = await findLivingNumber(reading, number);
  if (living === undefined || living === number) return undefined;
  const person = await findJobSeeker(reading, living);
  return person?.office_number === desk.officeNumber ? living : undefined;
}

const isOpenedElsewhere = async (parts: Parts, desk: Desk, jobSeekerNumber: string): Promise<boolean> =>
  (await reasonOfOpeningElsewhere(parts.database.reading, { sessionId: desk.sessionId, jobSeekerNumber })) !==
  undefined;
