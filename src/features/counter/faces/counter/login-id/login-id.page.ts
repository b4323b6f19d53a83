import { z } from 'zod';
import { type FieldFault, parseForm } from '#kernel/forms.ts';
import { type Answer, showPage } from '#platform/http/answer.ts';
import { fieldOf, type Route } from '#platform/http/route.ts';
import type { Parts } from '#platform/parts.ts';
import { fieldErrors } from '#ui/field-errors.ts';
import { tellLoginId } from '../../../actions/tell-login-id.ts';
import { documentField, documentWords } from '../counter-fields.ts';
import { recordPage } from '../record-page.tsx';
import { type RecordRequest, recordRoutes } from '../record-routes.ts';
import { AskView, NoIdView, ToldView } from './login-id.view.tsx';

const title = 'IDを伝える';
const loginIdForm = z.strictObject({ document: documentField });

export const loginIdRoutes = (parts: Parts): readonly Route[] =>
  recordRoutes(parts, {
    page: 'login-id',
    show: (asked) => show(asked, []),
    submit: (asked) => submit(parts, asked),
  });

function show(asked: RecordRequest, faults: readonly FieldFault[]): Answer {
  const { person, request } = asked;
  const errors = fieldErrors(documentWords, faults);
  const { number } = person;
  const document = fieldOf(request.keptForm ?? request.form, 'document');
  const body = AskView({ number, document, errors, formToken: request.formToken });
  return showPage(recordPage(asked, { title, errors, body }));
}

/** The address is told once, on the answer to the POST: it never stands in a page that can be opened again. */
async function submit(parts: Parts, asked: RecordRequest): Promise<Answer> {
  const { person, desk, request } = asked;
  const form = parseForm(loginIdForm, { document: '', ...request.form });
  if (!form.ok) return show(asked, form.fault);
  const telling = { number: person.number, document: form.value.document };
  const told = await parts.database.transaction((tx) => tellLoginId(tx, desk, telling, request.now));
  const body = told.ok ? ToldView({ address: told.value }) : NoIdView();
  return showPage(recordPage(asked, { title, body }));
}
