import type { EmployerRequest } from '#features/employers/index.ts';
import type { Fields } from '#kernel/items/item.ts';
import { japanDay } from '#kernel/time.ts';
import { type Answer, goTo, showPage } from '#platform/http/answer.ts';
import { fieldOf } from '#platform/http/route.ts';
import type { Parts } from '#platform/parts.ts';
import type { FieldError } from '#ui/error-summary.tsx';
import { type InvitingFault, request as sendRequest } from '../../../actions/invite.ts';
import { employerApplicationPaths } from '../../../rules/employer-paths.ts';
import { readRequest, requestFaultWords } from '../../../rules/request-form.ts';
import { type MeantPerson, peopleCrumb } from '../job-seekers/people.tsx';
import { RequestCheckView, RequestFormView } from './request.view.tsx';
import { type RequestChoice, requestChoices } from './request-choices.ts';

const title = 'リクエストを送る';

const crumbsOf = ({ key, title: label }: MeantPerson) => [
  peopleCrumb,
  { label, href: employerApplicationPaths.jobSeeker(key) },
  { label: title },
];

/** /employer/job-seekers/:key/request [REFER-4] */
export async function showRequest(
  parts: Parts,
  request: EmployerRequest,
  person: MeantPerson,
): Promise<Answer> {
  const choices = await requestChoices(parts, request.establishment.number, person.number, request.now);
  if (!choices.ok) return goTo(employerApplicationPaths.jobSeeker(person.key));
  return formPage(request, person, choices.value, request.keptForm ?? {}, []);
}

/** First what was written is shown to be checked; then it is sent. */
export async function submitRequest(
  parts: Parts,
  request: EmployerRequest,
  person: MeantPerson,
): Promise<Answer> {
  const { form, now, formToken, establishment } = request;
  const choices = await requestChoices(parts, establishment.number, person.number, now);
  if (!choices.ok) return goTo(employerApplicationPaths.jobSeeker(person.key));
  const act = fieldOf(form, 'act');
  if (act === 'back') return formPage(request, person, choices.value, form, []);
  const offered = choices.value.map(({ vacancy }) => vacancy.number);
  const read = readRequest(form, offered, japanDay(now));
  if (!read.ok) {
    const errors = read.fault.map((fault) => ({
      name: fault.name,
      text: fault.name === 'vacancy' ? '求人を1つ選んでください。' : requestFaultWords(fault),
    }));
    return formPage(request, person, choices.value, form, errors);
  }
  if (act !== 'send') {
    const chosen = choices.value.find(({ vacancy }) => vacancy.number === read.value.vacancyNumber);
    const view = { person, vacancy: chosen?.vacancy, words: read.value.words, formToken };
    const body = <RequestCheckView {...view} />;
    return showPage({ title: 'リクエストの確認', crumbs: crumbsOf(person), body });
  }
  return send(parts, request, person, read.value);
}

async function send(
  parts: Parts,
  { establishment, user, actor, now }: EmployerRequest,
  { number }: MeantPerson,
  { vacancyNumber, words }: { readonly vacancyNumber: string; readonly words: string },
): Promise<Answer> {
  const requesting = {
    ...{ number, vacancyNumber, words, actor },
    establishmentNumber: establishment.number,
    accountId: user.accountId,
  };
  const sent = await parts.database.transaction((tx) => sendRequest(tx, parts, requesting, now));
  const done = sent.ok ? 'sent' : outcomeOf(sent.fault);
  return goTo(`${employerApplicationPaths.requests}?done=${done}`);
}

const outcomeOf = (fault: InvitingFault): string =>
  fault === 'invitation.requests-full' ? 'full' : fault === 'invitation.vacancy-over' ? 'over' : 'meanwhile';

function formPage(
  { formToken, now }: EmployerRequest,
  person: MeantPerson,
  choices: readonly RequestChoice[],
  fields: Fields,
  errors: readonly FieldError[],
): Answer {
  const view = { title, person, choices, fields, errors, formToken, today: japanDay(now) };
  return showPage({
    title,
    crumbs: crumbsOf(person),
    hasErrors: errors.length > 0,
    body: <RequestFormView {...view} />,
  });
}
