import { z } from 'zod';
import { parseBirthDate, parseJobSeekerNumber } from '#features/job-seekers/index.ts';
import { mayRegisterJobSeekers } from '#features/staff/index.ts';
import { type FieldFault, parseForm } from '#kernel/forms.ts';
import { japanDay } from '#kernel/time.ts';
import { type Answer, goTo, showPage } from '#platform/http/answer.ts';
import { type FormFields, fieldOf, type Route, type SignedInRequest } from '#platform/http/route.ts';
import type { Parts } from '#platform/parts.ts';
import { fieldErrors } from '#ui/field-errors.ts';
import { openElsewhere } from '../../../actions/open-elsewhere.ts';
import { birthDateWords } from '../birth-date-words.ts';
import { reasonField, reasonWords } from '../counter-fields.ts';
import { counterPaths, recordPath } from '../counter-paths.ts';
import { deskOf } from '../desk-of.ts';
import { ElsewhereView } from './elsewhere.view.tsx';

const title = 'ほかの安定所の人を開く';

const words = {
  ...birthDateWords,
  ...reasonWords,
  'number.unreadable': '求職番号を確かめてください。例：13010-1234567',
  'elsewhere.no-match': 'この求職番号と生年月日の人は見つかりません。両方を確かめてください。',
} as const;

const elsewhereForm = z.strictObject({
  number: z.string(),
  'birth-year': z.string(),
  'birth-month': z.string(),
  'birth-day': z.string(),
  reason: reasonField,
});

const facts = {
  path: counterPaths.elsewhere,
  face: 'counter',
  may: 'signed-in',
  right: mayRegisterJobSeekers,
} as const;

export const elsewhereRoutes = (parts: Parts): readonly Route[] => [
  {
    ...facts,
    name: 'counter.elsewhere',
    method: 'GET',
    handle: async (request: SignedInRequest) => page(request, request.keptForm ?? {}, []),
  },
  {
    ...facts,
    name: 'counter.elsewhere.submit',
    method: 'POST',
    handle: (request: SignedInRequest) => submit(parts, request),
  },
];

function page(request: SignedInRequest, form: FormFields, faults: readonly FieldFault[]): Answer {
  const errors = fieldErrors(words, faults);
  return showPage({
    title,
    crumbs: [{ label: '求職者を探す', href: counterPaths.search }, { label: title }],
    hasErrors: errors.length > 0,
    body: ElsewhereView({ title, form, errors, formToken: request.formToken }),
  });
}

async function submit(parts: Parts, request: SignedInRequest): Promise<Answer> {
  const { form, now } = request;
  const parsed = parseForm(elsewhereForm, form);
  const number = parseJobSeekerNumber(fieldOf(form, 'number'));
  const birthDate = parseBirthDate(
    {
      year: fieldOf(form, 'birth-year'),
      month: fieldOf(form, 'birth-month'),
      day: fieldOf(form, 'birth-day'),
    },
    japanDay(now),
  );
  if (!parsed.ok || number === undefined || !birthDate.ok) {
    return page(request, form, [
      ...(number === undefined ? [{ name: 'number', key: 'number.unreadable' }] : []),
      ...(birthDate.ok ? [] : [{ name: 'birth', key: birthDate.fault }]),
      ...(parsed.ok ? [] : parsed.fault),
    ]);
  }
  const asked = { number, birthDate: birthDate.value, reason: parsed.value.reason };
  const opened = await parts.database.transaction((tx) => openElsewhere(tx, deskOf(request), asked, now));
  return opened.ok
    ? goTo(recordPath(opened.value))
    : page(request, form, [{ name: 'number', key: opened.fault }]);
}
