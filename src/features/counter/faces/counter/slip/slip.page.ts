import { entrancePaths } from '#features/accounts/index.ts';
import { findOffice } from '#features/offices/index.ts';
import { findSlipState, type IssuedSlip } from '#features/ways-in/index.ts';
import type { FieldFault } from '#kernel/forms.ts';
import { type Answer, showPage } from '#platform/http/answer.ts';
import { fieldOf, type Route } from '#platform/http/route.ts';
import type { Parts } from '#platform/parts.ts';
import { fieldErrors } from '#ui/field-errors.ts';
import { issueSlipByStaff } from '../../../actions/issue-slip-by-staff.ts';
import { readRecord } from '../../../actions/read-record.ts';
import { documentWords } from '../counter-fields.ts';
import { recordPath } from '../counter-paths.ts';
import { recordCrumbs, recordPage } from '../record-page.tsx';
import { type RecordRequest, recordRoutes } from '../record-routes.ts';
import { IssuedSlipView, slipTitle } from './issued-slip.view.tsx';
import { parseSlipForm } from './slip.form.ts';
import { NoSlipView, SlipView } from './slip.view.tsx';

export const slipRoutes = (parts: Parts): readonly Route[] =>
  recordRoutes(parts, {
    page: 'slip',
    show: (asked) => show(parts, asked, []),
    submit: (asked) => submit(parts, asked),
  });

async function show(
  parts: Parts,
  asked: RecordRequest,
  faults: readonly FieldFault[],
  issuedMeanwhile = false,
): Promise<Answer> {
  const { person, request } = asked;
  const { myPage, accountId } = await readRecord(parts, person, request.now);
  if (myPage.kind !== 'open' || accountId === undefined) {
    return showPage(recordPage(asked, { title: slipTitle, body: NoSlipView() }));
  }
  const errors = fieldErrors(documentWords, faults);
  const body = SlipView({
    action: recordPath(person.number, 'slip'),
    slip: await findSlipState(parts.database.reading, accountId, request.now),
    document: fieldOf(request.keptForm ?? request.form, 'document'),
    issuedMeanwhile,
    errors,
    formToken: request.formToken,
  });
  const page = recordPage(asked, { title: slipTitle, errors, body });
  return showPage(page, issuedMeanwhile ? { status: 409 } : {});
}

/** Shown once: the answer to the POST is the slip itself. */
async function submit(parts: Parts, asked: RecordRequest): Promise<Answer> {
  const { person, desk, request } = asked;
  const form = parseSlipForm(request.form);
  if (!form.ok) return show(parts, asked, form.fault);
  const meant = { number: person.number, ...form.value };
  const issued = await issueSlipByStaff(parts, desk, meant, request.now);
  if (issued.ok) return showIssued(parts, asked, issued.value);
  return show(parts, asked, [], issued.fault === 'slip.issued-meanwhile');
}

async function showIssued(
  { site, database }: Parts,
  { person, request }: RecordRequest,
  issued: IssuedSlip,
): Promise<Answer> {
  return showPage({
    title: slipTitle,
    crumbs: recordCrumbs(person.number, slipTitle),
    paper: 'a5',
    body: IssuedSlipView({
      ...issued,
      login: `${site.baseUrl}${entrancePaths.mypage.login}`,
      office: await findOffice(database.reading, person.office_number),
      helpDeskPhone: site.helpDeskPhone,
      back: { href: recordPath(person.number), label: '求職者の記録へ戻る' },
      now: request.now,
    }),
  });
}
