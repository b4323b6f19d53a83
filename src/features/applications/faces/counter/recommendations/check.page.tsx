import { z } from 'zod';
import { type RecordRequest, recordPage, recordPath, recordRoutes } from '#features/counter/index.ts';
import { findVacancy, parseVacancyNumber, readQuery } from '#features/vacancies/index.ts';
import { type FieldFault, parseForm } from '#kernel/forms.ts';
import { policy } from '#kernel/policy.ts';
import { type Answer, goTo, showPage } from '#platform/http/answer.ts';
import { type FormFields, fieldOf, fieldsOf, type Route } from '#platform/http/route.ts';
import type { Parts } from '#platform/parts.ts';
import { fieldErrors } from '#ui/field-errors.ts';
import { type RefusedVacancy, recommendSeveral } from '../../../actions/recommend-several.ts';
import { CheckView } from './check.view.tsx';
import { NotYet } from './not-yet.view.tsx';
import { maySend, readRecommendable } from './read-recommendable.ts';
import { checkPage, chosenField, recommendationsPage, recommendationsPath } from './recommendations-paths.ts';

const title = 'おすすめする求人の確認';
const { longestWords, mostAtOnce } = policy.invitations;

const several = z.union([z.string().transform((one) => [one]), z.array(z.string())]).default([]);

const sendingForm = z.strictObject({
  search: z.string().max(10_000).default(''),
  vacancy: several,
  online: several,
  words: z.string().trim().max(longestWords, 'words.too-long'),
});

const words = { 'words.too-long': `長すぎます。${longestWords}文字までにしてください。` } as const;

/** What is about to be sent, exactly as the person receives it [REFER-1]. */
export const checkRoutes = (parts: Parts): readonly Route[] =>
  recordRoutes(parts, {
    page: checkPage,
    show: (asked) => show(parts, asked),
    submit: (asked) => send(parts, asked),
  });

interface Trouble {
  readonly faults?: readonly FieldFault[];
  readonly refused?: RefusedVacancy;
}

function whatWasChosen({ request }: RecordRequest) {
  const typed: FormFields | undefined =
    request.keptForm ?? (Object.keys(request.form).length === 0 ? undefined : request.form);
  const address = new URL(request.url, 'http://localhost').searchParams;
  const numbers = typed === undefined ? address.getAll(chosenField) : fieldsOf(typed, chosenField);
  return {
    chosen: [...new Set(numbers.flatMap((one) => parseVacancyNumber(one) ?? []))],
    search: readQuery(typed === undefined ? address : new URLSearchParams(fieldOf(typed, 'search'))),
    online: typed === undefined ? [] : fieldsOf(typed, 'online'),
    words: typed === undefined ? '' : fieldOf(typed, 'words'),
  };
}

async function show(
  parts: Parts,
  asked: RecordRequest,
  { faults = [], refused }: Trouble = {},
): Promise<Answer> {
  const { person, request } = asked;
  if (person.kind !== 'counter') {
    const body = NotYet({ confirmation: recordPath(person.number, 'confirmation') });
    return showPage(recordPage(asked, { title, body }));
  }
  const { chosen, search, online, words: typed } = whatWasChosen(asked);
  const { reading } = parts.database;
  // A few more than can be sent, so that the page says that they are too many.
  const records = await Promise.all(chosen.slice(0, 2 * mostAtOnce).map((one) => findVacancy(reading, one)));
  const found = await readRecommendable(
    reading,
    person,
    records.flatMap((one) => one ?? []),
    request.now,
  );
  const errors = fieldErrors(words, faults);
  const body = CheckView({
    number: person.number,
    search,
    back: recommendationsPath(person.number, search, chosen),
    vacancies: found.filter((one) => maySend(one) && one.record.vacancy.number !== refused?.vacancyNumber),
    leftOut: found.filter((one) => !maySend(one) || one.record.vacancy.number === refused?.vacancyNumber),
    refused,
    online,
    typed,
    errors,
    formToken: request.formToken,
  });
  const shown = recordPage(asked, { title, errors, body });
  return showPage({ ...shown, hasErrors: errors.length > 0 || refused !== undefined });
}

async function send(parts: Parts, asked: RecordRequest): Promise<Answer> {
  const { person, request, desk } = asked;
  const form = parseForm(sendingForm, request.form);
  if (!form.ok) return show(parts, asked, { faults: form.fault });
  const numbers = [...new Set(form.value.vacancy)];
  if (numbers.length === 0 || numbers.length > mostAtOnce) return show(parts, asked);
  const { staffId, officeNumber, actor } = desk;
  const vacancies = numbers.map((number) => ({ number, onlineReferral: form.value.online.includes(number) }));
  const recommending = {
    ...{ number: person.number, vacancies, words: form.value.words },
    ...{ staffId, officeNumber, actor },
  };
  const sent = await recommendSeveral(parts, recommending, request.now);
  if (!sent.ok) return show(parts, asked, { refused: sent.fault });
  return goTo(`${recordPath(person.number, recommendationsPage)}?done=sent`);
}
