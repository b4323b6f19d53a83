import { z } from 'zod';
import { type FieldFault, parseForm } from '#kernel/forms.ts';
import { type Answer, goTo, showPage } from '#platform/http/answer.ts';
import { fieldOf, type Route } from '#platform/http/route.ts';
import type { Parts } from '#platform/parts.ts';
import { fieldErrors } from '#ui/field-errors.ts';
import { confirmRegistration } from '../../../actions/confirm-registration.ts';
import { noteContactShown } from '../../../actions/note-contact-shown.ts';
import { documentField, documentWords } from '../counter-fields.ts';
import { recordPath } from '../counter-paths.ts';
import { recordPage } from '../record-page.tsx';
import { type RecordRequest, recordRoutes } from '../record-routes.ts';
import { ConfirmationView, ConfirmedView } from './confirmation.view.tsx';

const title = '登録の内容を確認する';
const confirmationForm = z.strictObject({ document: documentField, seen: z.coerce.number().int() });

/** An オンライン登録者 who has come to the counter becomes a ハローワーク利用登録者 [STAFF-1]. */
export const confirmationRoutes = (parts: Parts): readonly Route[] =>
  recordRoutes(parts, {
    page: 'confirmation',
    show: (asked) => show(parts, asked, { faults: [], changedMeanwhile: false }),
    submit: (asked) => submit(parts, asked),
  });

interface Told {
  readonly faults: readonly FieldFault[];
  readonly changedMeanwhile: boolean;
}

async function show(parts: Parts, asked: RecordRequest, told: Told): Promise<Answer> {
  const { person, request } = asked;
  if (person.kind === 'counter') {
    return showPage(recordPage(asked, { title, body: <ConfirmedView person={person} /> }));
  }
  await parts.database.transaction((tx) => noteContactShown(tx, asked, 'confirmation', request.now));
  const errors = fieldErrors(documentWords, told.faults);
  const body = (
    <ConfirmationView
      person={person}
      document={fieldOf(request.keptForm ?? request.form, 'document')}
      changedMeanwhile={told.changedMeanwhile}
      errors={errors}
      formToken={request.formToken}
    />
  );
  const page = recordPage(asked, { title, errors, body });
  return told.changedMeanwhile ? showPage(page, { status: 409 }) : showPage(page);
}

async function submit(parts: Parts, asked: RecordRequest): Promise<Answer> {
  const { person, desk, request } = asked;
  const form = parseForm(confirmationForm, { document: '', ...request.form });
  if (!form.ok) return show(parts, asked, { faults: form.fault, changedMeanwhile: false });
  const confirmation = { ...form.value, number: person.number };
  const confirmed = await parts.database.transaction((tx) =>
    confirmRegistration(tx, parts, desk, confirmation, request.now),
  );
  if (!confirmed.ok && confirmed.fault === 'confirmation.changed-meanwhile') {
    return show(parts, asked, { faults: [], changedMeanwhile: true });
  }
  return goTo(`${recordPath(person.number)}?done=confirmed`);
}
