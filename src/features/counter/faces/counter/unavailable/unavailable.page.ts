import { z } from 'zod';
import { maySetUnavailable } from '#features/staff/index.ts';
import { type FieldFault, parseForm } from '#kernel/forms.ts';
import { type Answer, goTo, showPage } from '#platform/http/answer.ts';
import { fieldOf, type Route } from '#platform/http/route.ts';
import type { Parts } from '#platform/parts.ts';
import { fieldErrors } from '#ui/field-errors.ts';
import { readRecord } from '../../../actions/read-record.ts';
import { setUnavailable } from '../../../actions/set-unavailable.ts';
import { reasonField, reasonWords } from '../counter-fields.ts';
import { recordPath } from '../counter-paths.ts';
import { recordPage } from '../record-page.tsx';
import { type RecordRequest, recordRoutes } from '../record-routes.ts';
import { NoMyPageView, titles, UnavailableView } from './unavailable.view.tsx';

const unavailableForm = z.strictObject({
  /** What the page offered, so that a second press does not undo the first. */
  wish: z.enum(['set', 'lift'], 'wish.unknown'),
  reason: reasonField,
});

/** LEAVE-5 */
export const unavailableRoutes = (parts: Parts): readonly Route[] =>
  recordRoutes(parts, {
    page: 'unavailable',
    right: maySetUnavailable,
    show: (asked) => show(parts, asked, []),
    submit: (asked) => submit(parts, asked),
  });

async function show(parts: Parts, asked: RecordRequest, faults: readonly FieldFault[]): Promise<Answer> {
  const { person, request } = asked;
  const { myPage } = await readRecord(parts, person, request.now);
  if (myPage.kind !== 'open' && myPage.kind !== 'unavailable') {
    return showPage(recordPage(asked, { title: titles.set, body: NoMyPageView() }));
  }
  const errors = fieldErrors(reasonWords, faults);
  const body = UnavailableView({
    number: person.number,
    myPage,
    reason: fieldOf(request.keptForm ?? request.form, 'reason'),
    errors,
    formToken: request.formToken,
  });
  return showPage(
    recordPage(asked, { title: titles[myPage.kind === 'open' ? 'set' : 'lift'], errors, body }),
  );
}

async function submit(parts: Parts, asked: RecordRequest): Promise<Answer> {
  const { person, desk, request } = asked;
  const form = parseForm(unavailableForm, request.form);
  if (!form.ok) return show(parts, asked, form.fault);
  const { wish, reason } = form.value;
  const wished = { number: person.number, unavailable: wish === 'set', reason };
  const set = await parts.database.transaction((tx) => setUnavailable(tx, desk, wished, request.now));
  if (!set.ok && set.fault !== 'unavailable.as-it-was') return show(parts, asked, []);
  return goTo(`${recordPath(person.number)}?done=${wish === 'set' ? 'made-unavailable' : 'made-available'}`);
}
