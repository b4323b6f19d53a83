import type { EmployerRequest } from '#features/employers/index.ts';
import type { Fields } from '#kernel/items/item.ts';
import { japanDay } from '#kernel/time.ts';
import { type Answer, goTo, showPage } from '#platform/http/answer.ts';
import { fieldOf } from '#platform/http/route.ts';
import type { Parts } from '#platform/parts.ts';
import type { FieldError } from '#ui/error-summary.tsx';
import { tellResult } from '../../../actions/tell-result.ts';
import { isOpen } from '../../../rules/application-moves.ts';
import { employerApplicationPaths } from '../../../rules/employer-paths.ts';
import { readResult, resultFaultWords } from '../../../rules/result-form.ts';
import { mayTellResult } from '../../../rules/result-window.ts';
import type { ApplicationRow } from '../../../store/tables.ts';
import { surroundingsOf } from '../application/surroundings.ts';
import { applicationCrumb, applicationsCrumb, partOf } from '../own-application.ts';
import { ResultCheckView, ResultFormView } from './result.view.tsx';

const title = '選考結果を登録';

const crumbsOf = (application: ApplicationRow) => [
  applicationsCrumb,
  applicationCrumb(application),
  { label: title },
];

/** /employer/applications/:id/result [EMP-1] */
export async function showResult(
  parts: Parts,
  request: EmployerRequest,
  application: ApplicationRow,
): Promise<Answer> {
  const around = await surroundingsOf(parts, application);
  const mayTell = isOpen(application.state) && mayTellResult(around.vacancy.vacancy, request.now);
  if (!mayTell) return goTo(`${employerApplicationPaths.application(application.id)}?done=meanwhile`);
  return formPage(parts, request, application, request.keptForm ?? {}, []);
}

/** First what was typed is shown to be checked; then it is told. */
export async function submitResult(
  parts: Parts,
  request: EmployerRequest,
  application: ApplicationRow,
): Promise<Answer> {
  const { form, now, actor, formToken } = request;
  const act = fieldOf(form, 'act');
  if (act === 'back') return formPage(parts, request, application, form, []);
  const read = readResult(form, { today: japanDay(now) });
  if (!read.ok) {
    const errors = read.fault.map((fault) => ({ name: fault.name, text: resultFaultWords(fault) }));
    return formPage(parts, request, application, form, errors);
  }
  if (act !== 'tell') {
    const around = await surroundingsOf(parts, application);
    const view = { application, told: read.value, fields: form, around, formToken };
    const body = <ResultCheckView {...view} />;
    return showPage({ title: '選考結果の確認', crumbs: crumbsOf(application), body });
  }
  const telling = { part: partOf(request), applicationId: application.id, told: read.value, actor };
  const told = await parts.database.transaction((tx) => tellResult(tx, parts, telling, now));
  const done = told.ok ? 'result' : 'meanwhile';
  return goTo(`${employerApplicationPaths.application(application.id)}?done=${done}`);
}

async function formPage(
  parts: Parts,
  { formToken, now }: EmployerRequest,
  application: ApplicationRow,
  fields: Fields,
  errors: readonly FieldError[],
): Promise<Answer> {
  const around = await surroundingsOf(parts, application);
  const view = { application, around, fields, errors, formToken, today: japanDay(now) };
  return showPage({
    title,
    crumbs: crumbsOf(application),
    hasErrors: errors.length > 0,
    body: <ResultFormView title={title} {...view} />,
  });
}
