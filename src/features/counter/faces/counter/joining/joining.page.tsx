import { z } from 'zod';
import { listRecordsOfSamePerson } from '#features/job-seekers/index.ts';
import { parseForm } from '#kernel/forms.ts';
import { type Answer, goTo, showPage } from '#platform/http/answer.ts';
import { fieldOf, type Route } from '#platform/http/route.ts';
import type { Parts } from '#platform/parts.ts';
import type { FieldError } from '#ui/error-summary.tsx';
import { fieldErrors } from '#ui/field-errors.ts';
import { joinRecords } from '../../../actions/join-records.ts';
import { reasonField } from '../counter-fields.ts';
import { recordPath } from '../counter-paths.ts';
import { recordPage } from '../record-page.tsx';
import { type RecordRequest, recordRoutes } from '../record-routes.ts';
import { AskView } from './ask.view.tsx';
import { joiningTitle as title, joiningWords as words } from './joining.text.ts';
import { JoiningView } from './joining.view.tsx';
import { readPair } from './read-pair.ts';

const joiningForm = z.strictObject({
  with: z.string(),
  living: z.string().min(1, 'living.none'),
  seen: z.string(),
  reason: reasonField,
});

/** Two records of one person become one, seen side by side. */
export const joiningRoutes = (parts: Parts): readonly Route[] =>
  recordRoutes(parts, {
    page: 'joining',
    show: (asked) => {
      const { request } = asked;
      const typed =
        request.keptForm === undefined ? request.query['with'] : fieldOf(request.keptForm, 'with');
      return typed === undefined ? ask(parts, asked, '', []) : compare(parts, asked, typed, []);
    },
    submit: (asked) => submit(parts, asked),
  });

async function ask(
  parts: Parts,
  asked: RecordRequest,
  typed: string,
  errors: readonly FieldError[],
): Promise<Answer> {
  const { person, desk } = asked;
  const { kana, birth_date: birthDate, telephone } = person;
  const same = await listRecordsOfSamePerson(parts.database.reading, { kana, birthDate, telephone });
  const others = same.filter(({ number }) => number !== person.number);
  const body = (
    <AskView
      number={person.number}
      others={others}
      ownOffice={desk.officeNumber}
      typed={typed}
      errors={errors}
    />
  );
  return showPage(recordPage(asked, { title, errors, body }));
}

async function compare(
  parts: Parts,
  asked: RecordRequest,
  typed: string,
  errors: readonly FieldError[],
): Promise<Answer> {
  const { request } = asked;
  const pair = await readPair(parts, asked, typed);
  if (!pair.ok) return ask(parts, asked, typed, [{ name: 'with', text: words[pair.fault] }]);
  const form = request.keptForm ?? request.form;
  const body = (
    <JoiningView
      pair={pair.value}
      living={fieldOf(form, 'living')}
      reason={fieldOf(form, 'reason')}
      errors={errors}
      formToken={request.formToken}
    />
  );
  return showPage({ ...recordPage(asked, { title, errors, body }), wide: true });
}

async function submit(parts: Parts, asked: RecordRequest): Promise<Answer> {
  const { person, desk, request } = asked;
  const typed = fieldOf(request.form, 'with');
  const form = parseForm(joiningForm, { with: '', living: '', seen: '', ...request.form });
  if (!form.ok) return compare(parts, asked, typed, fieldErrors(words, form.fault));
  const pair = await readPair(parts, asked, typed);
  if (!pair.ok) return ask(parts, asked, typed, [{ name: 'with', text: words[pair.fault] }]);
  const numbers = pair.value.map((one) => one.person.number);
  const { living, seen, reason } = form.value;
  const joined = numbers.find((number) => number !== living);
  if (!numbers.includes(living) || joined === undefined) {
    return compare(parts, asked, typed, [{ name: 'living', text: words['living.none'] }]);
  }
  const done = await parts.database.transaction((tx) =>
    joinRecords(tx, parts, desk, { living, joined, seen, reason }, request.now),
  );
  if (done.ok) return goTo(`${recordPath(living)}?done=joined`);
  // The other desk was quicker: the record leads on to where it went.
  if (done.fault === 'joining.joined-already') return goTo(recordPath(person.number));
  return compare(parts, asked, typed, [{ name: 'living', text: words[done.fault] }]);
}
