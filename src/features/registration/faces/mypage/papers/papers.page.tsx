import { findOffice } from '#features/offices/index.ts';
import { type Answer, showPage, showPaper } from '#platform/http/answer.ts';
import type { Route } from '#platform/http/route.ts';
import type { Parts } from '#platform/parts.ts';
import { record as recordInTrail } from '#platform/recording/audit.ts';
import { receptionPdf, registrationPdf } from '../../../papers/registration-papers.tsx';
import { receptionPaperTitle, registrationPaperTitle } from '../../papers/paper-words.ts';
import { ReceptionPaper } from '../../papers/reception-paper.view.tsx';
import { RegistrationPaper } from '../../papers/registration-paper.view.tsx';
import { isSensitiveAsked, otherPaper, paperFile } from '../../papers/sensitive-asked.ts';
import { type OwnRecordRequest, ownRecordRoutes } from '../record/own-record.ts';
import { recordCrumb, recordPaths, settingsCrumb } from '../record/record-paths.ts';
import { paperPaths } from './paper-paths.ts';

/** /mypage/papers: what is registered on paper, and what is shown at the counter [HOME-5]. */
export const ownPaperRoutes = (parts: Parts): readonly Route[] =>
  ownRecordRoutes(parts, [
    {
      name: 'registration.papers.registration',
      method: 'GET',
      path: paperPaths.registration,
      handle: (asked) => showRegistration(parts, asked),
    },
    {
      name: 'registration.papers.reception',
      method: 'GET',
      path: paperPaths.reception,
      handle: (asked) => showReception(parts, asked),
    },
    {
      name: 'registration.papers.registration.file',
      method: 'GET',
      path: paperPaths.registrationFile,
      handle: (asked) => fileOfRegistration(parts, asked),
    },
    {
      name: 'registration.papers.reception.file',
      method: 'GET',
      path: paperPaths.receptionFile,
      handle: (asked) => fileOfReception(parts, asked),
    },
  ]);

const home = { href: recordPaths.home, label: '求職者マイページホームへ戻る' };

/** What is usually left out is printed only where it is asked for, and that is written down. */
async function isSensitiveNoted(parts: Parts, { request, record }: OwnRecordRequest): Promise<boolean> {
  if (!isSensitiveAsked(request)) return false;
  await parts.database.transaction((tx) =>
    recordInTrail(tx, {
      at: request.now,
      actor: request.actor,
      action: 'registration.print-sensitive',
      result: 'done',
      subject: { kind: 'job-seeker', id: record.number },
    }),
  );
  return true;
}

async function fileOfRegistration(parts: Parts, asked: OwnRecordRequest): Promise<Answer> {
  const { request, record } = asked;
  const sensitive = await isSensitiveNoted(parts, asked);
  const office = await findOffice(parts.database.reading, record.office_number);
  const onPaper = { person: record, office, now: request.now };
  return showPaper(await registrationPdf(parts, onPaper, sensitive), registrationPaperTitle, 'registration');
}

async function fileOfReception(parts: Parts, { request, record }: OwnRecordRequest): Promise<Answer> {
  const office = await findOffice(parts.database.reading, record.office_number);
  const onPaper = { person: record, office, now: request.now };
  return showPaper(await receptionPdf(parts, onPaper), receptionPaperTitle, 'reception');
}

async function showRegistration(parts: Parts, asked: OwnRecordRequest): Promise<Answer> {
  const { request, record } = asked;
  const { now } = request;
  const sensitive = await isSensitiveNoted(parts, asked);
  const office = await findOffice(parts.database.reading, record.office_number);
  const ways = [
    otherPaper(paperPaths.registration, sensitive),
    paperFile(paperPaths.registrationFile, sensitive),
    { href: recordPaths.record, label: '登録した内容へ戻る' },
  ];
  return showPage({
    title: registrationPaperTitle,
    crumbs: [settingsCrumb, recordCrumb, { label: registrationPaperTitle }],
    paper: 'a4',
    body: <RegistrationPaper person={record} office={office} sensitive={sensitive} now={now} ways={ways} />,
  });
}

async function showReception(parts: Parts, { request, record }: OwnRecordRequest): Promise<Answer> {
  const office = await findOffice(parts.database.reading, record.office_number);
  return showPage({
    title: receptionPaperTitle,
    crumbs: [{ label: receptionPaperTitle }],
    paper: 'a4',
    body: (
      <ReceptionPaper
        person={record}
        office={office}
        now={request.now}
        ways={[paperFile(paperPaths.receptionFile), home]}
      />
    ),
  });
}
