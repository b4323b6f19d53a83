import {
  aboutRecord,
  type RecordRequest,
  recordCrumbs,
  recordPath,
  recordRoutes,
} from '#features/counter/index.ts';
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

const registrationPage = 'papers/registration';
const receptionPage = 'papers/reception';

/** The papers of a person, printed by staff [STAFF-1] [HOME-5]. */
export const counterPaperRoutes = (parts: Parts): readonly Route[] => [
  ...recordRoutes(parts, { page: registrationPage, show: (asked) => showRegistration(parts, asked) }),
  ...recordRoutes(parts, { page: receptionPage, show: (asked) => showReception(parts, asked) }),
  ...recordRoutes(parts, {
    page: `${registrationPage}/file`,
    show: (asked) => registrationFile(parts, asked),
  }),
  ...recordRoutes(parts, { page: `${receptionPage}/file`, show: (asked) => receptionFile(parts, asked) }),
];

const back = (number: string) => ({ href: recordPath(number), label: '求職者の記録へ戻る' });

/** It holds address and telephone number: who had it shown is written down, and whether with what is sensitive. */
async function notePrint(parts: Parts, { person, desk, request, reason }: RecordRequest): Promise<boolean> {
  const sensitive = isSensitiveAsked(request);
  await parts.database.transaction((tx) =>
    recordInTrail(tx, {
      at: request.now,
      actor: desk.actor,
      action: sensitive ? 'counter.print-sensitive' : 'counter.print-registration',
      result: 'done',
      subject: aboutRecord(person.number),
      ...(reason === undefined ? {} : { reason }),
    }),
  );
  return sensitive;
}

async function onPaperOf(parts: Parts, { person, request }: RecordRequest) {
  const office = await findOffice(parts.database.reading, person.office_number);
  return { person, office, now: request.now };
}

async function registrationFile(parts: Parts, asked: RecordRequest): Promise<Answer> {
  const sensitive = await notePrint(parts, asked);
  const bytes = await registrationPdf(parts, await onPaperOf(parts, asked), sensitive);
  return showPaper(bytes, registrationPaperTitle, 'registration');
}

async function receptionFile(parts: Parts, asked: RecordRequest): Promise<Answer> {
  const bytes = await receptionPdf(parts, await onPaperOf(parts, asked));
  return showPaper(bytes, receptionPaperTitle, 'reception');
}

async function showRegistration(parts: Parts, asked: RecordRequest): Promise<Answer> {
  const { person, request } = asked;
  const sensitive = await notePrint(parts, asked);
  const office = await findOffice(parts.database.reading, person.office_number);
  const ways = [
    otherPaper(recordPath(person.number, registrationPage), sensitive),
    paperFile(recordPath(person.number, `${registrationPage}/file`), sensitive),
    back(person.number),
  ];
  return showPage({
    title: registrationPaperTitle,
    crumbs: recordCrumbs(person.number, registrationPaperTitle),
    paper: 'a4',
    body: (
      <RegistrationPaper
        person={person}
        office={office}
        sensitive={sensitive}
        now={request.now}
        ways={ways}
      />
    ),
  });
}

async function showReception(parts: Parts, { person, request }: RecordRequest): Promise<Answer> {
  const office = await findOffice(parts.database.reading, person.office_number);
  return showPage({
    title: receptionPaperTitle,
    crumbs: recordCrumbs(person.number, receptionPaperTitle),
    paper: 'a4',
    body: (
      <ReceptionPaper
        person={person}
        office={office}
        now={request.now}
        ways={[paperFile(recordPath(person.number, `${receptionPage}/file`)), back(person.number)]}
      />
    ),
  });
}
