import { lockJobSeeker, shownJobSeekerNumber } from '#features/job-seekers/index.ts';
import { findOffice } from '#features/offices/index.ts';
import {
  accountCreationCodeState,
  type IssuedCode,
  type IssueFault,
  issueAccountCreationCode,
} from '#features/opening/index.ts';
import { type Answer, problem, showPage } from '#platform/http/answer.ts';
import { fieldOf, type Route } from '#platform/http/route.ts';
import type { Parts } from '#platform/parts.ts';
import { readRecord } from '../../../actions/read-record.ts';
import { mayIssueCode } from '../../../rules/my-page-state.ts';
import { counterPaths } from '../counter-paths.ts';
import { recordCrumbs, recordPage } from '../record-page.tsx';
import { type RecordRequest, recordRoutes } from '../record-routes.ts';
import { IssueView, type IssueViewProps, presentField, RefusedView } from './code.view.tsx';
import { CodeSlip } from './code-slip.view.tsx';

const title = 'アカウント作成コードの発行';

export const codeRoutes = (parts: Parts): readonly Route[] =>
  recordRoutes(parts, {
    page: 'code',
    show: (asked) => show(parts, asked),
    submit: (asked) => submit(parts, asked),
  });

async function show(
  parts: Parts,
  asked: RecordRequest,
  changed: Pick<IssueViewProps, 'issuedMeanwhile'> = { issuedMeanwhile: false },
): Promise<Answer> {
  const { person, request } = asked;
  const { myPage, code } = await readRecord(parts, person, request.now);
  const may = mayIssueCode(myPage);
  const body = may.ok
    ? IssueView({
        number: person.number,
        formToken: request.formToken,
        code,
        myPage,
        now: request.now,
        ...changed,
      })
    : RefusedView({ fault: may.fault, myPage });
  return showPage(recordPage(asked, { title, body }), changed.issuedMeanwhile ? { status: 409 } : {});
}

/**
 * Shown once: the answer to the POST is the slip itself. The form says which code was alive when its page was shown, so
 * that a reload or a second press does not void the slip that was just handed over.
 */
async function submit(parts: Parts, asked: RecordRequest): Promise<Answer> {
  const { person, desk, request } = asked;
  const { now, form } = request;
  const issuing = { jobSeekerNumber: person.number, staffId: desk.staffId, actor: desk.actor, now };
  const issued = await parts.database.transaction(async (tx) => {
    // Two presses at one moment follow one another, so that the second sees the slip of the first.
    await lockJobSeeker(tx, person.number);
    const code = await accountCreationCodeState(tx, person.number, now);
    const present = code.kind === 'live' ? code.issuedAt.toString() : '';
    if (present !== fieldOf(form, presentField)) return 'issued-meanwhile' as const;
    return issueAccountCreationCode(tx, parts, issuing);
  });
  if (issued === 'issued-meanwhile') return show(parts, asked, { issuedMeanwhile: true });
  return issued.ok ? showSlip(parts, asked, issued.value) : refused(parts, asked, issued.fault);
}

const refused = (parts: Parts, asked: RecordRequest, fault: IssueFault): Answer | Promise<Answer> =>
  fault === 'account-creation-code.no-such-person' ? problem('not-found') : show(parts, asked);

async function showSlip(
  parts: Parts,
  { person, request }: RecordRequest,
  issued: IssuedCode,
): Promise<Answer> {
  const { site, database } = parts;
  const office = await findOffice(database.reading, person.office_number);
  return showPage({
    title: 'アカウント作成コード',
    crumbs: recordCrumbs(person.number, 'アカウント作成コード'),
    paper: 'a5',
    body: CodeSlip({
      ...issued,
      recordNumber: person.number,
      number: shownJobSeekerNumber(person.number),
      address: `${site.baseUrl}${counterPaths.openingByCode}`,
      office,
      helpDeskPhone: site.helpDeskPhone,
      now: request.now,
    }),
  });
}
