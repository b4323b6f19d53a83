import {
  aboutRecord,
  type RecordRequest,
  recordCrumbs,
  recordPath,
  recordRoutes,
} from '#features/counter/index.ts';
import { findOffice } from '#features/offices/index.ts';
import { type Answer, showPage } from '#platform/http/answer.ts';
import type { Route } from '#platform/http/route.ts';
import type { Parts } from '#platform/parts.ts';
import { record as recordInTrail } from '#platform/recording/audit.ts';
import { receptionPaperTitle, registrationPaperTitle } from '../../papers/paper-words.ts';
import { ReceptionPaper } from '../../papers/reception-paper.view.tsx';
import { RegistrationPaper } from '../../papers/registration-paper.view.tsx';
import { isSensitiveAsked, otherPaper } from '../../papers/sensitive-asked.ts';

const registrationPage = 'papers/registration';
const receptionPage = 'papers/reception';

/** The papers of a person, printed by staff [STAFF-1] [HOME-5]. */
export const counterPaperRoutes = (parts: Parts): readonly Route[] => [
  ...recordRoutes(parts, { page: registrationPage, show: (asked) => showRegistration(parts, asked) }),
  ...recordRoutes(parts, { page: receptionPage, show: (asked) => showReception(parts, asked) }),
];

const back = (number: string) => ({ href: recordPath(number), label: '求職者の記録へ戻る' });

/** It holds address and telephone number: who had it shown is written down, and whether with what is sensitive. */
async function showRegistration(parts: Parts, asked: RecordRequest): Promise<Answer> {
  const { person, desk, request, reason } = asked;
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
  const office = await findOffice(parts.database.reading, person.office_number);
  const ways = [otherPaper(recordPath(person.number, registrationPage), sensitive), back(person.number)];
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
    body: <ReceptionPaper person={person} office={office} now={request.now} ways={[back(person.number)]} />,
  });
}
