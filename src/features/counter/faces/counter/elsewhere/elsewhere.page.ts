import { z } from 'zod';
import { parseBirthDate, parseJobSeekerNumber } from '#features/job-seekers/index.ts';
import { mayRegisterJobSeekers } from '#features/staff/index.ts';
import { parseForm } from '#kernel/forms.ts';
import { policy } from '#kernel/policy.ts';
import { japanDay, japaneseTime, type Temporal } from '#kernel/time.ts';
import { type Answer, goTo, showPage } from '#platform/http/answer.ts';
import { type FormFields, fieldOf, type Route, type SignedInRequest } from '#platform/http/route.ts';
import type { Parts } from '#platform/parts.ts';
import type { FieldError } from '#ui/error-summary.tsx';
import { fieldErrors } from '#ui/field-errors.ts';
import { type ElsewhereFault, openElsewhere } from '../../../actions/open-elsewhere.ts';
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
    handle: async (request: SignedInRequest) => page(request, request.keptForm ?? request.query, []),
  },
  {
    ...facts,
    name: 'counter.elsewhere.submit',
    method: 'POST',
    handle: (request: SignedInRequest) => submit(parts, request),
  },
];

const { misses, window } = policy.openingElsewhere;

const tooMany = (until: Temporal.Instant): string => {
  const minute = until.round({ smallestUnit: 'minute', roundingMode: 'ceil' });
  return `見つからない組み合わせが${window.total('hours')}時間に${misses}回ありました。${japaneseTime(minute)}になると、また使えます。`;
};

const errorOf = (fault: ElsewhereFault): FieldError => ({
  name: 'number',
  text: fault.key === 'elsewhere.too-many' ? tooMany(fault.until) : words[fault.key],
});

function page(request: SignedInRequest, form: FormFields, errors: readonly FieldError[]): Answer {
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
    const faults = [
      ...(number === undefined ? [{ name: 'number', key: 'number.unreadable' }] : []),
      ...(birthDate.ok ? [] : [{ name: 'birth', key: birthDate.fault }]),
      ...(parsed.ok ? [] : parsed.fault),
    ];
    return page(request, form, fieldErrors(words, faults));
  }
  const asked = { number, birthDate: birthDate.value, reason: parsed.value.reason };
  const opened = await parts.database.transaction((tx) => openElsewhere(tx, deskOf(request), asked, now));
  return opened.ok ? goTo(recordPath(opened.value)) : page(request, form, [errorOf(opened.fault)]);
}
