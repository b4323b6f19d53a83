import { z } from 'zod';
import { parseForm } from '#kernel/forms.ts';
import { type Answer, goTo, showPage } from '#platform/http/answer.ts';
import { fieldOf, type Route } from '#platform/http/route.ts';
import type { Parts } from '#platform/parts.ts';
import type { FieldError } from '#ui/error-summary.tsx';
import { fieldErrors } from '#ui/field-errors.ts';
import { undoJoining } from '../../../actions/undo-joining.ts';
import { mayUndo } from '../../../rules/joining.ts';
import { listJoiningsInto } from '../../../store/joinings.store.ts';
import { reasonField } from '../counter-fields.ts';
import { recordPath } from '../counter-paths.ts';
import { recordPage } from '../record-page.tsx';
import { type RecordRequest, recordRoutes } from '../record-routes.ts';
import { undoTitle as title, joiningWords as words } from './joining.text.ts';
import { UndoView } from './undo.view.tsx';

const undoForm = z.strictObject({ joined: z.string().min(1, 'joined.none'), reason: reasonField });

/** A joining that was a mistake is taken back within the days of the policy. */
export const undoRoutes = (parts: Parts): readonly Route[] =>
  recordRoutes(parts, {
    page: 'joining/undo',
    show: (asked) => show(parts, asked, []),
    submit: (asked) => submit(parts, asked),
  });

async function show(parts: Parts, asked: RecordRequest, errors: readonly FieldError[]): Promise<Answer> {
  const { person, request } = asked;
  const joinings = await listJoiningsInto(parts.database.reading, person.number);
  const form = request.keptForm ?? request.form;
  const body = (
    <UndoView
      number={person.number}
      joinings={joinings.filter(({ joinedAt }) => mayUndo(joinedAt, request.now))}
      joined={fieldOf(form, 'joined')}
      reason={fieldOf(form, 'reason')}
      errors={errors}
      formToken={request.formToken}
    />
  );
  return showPage(recordPage(asked, { title, errors, body }));
}

async function submit(parts: Parts, asked: RecordRequest): Promise<Answer> {
  const { person, desk, request } = asked;
  const form = parseForm(undoForm, { joined: '', ...request.form });
  if (!form.ok) return show(parts, asked, fieldErrors(words, form.fault));
  const undone = { ...form.value, living: person.number };
  const done = await parts.database.transaction((tx) => undoJoining(tx, parts, desk, undone, request.now));
  if (!done.ok) return show(parts, asked, [{ name: 'joined', text: words[done.fault] }]);
  return goTo(`${recordPath(person.number)}?done=joining-undone`);
}
