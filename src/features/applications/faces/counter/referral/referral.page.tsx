import { type RecordRequest, recordPage, recordPath, recordRoutes } from '#features/counter/index.ts';
import { findVacancy, parseVacancyNumber, type VacancyRecord } from '#features/vacancies/index.ts';
import { type Answer, goTo, showPage } from '#platform/http/answer.ts';
import { fieldOf, type Route } from '#platform/http/route.ts';
import type { Parts } from '#platform/parts.ts';
import { type ApplicationFault, applyTo } from '../../../actions/apply.ts';
import { letterPage } from '../letter/letter-paths.ts';
import { ReferralView } from './referral.view.tsx';

const page = 'referral';
const title = '職業紹介';

/** /counter/job-seekers/:number/referral?vacancy=NUMBER: 窓口紹介, the letter is there at once [STAFF-1]. */
export const referralRoutes = (parts: Parts): readonly Route[] =>
  recordRoutes(parts, {
    page,
    show: (asked) => show(parts, asked, asked.request.query['vacancy'] ?? ''),
    submit: (asked) => submit(parts, asked),
  });

async function show(
  parts: Parts,
  asked: RecordRequest,
  typed: string,
  refused?: ApplicationFault,
): Promise<Answer> {
  const { person, request } = asked;
  const found = typed === '' ? undefined : await vacancyOf(parts, typed);
  const isUnknown = typed !== '' && found === undefined;
  const body = ReferralView({
    action: recordPath(person.number, page),
    applications: recordPath(person.number, 'applications'),
    confirmation: recordPath(person.number, 'confirmation'),
    isCounterUser: person.kind === 'counter',
    typed,
    isUnknown,
    found,
    refused,
    now: request.now,
    formToken: request.formToken,
  });
  const shown = recordPage(asked, { title, body });
  return showPage({ ...shown, hasErrors: isUnknown || refused !== undefined });
}

async function vacancyOf(parts: Parts, typed: string): Promise<VacancyRecord | undefined> {
  const number = parseVacancyNumber(typed);
  return number === undefined ? undefined : findVacancy(parts.database.reading, number);
}

async function submit(parts: Parts, asked: RecordRequest): Promise<Answer> {
  const { person, desk, request } = asked;
  const typed = fieldOf(request.form, 'vacancy');
  const found = await vacancyOf(parts, typed);
  if (found === undefined) return show(parts, asked, typed);
  const { staffId, officeNumber, actor } = desk;
  const applying = {
    number: person.number,
    vacancyNumber: found.vacancy.number,
    channel: 'counter-referral',
    motive: '',
    desk: { staffId, officeNumber },
    actor,
  } as const;
  const applied = await parts.database.transaction((tx) => applyTo(tx, parts, applying, request.now));
  if (!applied.ok) return show(parts, asked, typed, applied.fault);
  return goTo(`${recordPath(person.number, letterPage(applied.value.id))}?done=referred`);
}
